"""Bytes to text: byte order mark, then the page's own word, then UTF-8, then a guess with its confidence."""

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

REPLACEMENT = "\ufffd"
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark is its beginning
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_META = re.compile(
    rb"<(?:meta[^>]{0,200}?charset|\?xml[^>]{0,200}?encoding)\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w-]{2,30})", re.I
)
_META_WITHIN = 4096
_WEB_NAMES = ("ascii", "iso8859-1")
"""Browsers read pages that say so as Windows-1252 (WHATWG Encoding, labels)."""
_NO_PAGE = re.compile(r"utf-?(?:16|32|7)\b|.*escape|idna|punycode", re.I)
"""A page whose declaration we can read in ASCII is in none of these; Python would decode some of them to nonsense."""
_NO_TEXT = re.compile("[\x00-\x08\x0e-\x1f\ud800-\udfff]")
_FALLBACK = "cp1252"
_LATIN = ("cp1252", "cp1250", "cp1254", "cp1257", "iso8859_2", "mac_roman")
_FEW = 0.15
"""Share of bytes beyond ASCII below which letters are Latin; Polish has 7 %, Cyrillic and Arabic 80 %."""
_SAMPLE = 65536


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the charset it was read in, how that was found (bom, declared, utf-8, guessed), and what was lost."""

    text: str
    charset: str
    found: str
    confidence: float
    replaced: int
    """Bytes or characters that became U+FFFD."""


def decode(raw: bytes, *, page: bool = False) -> Decoded:
    """Return the text of raw bytes, which always succeeds: doubt is in `confidence` and `replaced`."""
    marked = next(((mark, name) for mark, name in _MARKS if raw.startswith(mark)), None)
    if marked:
        return _lossy(raw[len(marked[0]) :], marked[1], "bom", 1.0)
    declared = _declared(raw) if page else None
    if declared and (text := _strict(raw, declared)) is not None:
        return _clean(text, declared, "declared", 1.0)
    if (text := _strict(raw, "utf-8")) is not None:
        return _clean(text, "utf-8", "utf-8", 1.0)
    return _lossy(raw, "utf-8", "utf-8", 1.0) if _mostly_utf8(raw) else _guess(raw)


def clean(text: str) -> tuple[str, int]:
    """Replace characters that no text holds (a terminal or a database would choke on them) one for one; count them."""
    return _NO_TEXT.subn(REPLACEMENT, text)


def _declared(raw: bytes) -> str | None:
    found = _META.search(raw, 0, _META_WITHIN)
    try:
        name = codecs.lookup(found[1].decode("ascii")).name if found else None
    except LookupError:
        return None
    if name is None or _NO_PAGE.match(name):
        return None
    return _FALLBACK if name in _WEB_NAMES else name


def _strict(raw: bytes, charset: str) -> str | None:
    try:
        return raw.decode(charset)
    except (UnicodeError, LookupError):  # LookupError: a codec of Python that is no charset ("hex")
        return None


def _mostly_utf8(raw: bytes) -> bool:
    """Tell UTF-8 with few broken bytes (a cut, a bad paste) from another charset, where each accent is one."""
    text = raw.decode("utf-8", "replace")
    broken = text.count(REPLACEMENT)
    whole = sum(character > "\x7f" for character in text) - broken
    cut = broken == 1 and text.endswith(REPLACEMENT)
    return cut or whole >= 4 * broken


def _guess(raw: bytes) -> Decoded:
    """Read as the likeliest charset; Windows-1252 wins a tie, as in browsers, and rivals share the confidence.

    Left alone, charset-normalizer 3.5.2 reads English with curly quotes as cp852 or Big5 and Spanish as cp1250.
    """
    sample = raw[:_SAMPLE]
    few = sum(byte > 0x7F for byte in sample) < _FEW * len(sample)
    matches = list(from_bytes(sample, cp_isolation=list(_LATIN) if few else None, preemptive_behaviour=False))
    least = min((match.chaos for match in matches), default=1.0)
    likely = [match for match in matches if match.chaos == least]
    if not likely or any(_FALLBACK in match.could_be_from_charset for match in likely):
        charset = _FALLBACK
    else:
        charset = likely[0].encoding
    return _lossy(raw, charset, "guessed", round((1.0 - least) / max(1, len(likely)), 2))


def _lossy(raw: bytes, charset: str, found: str, confidence: float) -> Decoded:
    return _clean(raw.decode(charset, "replace"), charset, found, confidence)


def _clean(text: str, charset: str, found: str, confidence: float) -> Decoded:
    cleaned, _ = clean(text)
    return Decoded(cleaned, charset, found, confidence, cleaned.count(REPLACEMENT))
