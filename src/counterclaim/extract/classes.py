"""The small words of words.yml with the parts they play in the rule language."""

from counterclaim.extract.phrases import Phrases
from counterclaim.extract.words import Words

_PLAIN = (
    *("and_", "of", "include", "of_whom", "from_", "to", "by", "preposition", "subordinator", "relative", "pronoun"),
    *("determiner", "manner", "total", "tally", "join", "destroy", "fire", "secure", "unharmed", "victims", "suffer"),
    *("hospital", "ranging", "trapped", "along", "included", "among", "speech"),
    *("hurt", "with_", "share", "die", "shoot", "striking", "assailing"),
)
_ALSO = {
    "along": ("and",),
    "included": ("include",),
    "among": ("include",),
    "hospital": ("noun",),
    "victims": ("noun",),
    "hurt": ("noun",),
    "share": ("noun",),
} | dict.fromkeys(
    ("join", "destroy", "fire", "secure", "suffer", "speech", "ranging", "striking", "assailing"), ("verb",)
)


def word_classes(words: Words) -> Phrases[frozenset[str]]:
    """Return every small word and phrase with its roles; one that stands in no other list is a plain verb."""
    table: dict[str, frozenset[str]] = {}
    for name in _PLAIN:
        role = name.rstrip("_").replace("_", "")
        for word in getattr(words, name):
            table[word] = table.get(word, frozenset()) | {role, *_ALSO.get(name, ())}
    for word in words.verb:
        table.setdefault(word, frozenset({"verb"}))
    return Phrases(table)


def telling(words: Words) -> frozenset[str]:
    """Return the phrases that tell of an outcome beside those of outcomes.yml."""
    return frozenset((*words.victims, *words.unharmed, *words.join, *words.hospital, *words.hurt, *words.destroy))
