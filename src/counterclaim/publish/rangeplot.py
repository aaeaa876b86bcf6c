"""The claimant range plot: one row a speaker and figure, the reconciled range behind. Geometry only, in SVG units."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from counterclaim.publish import phrases
from counterclaim.publish.index import Index, anchor
from counterclaim.publish.words import Shape, Words
from counterclaim.records import Claim, Count, Estimate, Interest

WIDTH = 760
LABELS = 250
RIGHT = 690
TOP = 44
ROW = 34
BOTTOM = 34
_TICKS = 6
_LETTER = 7.4  # mean width of a letter of the figures' words
_LABEL = 34  # characters that fit beside the track

RELATIONS = (("for", "for_"), ("against", "against"), ("part", "parts"), ("superseded", "superseded"))
"""What a claim is to an estimate, and the estimate's field that lists such claims."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One row. x is None where a bound is not given; `at_least`, `up_to`: the triangle that opens to that side."""

    y: float
    label: str
    note: str
    title: str
    href: str
    interest: Interest
    shape: Shape
    faded: bool
    start: float | None
    end: float | None
    point: float | None
    at_least: float | None
    up_to: float | None
    said: str
    said_x: float
    said_anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """Words above the range; `anchor` as in SVG."""

    text: str
    x: float
    y: float
    anchor: str
    bold: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Plot:
    """A whole plot; `low`, `best` and `high` are x positions of the reconciled range."""

    key: str
    height: int
    bottom: float
    title: str
    description: str
    bars: tuple[Bar, ...]
    ticks: tuple[tuple[float, str], ...]
    low: float | None
    best: float | None
    high: float | None
    labels: tuple[Label, ...]
    high_open: bool


def plot(key: str, title: str, estimate: Estimate, index: Index) -> Plot | None:
    """Return the plot of an estimate, or None where it would show one number and its one claim."""
    rows = list(_rows(estimate, index))
    numbers = {n for _, claims in rows for n in (claims[0].count.low, claims[0].count.high) if n is not None}
    if not numbers or (len(rows) == 1 and {estimate.low, estimate.best, estimate.high} == numbers):
        return None
    largest = max(*numbers, estimate.high or 0, estimate.claimed_max or 0, 1)
    bars = tuple(_bar(n, relation, claims, largest, index) for n, (relation, claims) in enumerate(rows))
    low, best, high = (None if n is None else _x(n, largest) for n in (estimate.low, estimate.best, estimate.high))
    return Plot(
        key=key,
        height=TOP + ROW * len(rows) + BOTTOM,
        bottom=TOP + ROW * len(rows),
        title=title,
        description=_description(estimate, bars),
        bars=bars,
        ticks=tuple((_x(n, largest), f"{n:,}") for n in ticks(largest)),
        low=low,
        best=best,
        high=high,
        labels=tuple(_labels(estimate, largest)),
        high_open=estimate.high_open,
    )


def ticks(largest: int) -> list[int]:
    """Return round numbers from 0 to the largest, at most six steps."""
    steps = (factor * 10**power for power in range(19) for factor in (1, 2, 5))
    step = next((step for step in steps if step * _TICKS >= largest), largest)
    return list(range(0, largest + 1, step))


def _rows(estimate: Estimate, index: Index) -> Iterator[tuple[str, list[Claim]]]:
    """Yield the claims of an estimate by relation, speaker and figure."""
    for relation, field in RELATIONS:
        grouped: dict[tuple[str, Count], list[Claim]] = {}
        for id_ in getattr(estimate, field):
            if claim := index.claims.get(id_):
                figure = Count(low=claim.count.low, high=claim.count.high)
                grouped.setdefault((_line(claim, index), figure), []).append(claim)
        yield from ((relation, claims) for claims in grouped.values())


def _line(claim: Claim, index: Index) -> str:
    return claim.claimant.party or index.speaker(claim).casefold()


def _bar(row: int, relation: str, claims: Sequence[Claim], largest: int, index: Index) -> Bar:
    claim, words = claims[0], index.words
    low, high = claim.count.low, claim.count.high
    speaker, said = index.speaker(claim), phrases.count(claim.count)
    interest = words.interests[claim.interest]
    x_low, x_high = (None if n is None else _x(n, largest) for n in (low, high))
    said_x, said_anchor = _beside(said, [x for x in (x_low, x_high) if x is not None])
    return Bar(
        y=TOP + ROW * row + ROW / 2,
        label=speaker if len(speaker) <= _LABEL else speaker[: _LABEL - 1] + "…",
        note=_note(relation, claims, words),
        title=f"{speaker}: {said}",
        href="#" + anchor(claim.id),
        interest=claim.interest,
        shape=interest.shape,
        faded=relation in ("superseded", "part"),
        start=x_low if high is not None and low != high else None,
        end=x_high if low is not None and low != high else None,
        point=None if low is None else _x(low if high is None else (low + high) // 2, largest),
        at_least=x_low if high is None else None,
        up_to=x_high if low is None else None,
        said=said,
        said_x=said_x,
        said_anchor=said_anchor,
    )


def _note(relation: str, claims: Sequence[Claim], words: Words) -> str:
    """Return what stands under a speaker: the class, what the figure is to the estimate, how many reports carry it."""
    reports = len({claim.report for claim in claims})
    notes = [
        words.interests[claims[0].interest].label,
        words.relations[relation] if relation != "for" else "",
        f"{reports} reports" if reports > 1 else "",
    ]
    return " · ".join(note for note in notes if note)


def _x(value: int, largest: int) -> float:
    return round(LABELS + (RIGHT - LABELS) * value / (largest * 1.06), 1)


def _labels(estimate: Estimate, largest: int) -> Iterator[Label]:
    """Yield the words above the range: best in the upper line, the ends below; an end that is the best needs none."""
    if estimate.best is not None:
        text = f"best {phrases.number(estimate.best)}"
        yield Label(text=text, x=_x(estimate.best, largest), y=14, anchor="middle", bold=True)
    if estimate.low is not None and estimate.low != estimate.best:
        text = f"low {phrases.number(estimate.low)}"
        yield Label(text=text, x=_x(estimate.low, largest), y=30, anchor="middle", bold=False)
    if estimate.high is not None and estimate.high not in (estimate.low, estimate.best):
        text = f"high {phrases.number(estimate.high, is_open=estimate.high_open)}"
        yield Label(text=text, x=_x(estimate.high, largest), y=30, anchor="middle", bold=False)


def _beside(said: str, xs: Sequence[float]) -> tuple[float, str]:
    """Return where a figure's words stand: right of its mark, or left of it where the plot ends."""
    if not xs:
        return LABELS + 8, "start"
    right = max(xs) + 24
    return (right, "start") if right + len(said) * _LETTER <= WIDTH else (min(xs) - 16, "end")


def _description(estimate: Estimate, bars: Sequence[Bar]) -> str:
    """Return the plot in words, for readers who do not see it."""
    best = "no best figure" if estimate.best is None else f"best {phrases.number(estimate.best)}"
    return f"Range {phrases.span(estimate)}, {best}. " + "; ".join(f"{bar.title} ({bar.note})" for bar in bars) + "."
