"""The bytes of every input, named by their SHA-256: written once, on disk before any row names them."""

import os
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile

from counterclaim.errors import CaseError


class Blobs:
    """A folder of files, each holding exactly the bytes its name is the hash of."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, many: Sequence[bytes]) -> list[str]:
        """Keep bytes and return their SHA-256 in hex, in order. On return all of them survive a power cut."""
        self._folder.mkdir(exist_ok=True)
        names = [sha256(data).hexdigest() for data in many]
        new = {n: data for n, data in zip(names, many, strict=True) if not (self._folder / n).exists()}
        for name, data in new.items():
            _write(self._folder / name, data)
        if new:
            _sync(self._folder)
            _sync(self._folder.parent)
        return names

    def get(self, name: str) -> bytes:
        """Return the bytes of that name; CaseError if they are gone or no longer match it."""
        try:
            data = (self._folder / name).read_bytes()
        except FileNotFoundError as fault:
            raise CaseError(f"the bytes {name} are gone from {self._folder}; restore them from a backup") from fault
        if sha256(data).hexdigest() != name:
            raise CaseError(f"{self._folder / name} was changed after it was written; restore it from a backup")
        return data


def _write(path: Path, data: bytes) -> None:
    """Write beside the target and rename, so that a name never stands for half of its bytes."""
    with NamedTemporaryFile(dir=path.parent, prefix=".", delete=False) as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    part = Path(file.name)
    part.chmod(0o444)
    part.replace(path)


def _sync(folder: Path) -> None:
    """Make the folder's own entries durable; Windows has no handle for that and needs none."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
