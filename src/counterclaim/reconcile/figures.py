"""A figure: one number of one originator, with the claims that state it or, added up, make it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from counterclaim.reconcile.intervals import Interval
from counterclaim.records import Claim


class Letter(StrEnum):
    """The class of a figure: what its speaker has to gain (rules.md 3)."""

    ADMISSION = "F"
    ADVERSE = "A"
    NEUTRAL = "N"
    WEAK = "N-weak"
    DENIAL = "D"


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who originates a figure. `name` "": unnamed; `office`: which organ of a state."""

    kind: str
    name: str = ""
    office: str = ""
    own_voice: bool = False
    """The outlet says so itself, and names nobody."""

    @property
    def key(self) -> str:
        """The originator as one word, the same for all its figures in a row."""
        return "/".join(part for part in (self.kind, self.name, self.office) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """Claims of one line that give one number; `addends`: the numbers it is the sum of."""

    claims: tuple[Claim, ...]
    interval: Interval
    letter: Letter
    speaker: Speaker
    weight: int
    hedged: bool = False
    addends: tuple[int, ...] = ()
    narrow: bool = False
    """It counts a group or place inside the estimate's: a floor."""
    stale: bool = False
    """A newer attributed figure has overtaken it: not used for low and best."""
    common: bool = False
    """The same unusual number stands on an earlier line."""

    @property
    def number(self) -> int:
        """The number it is known by."""
        return self.interval.number

    @property
    def line(self) -> str:
        """The line it belongs to: an originator in one class."""
        return f"{self.speaker.key} {self.letter}"

    @property
    def asserts(self) -> bool:
        """Tell whether it counts in full: asserted, no denial, no floor."""
        return not (self.hedged or self.narrow or self.letter is Letter.DENIAL)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of its claims."""
        return tuple(claim.id for claim in self.claims)


def ids(figures: Iterable[Figure]) -> tuple[str, ...]:
    """Return the claim ids behind figures, sorted, each once."""
    return tuple(sorted({claim for figure in figures for claim in figure.ids}))


def of(figures: Sequence[Figure], *letters: Letter) -> list[Figure]:
    """Return the figures of some classes."""
    return [figure for figure in figures if figure.letter in letters]
