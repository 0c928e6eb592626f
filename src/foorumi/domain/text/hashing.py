"""The two hashes by which the data files know words."""

FULL = (1 << 64) - 1
_C1, _C2 = 0x87C37B91114253D5, 0x4CF5AD432745937F
_M = 0xC6A4A7935BD1E995


def murmur3(data: bytes, seed: int) -> tuple[int, int]:
    """MurmurHash3 x64 128 as two 64-bit numbers; word vectors are kept by it."""
    h1 = h2 = seed
    whole = len(data) // 16 * 16
    for at in range(0, whole, 16):
        k1 = int.from_bytes(data[at : at + 8], "little")
        k2 = int.from_bytes(data[at + 8 : at + 16], "little")
        h1 ^= _mixed(k1, _C1, 31, _C2)
        h1 = ((_turned(h1, 27) + h2) * 5 + 0x52DCE729) & FULL
        h2 ^= _mixed(k2, _C2, 33, _C1)
        h2 = ((_turned(h2, 31) + h1) * 5 + 0x38495AB5) & FULL
    tail = data[whole:]
    if len(tail) > 8:
        h2 ^= _mixed(int.from_bytes(tail[8:], "little"), _C2, 33, _C1)
    if tail:
        h1 ^= _mixed(int.from_bytes(tail[:8], "little"), _C1, 31, _C2)
    h1, h2 = h1 ^ len(data), h2 ^ len(data)
    h1 = (h1 + h2) & FULL
    h2 = (h2 + h1) & FULL
    h1, h2 = _finished(h1), _finished(h2)
    h1 = (h1 + h2) & FULL
    return h1, (h2 + h1) & FULL


def murmur2(data: bytes, seed: int) -> int:
    """MurmurHash64A; word frequencies are kept by it."""
    h = (seed ^ (len(data) * _M)) & FULL
    whole = len(data) // 8 * 8
    for at in range(0, whole, 8):
        k = (int.from_bytes(data[at : at + 8], "little") * _M) & FULL
        k ^= k >> 47
        h = ((h ^ ((k * _M) & FULL)) * _M) & FULL
    if tail := data[whole:]:
        h = ((h ^ int.from_bytes(tail, "little")) * _M) & FULL
    h = ((h ^ (h >> 47)) * _M) & FULL
    return h ^ (h >> 47)


def _turned(x: int, by: int) -> int:
    return ((x << by) | (x >> (64 - by))) & FULL


def _mixed(k: int, first: int, turn: int, second: int) -> int:
    return (_turned((k * first) & FULL, turn) * second) & FULL


def _finished(k: int) -> int:
    k ^= k >> 33
    k = (k * 0xFF51AFD7ED558CCD) & FULL
    k ^= k >> 33
    k = (k * 0xC4CEB9FE1A85EC53) & FULL
    return k ^ (k >> 33)
