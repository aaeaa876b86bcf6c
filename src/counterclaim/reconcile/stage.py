"""The stage: the claims of one incident to its estimates, with the lines behind them. Pure; rules.md says the rules."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from counterclaim.policy import Policy
from counterclaim.reconcile import evidence
from counterclaim.reconcile.because import because, because_all
from counterclaim.reconcile.breakdown import breakdown
from counterclaim.reconcile.disputed import settled
from counterclaim.reconcile.evidence import Line
from counterclaim.reconcile.parties import Parties
from counterclaim.reconcile.row import Material, Row, material, row
from counterclaim.reconcile.scene import Scene, accused, attackers, by_outlet, heads
from counterclaim.reconcile.sides import SUMMED, rows
from counterclaim.reconcile.sifting import Sifted, sifted
from counterclaim.reconcile.totals import all_row
from counterclaim.records import Claim, Estimate, Incident, Measure, Problem, Report, Side

_UNKNOWN = Parties()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reconciled:
    """What can be said of an incident. `lines`: how many originators speak; `unused`: totals over time, forecasts."""

    estimates: tuple[Estimate, ...] = ()
    lines: int = 0
    problems: tuple[Problem, ...] = ()
    evidence: tuple[Line, ...] = ()
    unused: tuple[str, ...] = ()


def reconcile(
    incident: Incident,
    claims: Sequence[Claim],
    reports: Mapping[str, Report],
    copies: Sequence[tuple[str, ...]],
    policy: Policy,
    parties: Parties = _UNKNOWN,
) -> Reconciled:
    """Return the estimates of one incident from its claims (an operation's: those of its parts too).

    `copies` groups the ids of reports whose texts are near-copies. Without `parties`, the organs of all states that
    speak in one class are taken for one state, and parties for unrelated.
    """
    entering = sifted(claims, policy)
    scene = _scene(incident, entering, reports, copies, policy, parties)
    made = list(_rows(entering, scene))
    estimates = tuple(_estimate(one, sides, policy) for one, sides in made)
    shown = tuple(line for one, _ in made for line in evidence.lines(one, scene))
    return Reconciled(
        estimates=estimates,
        lines=_originators(shown),
        problems=(*entering.problems, *(_inconsistent(incident, e) for e in estimates if "inconsistent" in e.flags)),
        evidence=shown,
        unused=entering.unused,
    )


def _scene(
    incident: Incident,
    entering: Sifted,
    reports: Mapping[str, Report],
    copies: Sequence[tuple[str, ...]],
    policy: Policy,
    parties: Parties,
) -> Scene:
    names = sorted({claim.report for claim in entering.claims})
    return Scene(
        incident=incident,
        reports=reports,
        policy=policy,
        parties=parties,
        origins=heads(names, [*copies, *by_outlet(names, reports)]),
        copies=heads(names, copies),
        accused=accused(entering.claims, parties),
        attackers=attackers(entering.claims),
    )


def _rows(entering: Sifted, scene: Scene) -> list[tuple[Row, tuple[Row, ...]]]:
    """Return every row with the rows it sums up, by measure and side."""
    parts = breakdown(entering.claims, entering.values, scene)
    by_id = {claim.id: claim for claim in entering.claims}
    grouped = rows(entering.claims, entering.values, parts, scene.policy)
    made: dict[tuple[Measure, Side], Material] = {
        key: material(group, entering.values, parts, by_id, scene) for key, group in grouped.items()
    }
    return [
        found
        for measure in Measure
        for found in _of_measure(measure, {side: m for (of, side), m in made.items() if of is measure}, scene)
    ]


def _of_measure(measure: Measure, given: Mapping[Side, Material], scene: Scene) -> list[tuple[Row, tuple[Row, ...]]]:
    if measure not in SUMMED:
        return [(row(measure, side, given[side], scene), ()) for side in Side if side in given]
    alone: dict[Side, Row] = {
        side: row(measure, side, given[side], scene) for side in Side if side in given and side is not Side.ALL
    }
    if not given:
        return []
    sides = settled(alone, scene)
    total = all_row(measure, sides, given.get(Side.ALL, Material(figures=())), scene)
    return [*((one, ()) for one in sides.rows.values()), (total, tuple(sides.rows.values()))]


def _estimate(made: Row, sides: Sequence[Row], policy: Policy) -> Estimate:
    numbers = made.bounds
    return Estimate(
        measure=made.measure,
        side=made.side,
        low=numbers.low,
        best=numbers.best,
        high=numbers.high,
        high_open=numbers.open,
        claimed_max=numbers.claimed_max,
        status=made.status,
        policy=policy.version,
        derived=numbers.derived,
        parts=made.parts,
        flags=tuple(sorted(numbers.flags)),
        for_=made.support,
        against=made.against,
        superseded=made.superseded,
        lines=len({voice.speaker.key for one in (made, *sides) for voice in one.voices}),
        because=because_all(made, sides) if sides else because(made),
    )


def _originators(shown: Sequence[Line]) -> int:
    """Count who speaks; a state whose offices contradict each other somewhere counts by office."""
    names = {line.originator for line in shown}
    return sum(not any(other.startswith(f"{name}/") for other in names) for name in names)


def _inconsistent(incident: Incident, estimate: Estimate) -> Problem:
    return Problem(
        code="inconsistent",
        where=f"{incident.id}, {estimate.measure}, {estimate.side}",
        why=f"a part is larger than the whole ({estimate.because})",
        todo="see whether the claims speak of the same happening: " + ", ".join((*estimate.for_, *estimate.parts)),
    )
