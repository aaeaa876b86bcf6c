"""The function words and small word classes of words.yml."""

import msgspec

from counterclaim import datafile
from counterclaim.records import Measure


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file words.yml."""

    be: list[str]
    have: list[str]
    modal: list[str]
    negation: list[str]
    between: list[str]
    dropped: list[str]
    and_: list[str] = msgspec.field(name="and")
    along: list[str]
    of: list[str]
    include: list[str]
    included: list[str]
    among: list[str]
    of_whom: list[str]
    from_: list[str] = msgspec.field(name="from")
    to: list[str]
    by: list[str]
    preposition: list[str]
    striking: list[str]
    assailing: list[str]
    subordinator: list[str]
    relative: list[str]
    pronoun: list[str]
    determiner: list[str]
    speech: list[str]
    verb: list[str]
    time: list[str]
    time_before: list[str]
    attack: list[str]
    natural: list[str]
    threats: list[str]
    again: dict[Measure, list[str]]
    given: list[str]
    total: list[str]
    tally: list[str]
    manner: list[str]
    fire: list[str]
    secure: list[str]
    ranging: list[str]
    trapped: list[str]
    join: list[str]
    destroy: list[str]
    unharmed: list[str]
    universal: list[str]
    forces: list[str]
    victims: list[str]
    suffer: list[str]
    hurt: list[str]
    with_: list[str] = msgspec.field(name="with")
    share: list[str]
    die: list[str]
    shoot: list[str]
    hospital: list[str]
    attributive: list[str]
    numerals: list[str]
    collective: list[str]
    ordinals: dict[str, int]

    @property
    def stops(self) -> frozenset[str]:
        """Words that end a noun phrase."""
        groups = (
            self.be,
            self.have,
            self.modal,
            self.negation,
            self.and_,
            self.of,
            self.include,
            self.included,
            self.among,
            self.of_whom,
            self.from_,
            self.to,
        )
        more = (self.by, self.preposition, self.subordinator, self.relative, self.pronoun, self.determiner, self.speech)
        rest = (self.verb, self.time, self.suffer, ("together", "simultaneously", "so", "else"))
        return frozenset(word for group in (*groups, *more, *rest) for word in group if " " not in word)


def load_words() -> Words:
    """Return the shipped function words."""
    return datafile.load(datafile.shipped("lexicon", "en", "words.yml"), Words)
