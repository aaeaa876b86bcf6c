"""The weights and word lists of linking, as the types of data/matching.yml."""

import msgspec

from counterclaim import datafile


class Band(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Up to and including `upto`, the score is `score` (log-odds)."""

    upto: float
    score: float


class Bounds(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The least and the most a score can be that depends on how rare something is in the run."""

    least: float
    most: float


class Copies(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """When two texts are copies of one text."""

    shingle: int
    permutations: int
    bands: int
    jaccard: float
    days: int


class OperationWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The general forms by which reports name operations and their phases."""

    nouns: tuple[str, ...]
    naming: tuple[str, ...]
    phases: tuple[str, ...]
    ahead: tuple[str, ...]
    ordinals: dict[str, int]
    never: tuple[str, ...]
    lead_sentences: int


class Within(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """When claims of one report tell of different happenings."""

    apart_km: float
    gap_days_elsewhere: int
    gap_days_same_place: int
    same_days_most: int


class TimeWeights(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Scores of two times, by what is known of them."""

    overlap_by_width: tuple[Band, ...]
    gap_stated: tuple[Band, ...]
    gap_computed: tuple[Band, ...]
    conflict_gap: int
    computed_differ: float
    crowd: tuple[Band, ...]
    told_after: tuple[Band, ...]
    told_before_limit: int
    published_gap: tuple[Band, ...]
    month_and_day: float
    weekday: float
    unknown: float


class PlaceWeights(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Scores of two places, by how they lie to each other."""

    near_km: float
    same: Bounds
    near: float
    contained: Bounds
    same_province: float
    same_country: float
    other_province: float
    other_country: float
    unknown: float


class OperationWeights(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Scores of two operation names."""

    same_phase: float
    name_only: float
    different: float


class PartyWeights(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Scores of the parties two happenings name."""

    shared_perpetrator: float
    shared_other: float
    different_perpetrators: float


class FigureWeights(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Scores of equal figures: the rarer a number, the more it says."""

    by_number: tuple[Band, ...]
    round_factor: float
    most: int
    none_shared: float


class TextWeights(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Scores of what two texts share, and the size of the vocabulary that makes neighbours."""

    cosine: tuple[Band, ...]
    neighbours: int
    neighbour_cosine: float
    window_days: int
    common_share: float
    title_times: int
    imagined_reports: int
    common_held: float
    common_words: tuple[str, ...]
    name_reports: int
    name_share: float
    by_names: tuple[Band, ...]


class Clustering(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a pair needs to be linked and a merge to be made."""

    prior: float
    threshold: float
    undated_evidence: float
    block_cap: int
    block_days: int
    copy: float


class Matching(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything that linking takes from data/matching.yml."""

    version: str
    copies: Copies
    operations: OperationWords
    within: Within
    time: TimeWeights
    place: PlaceWeights
    operation: OperationWeights
    party: PartyWeights
    figure: FigureWeights
    text: TextWeights
    clustering: Clustering


def load() -> Matching:
    """Return the weights that ship with the package."""
    return datafile.load(datafile.shipped("matching.yml"), Matching)


def within(bounds: Bounds, value: float) -> float:
    """Return the value, or the bound that it exceeds."""
    return min(bounds.most, max(bounds.least, value))


def banded(bands: tuple[Band, ...], value: float) -> float:
    """Return the score of the first band that holds a value, of the last one beyond them all."""
    return next((band.score for band in bands if value <= band.upto), bands[-1].score)
