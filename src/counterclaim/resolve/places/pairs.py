"""A town and what it lies in, named together ("Athens, Georgia"): each tells which namesake of the other is meant."""

from collections.abc import Sequence

from counterclaim.gazetteer import Toponym
from counterclaim.gazetteer.spelling import key
from counterclaim.resolve.places.chunks import Chunk

_NAMES, _LISTED = "NCU", ",&"


def paired(row: Sequence[Chunk]) -> tuple[Chunk, ...]:
    """Return a sentence in which such names keep only the places that fit together; others keep all."""
    out = list(row)
    for at in range(len(row) - 2):
        if _may_pair(row, at):
            out[at], out[at + 2] = _fitting(row[at], row[at + 2])
    return tuple(out)


def _may_pair(row: Sequence[Chunk], at: int) -> bool:
    """Tell whether two names stand together and are neither two countries nor members of a longer list."""
    letters = row[at].letter + row[at + 2].letter
    if letters not in ("NN", "NC", "CN"):
        return False
    return row[at + 1].lower == "in" or (row[at + 1].letter == "," and not _is_list(row, at))


def _is_list(row: Sequence[Chunk], at: int) -> bool:
    before = "".join(chunk.letter for chunk in row[max(0, at - 2) : at])
    after = "".join(chunk.letter for chunk in row[at + 3 : at + 6])
    listed = after.lstrip(_LISTED)
    return (before[-1:] != "" and before[-1:] in _LISTED and before[:1] in _NAMES) or (
        listed != after and listed[:1] != "" and listed[0] in _NAMES
    )


def _fitting(fine: Chunk, coarse: Chunk) -> tuple[Chunk, Chunk]:
    towns = [place for place in fine.found if place.kind == "city" and place.key == key(fine.text)]
    areas = [place for place in coarse.found if place.kind in ("admin1", "country")]
    pairs = [(town, area) for town in towns for area in areas if _holds(area, town)]
    if not pairs:
        return fine, coarse
    outer = tuple(area for area in areas if any(area is held for _, held in pairs))
    inner = tuple(place for place in fine.found if any(_holds(area, place) for area in outer))
    letter = "C" if any(place.kind == "country" for place in outer) else "N"
    return fine._replace(letter="N", found=inner), coarse._replace(letter=letter, found=outer)


def _holds(area: Toponym, town: Toponym) -> bool:
    return area.country == town.country and (area.kind == "country" or area.admin1 == town.admin1)
