"""Floors: figures pinned for a gold set, below which no change may fall."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

import msgspec

from counterclaim.errors import BadGold
from counterclaim.score.figures import Figures
from counterclaim.score.loading import Fingerprint


@dataclass(frozen=True, slots=True, kw_only=True)
class Floor:
    """What a gold set was worth: shares that may not fall, counts that may not rise, and which gold it was."""

    gold_sha256: str
    reports_sha256: str
    at_least: Mapping[str, float]
    at_most: Mapping[str, int]


Floors = Mapping[str, Floor]
"""By gold set: its path as seen from the folder of the floors file."""

Change = Literal["none", "raise", "lower"]
"""What a run may do to its floors: nothing; pin what is higher; pin whatever it is."""


def floor(figures: Figures, fingerprint: Fingerprint) -> Floor:
    """Return the floor that these figures make."""
    rates = {"core": figures.core, "event": figures.event, "whole claim": figures.whole_claim}
    named = {
        f"{name} {key}": share
        for name, rate in rates.items()
        for key, share in (("precision", rate.precision), ("recall", rate.recall), ("f1", rate.f1))
    } | {name: share.share for name, share in figures.attributes.items()}
    return Floor(
        gold_sha256=fingerprint.gold,
        reports_sha256=fingerprint.reports,
        at_least={name: share for name, share in named.items() if share is not None},
        at_most={
            "ungrounded": figures.ungrounded,
            "number outside quote": figures.number_outside_quote,
            "control false alarms": figures.control_false_alarms,
        },
    )


def held(floors: Floors, name: str, now: Floor, change: Change) -> tuple[Floors, tuple[str, ...]]:
    """Return the floors after a run, and a sentence for each thing that forbids it: they change where none does."""
    pinned = floors.get(name)
    if change == "lower":
        return {**floors, name: now}, ()
    if pinned is None:
        unknown = () if change == "raise" else (f"there are no floors for {name}; set them with --raise-floors",)
        return (floors if unknown else {**floors, name: now}), unknown
    complaints = (*(() if change == "raise" else _changed(pinned, now)), *_worse(pinned, now))
    return ({**floors, name: now} if change == "raise" and not complaints else floors), complaints


def _worse(pinned: Floor, now: Floor) -> Iterator[str]:
    """Yield a sentence for each figure that is worse than its floor; one that cannot be told any more is worse."""
    for name, least in pinned.at_least.items():
        got = now.at_least.get(name)
        if got is None or got < least:
            yield f"{name} is {got}, below its floor {least}"
    for name, most in pinned.at_most.items():
        got = now.at_most.get(name)
        if got is None or got > most:
            yield f"{name} is {got}, above its ceiling {most}"


def _changed(pinned: Floor, now: Floor) -> Iterator[str]:
    if pinned.gold_sha256 != now.gold_sha256:
        yield "the gold is not the one the floors were set on; set them anew with --raise-floors"
    if pinned.reports_sha256 != now.reports_sha256:
        yield "the reports are not those the floors were set on; set them anew with --raise-floors"


def parse(text: str, name: str) -> Floors:
    """Return the floors that a file holds. Raises BadGold where it holds something else."""
    try:
        return msgspec.convert(json.loads(text), dict[str, Floor])
    except ValueError as fault:
        raise BadGold(f"{name}: no floors: {fault}; mend the file, or write it anew with --lower-floors") from fault


def written(floors: Floors) -> str:
    """Return floors as the text of their file, the same for the same floors."""
    return json.dumps(msgspec.to_builtins(floors), indent=2, sort_keys=True) + "\n"
