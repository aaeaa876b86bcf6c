"""What kind of input these bytes are: the name's ending first, then the first bytes; neither is trusted alone."""

import re
from enum import StrEnum
from pathlib import PurePath

HEAD = 8192
"""Bytes that are looked at."""

MAX_CONTROL = 0.01
"""Share of control bytes above which bytes are no text. Text has none; the smallest real binaries have 5 % and more."""

_LINES = (".jsonl", ".ndjson", ".json")
_PAGES = (".html", ".htm", ".xhtml", ".shtml")
_MARKUP = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_MAGIC = (
    (b"%PDF-", "pdf"),
    (b"PK\x03\x04", "zip"),
    (b"\x1f\x8b", "gzip"),
    (b"WARC/", "warc"),
    (b"\xd0\xcf\x11\xe0", "office"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
)
_WIDE = {
    b"\xff\xfe\x00\x00": "utf-32",
    b"\x00\x00\xfe\xff": "utf-32",
    b"\xff\xfe": "utf-16",
    b"\xfe\xff": "utf-16",
}
_TEXT_CONTROLS = frozenset(b"\t\n\v\f\r\x1b")


class Format(StrEnum):
    """What we read."""

    TEXT = "text"
    PAGE = "page"
    LINES = "lines"


def sniff(name: str, head: bytes) -> Format:
    """Return the format of an input from its name and first bytes."""
    suffix = PurePath(name).suffix.lower()
    if suffix in _LINES:
        return Format.LINES
    if suffix in _PAGES or _MARKUP.match(_bare(head)):
        return Format.PAGE
    unnamed = suffix not in (".txt", ".text", ".md")
    return Format.LINES if unnamed and _bare(head).lstrip().startswith(b"{") else Format.TEXT


def foreign(head: bytes) -> str | None:
    """Return the name of a known format that is not read, by its first bytes."""
    return next((kind for magic, kind in _MAGIC if head.startswith(magic)), None)


def is_binary(head: bytes) -> bool:
    """Tell whether bytes are no text in any charset we would guess; UTF-16 and UTF-32 need a byte order mark."""
    if is_wide(head):
        return False
    controls = sum(byte < 32 and byte not in _TEXT_CONTROLS for byte in head[:HEAD])
    return controls > MAX_CONTROL * len(head[:HEAD])


def is_wide(head: bytes) -> bool:
    """Tell whether bytes open with the mark of UTF-16 or UTF-32."""
    return head.startswith(tuple(_WIDE))


def _bare(head: bytes) -> bytes:
    """Return the first bytes as UTF-8 without a byte order mark."""
    wide = next((charset for mark, charset in _WIDE.items() if head.startswith(mark)), None)
    return head.decode(wide, "ignore").encode("utf-8", "ignore") if wide else head.removeprefix(b"\xef\xbb\xbf")
