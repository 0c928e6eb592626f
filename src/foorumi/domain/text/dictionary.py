"""A reader of Voikko's Finnish dictionary: a transducer from inflected forms to their parts.

The file is the unweighted VFST of libvoikko 4: a header, the symbols, and states whose arcs are eight bytes each. It is
read where it lies, so opening it costs nothing and holds only the states that words have passed through.
"""

import mmap
import struct
from pathlib import Path

MAGIC = (0x00013A6E, 0x000351FA)
FINAL = 0xFFFF
MANY = 255  # a state with this many arcs keeps their number in the next place
MOST_STEPS, MOST_FOUND, MOST_KEPT = 100_000, 40, 60_000

Arc = tuple[int, int, int]
State = tuple[dict[int, list[Arc]], list[Arc], bool]
Flags = tuple[tuple[str, str | None], ...]


class Dictionary:
    """The dictionary of one file; ``look_up`` is what it is for."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        if struct.unpack_from("<2I", data, 0) != MAGIC:
            raise ValueError("not a Voikko dictionary")
        at = 18
        self._symbols: list[str] = []
        for _ in range(struct.unpack_from("<H", data, 16)[0]):
            end = data.find(b"\0", at)
            self._symbols.append(data[at:end].decode())
            at = end + 1
        at += -at % 8
        numbered = list(enumerate(self._symbols))
        self._first_letter = next(i for i, symbol in numbered if i and not symbol.startswith("@"))
        self._letters = {symbol: i for i, symbol in numbered if i >= self._first_letter}
        self._flags = {i: _flag(symbol) for i, symbol in numbered if i and symbol.startswith("@")}
        arcs = memoryview(data)[at : at + (len(data) - at) // 8 * 8]
        self._halves, self._words = arcs.cast("H"), arcs.cast("I")
        self._states: dict[int, State] = {}

    def look_up(self, word: str) -> list[str]:
        """Every reading of a small-letter form, with Voikko's tags between its parts; none when it is unknown."""
        try:
            letters = [self._letters[letter] for letter in word]
        except KeyError:
            return []
        found: list[str] = []
        ways: list[tuple[int, int, tuple[int, ...], Flags]] = [(0, 0, (), ())]
        for _ in range(MOST_STEPS):
            if not ways or len(found) >= MOST_FOUND:
                break
            state, at, said, flags = ways.pop()
            by_letter, silent, is_final = self._state(state)
            if is_final and at == len(letters):
                found.append("".join(self._symbols[symbol] for symbol in said))
            for read, says, target in silent:
                kept = self._passed(read, flags)
                if kept is not None:
                    ways.append((target, at, (*said, says) if says >= self._first_letter else said, kept))
            if at < len(letters):
                for _, says, target in by_letter.get(letters[at], ()):
                    ways.append((target, at + 1, (*said, says) if says >= self._first_letter else said, flags))
        return found

    def _state(self, number: int) -> State:
        if number not in self._states:
            if len(self._states) > MOST_KEPT:
                self._states.clear()
            self._states[number] = self._read(number)
        return self._states[number]

    def _read(self, number: int) -> State:
        halves, words = self._halves, self._words
        more = words[2 * number + 1] >> 24
        first = number + 1
        if more == MANY:
            more, first = words[2 * first], first + 1
        by_letter: dict[int, list[Arc]] = {}
        silent: list[Arc] = []
        is_final = False
        for at in (number, *range(first, first + more)):
            read = halves[4 * at]
            arc = (read, halves[4 * at + 1], words[2 * at + 1] & 0xFFFFFF)
            if read == FINAL:
                is_final = True
            elif read < self._first_letter:
                silent.append(arc)
            else:
                by_letter.setdefault(read, []).append(arc)
        return by_letter, silent, is_final

    def _passed(self, symbol: int, flags: Flags) -> Flags | None:
        """The flags after passing a flag symbol, or None when it does not let through."""
        if not symbol:
            return flags
        act, name, value = self._flags[symbol]
        held = dict(flags)
        now = held.get(name)
        if act == "P":
            held[name] = value
        elif act == "C":
            held.pop(name, None)
        elif act == "U":
            if now not in (None, value):
                return None
            held[name] = value
        elif (act == "R") != (now is not None if value is None else now == value):
            return None  # R asks for what D forbids
        return tuple(sorted(held.items()))


def _flag(symbol: str) -> tuple[str, str, str | None]:
    act, name, *value = symbol.strip("@").split(".")
    return act, name, value[0] if value else None
