"""Is this English? Only the two doubts that are certain: the report says not, or its letters are not Latin."""

import unicodedata

SAMPLE = 4000
MIN_LATIN = 0.5
"""Share of Latin letters; quotations and names in another script leave an English report far above it."""


def foreign(text: str, stated: str | None) -> str | None:
    """Return what a text is if it is not English ("in ar, as stated", "mostly in Arabic letters")."""
    letters = [character for character in text[:SAMPLE] if character.isalpha()]
    if sum(map(_is_latin, letters)) < MIN_LATIN * len(letters):
        return f"mostly in {_script(letters)} letters"
    primary = (stated or "en").replace("_", "-").partition("-")[0].lower()
    return None if primary in ("en", "eng", "und", "") else f"in {stated!r}, as stated"


def _is_latin(character: str) -> bool:
    return character.isascii() or unicodedata.name(character, "").startswith("LATIN")


def _script(letters: list[str]) -> str:
    """Return the commonest first word of the letters' Unicode names, "other" for letters without one."""
    scripts = [unicodedata.name(character, "OTHER").partition(" ")[0].title() for character in letters]
    return max(sorted(set(scripts)), key=scripts.count)
