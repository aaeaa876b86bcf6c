from hashlib import sha256
from pathlib import Path

import pytest

from counterclaim.errors import CaseError
from counterclaim.store.blobs import Blobs


def test_bytes_are_named_by_their_hash_and_come_back(tmp_path: Path) -> None:
    blobs = Blobs(tmp_path)
    name, other = blobs.put([b"\x00\xff", b""])
    assert name == sha256(b"\x00\xff").hexdigest()
    assert blobs.put([b"\x00\xff", b"\x00\xff"]) == [name, name]
    assert (blobs.get(name), blobs.get(other)) == (b"\x00\xff", b"")
    assert {path.name for path in tmp_path.rglob("*") if path.is_file()} == {name, other}


def test_a_blob_that_was_changed_is_not_handed_out(tmp_path: Path) -> None:
    blobs = Blobs(tmp_path)
    (name,) = blobs.put([b"as it was"])
    path = tmp_path / name
    path.chmod(0o600)
    path.write_bytes(b"as it is")
    with pytest.raises(CaseError, match="changed"):
        blobs.get(name)


def test_a_blob_that_is_gone_is_named(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="gone"):
        Blobs(tmp_path).get("ab" * 32)
