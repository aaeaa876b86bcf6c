"""One sentence for an editor that says why an estimate is what it is."""

from collections.abc import Iterable, Sequence

from counterclaim.reconcile.figures import Figure, Letter
from counterclaim.reconcile.lines import Voice
from counterclaim.reconcile.row import Row
from counterclaim.reconcile.speakers import STATE
from counterclaim.records import Role

_MOST = 5  # speakers named; an editor reads no more in one sentence

_LABELS = {
    Role.HOSPITAL: "a hospital",
    Role.UN: "the UN",
    Role.ICRC: "the ICRC",
    Role.MONITOR: "a monitor",
    Role.HEALTH: "the health authorities",
    Role.RESCUE: "rescuers",
    Role.POLICE: "the police",
    Role.CIVIL: "the local authorities",
    Role.GOVERNMENT: "the government",
    Role.RESIDENT: "residents",
    Role.ANONYMOUS: "an unnamed source",
    Role.POLITICAL: "a political party",
    Role.MEDIA_WING: "a media wing",
    Role.ARMED_GROUP: "the armed group",
    Role.MILITARY: "the military",
    Role.INTELLIGENCE: "the intelligence service",
    Role.MEDIA: "an outlet",
}
_VERBS = {
    Letter.ADMISSION: "admit",
    Letter.NEUTRAL: "count",
    Letter.ADVERSE: "claim",
    Letter.WEAK: "report",
}
_PLURAL = {_LABELS[role] for role in (Role.HEALTH, Role.RESCUE, Role.POLICE, Role.CIVIL, Role.RESIDENT)}
_ORDER = (Letter.ADMISSION, Letter.NEUTRAL, Letter.ADVERSE, Letter.WEAK, Letter.DENIAL)


def because(row: Row) -> str:
    """Return the sentence of a row: who says what, and what settles or unsettles it."""
    said = list(dict.fromkeys(_said(voice, figure) for voice, figure in _ordered(row.voices)))
    if len(said) > _MOST:
        said = [*said[:_MOST], f"{len(said) - _MOST} more speak"]
    return "; ".join([*said, *_closing(row)])


def because_all(row: Row, sides: Sequence[Row]) -> str:
    """Return the sentence of the row over all sides; one side alone speaks for itself."""
    if len(sides) == 1 and not row.voices:
        return because(sides[0])
    addends = " and ".join(f"{one.side.replace('_', ' ')} {_best(one)}" for one in sides)
    summed = f"the sum of {addends}" if len(sides) > 1 else addends
    return "; ".join(part for part in (summed, because(row) if row.voices else "") if part)


def label(voice: Voice) -> str:
    """Return who speaks, as a role: names belong to the quotes."""
    if voice.speaker.kind == STATE and voice.letter in (Letter.ADMISSION, Letter.ADVERSE, Letter.DENIAL):
        return "the state"
    if voice.speaker.kind == Role.HOSPITAL:
        return _LABELS[Role.HOSPITAL]
    figure = (*voice.now, *voice.superseded)[0]
    return _LABELS[figure.claims[0].claimant.role]


def _ordered(voices: Iterable[Voice]) -> list[tuple[Voice, Figure]]:
    pairs = [(voice, figure) for voice in voices for figure in voice.now]
    return sorted(pairs, key=lambda p: (_ORDER.index(p[1].letter), p[1].number, label(p[0]), p[1].ids))


def _said(voice: Voice, figure: Figure) -> str:
    who = label(voice)
    if figure.letter is Letter.DENIAL:
        return f"{who} {'deny' if who in _PLURAL else 'denies'} {'any' if figure.interval.is_zero else figure.number}"
    verb = _VERBS[figure.letter] + ("" if who in _PLURAL else "s")
    marks = [
        "in part" if figure.narrow else "",
        "unconfirmed" if figure.hedged else "",
        "since overtaken" if figure.stale else "",
        "without a source" if figure.speaker.own_voice else "",
        " + ".join(map(str, figure.addends)),
    ]
    noted = ", ".join(mark for mark in marks if mark)
    return f"{who} {verb} {figure.interval.words}" + (f" ({noted})" if noted else "")


def _closing(row: Row) -> list[str]:
    """Return what follows from who is missing."""
    letters = {figure.letter for figure in row.now}
    closing = []
    if row.bounds.claimed_max is not None:
        closing.append(f"{row.bounds.claimed_max} is more than the neutral count bears")
    if "inconsistent" in row.bounds.flags:
        closing.append("the figures exclude each other")
    if Letter.ADVERSE in letters and not letters & {Letter.NEUTRAL, Letter.WEAK}:
        undisputed = row.bounds.best is not None and Letter.ADMISSION not in letters
        closing.append("nobody disputes it" if undisputed else "nobody neutral counts")
    return closing


def _best(row: Row) -> str:
    numbers = row.bounds
    if numbers.best is not None:
        return f"{numbers.best}"
    return f"(unsettled, claimed {'at least' if numbers.open else 'up to'} {numbers.high})"
