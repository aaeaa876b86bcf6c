"""Names that mean several places, or a place and something else, over the real gazetteer: homonyms.yml."""

from importlib.resources import files

import msgspec
import pytest

from counterclaim import datafile
from counterclaim.pipeline.reading import Tools
from tests.resolve.places.conftest import Desk


class Case(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One text and the place of its claim; homonyms.yml says what the fields mean."""

    text: str
    id: str
    means: str | None = None


class CasesFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of homonyms.yml."""

    cases: tuple[Case, ...]


CASES = datafile.load(files("tests.resolve.places").joinpath("homonyms.yml"), CasesFile).cases


@pytest.fixture(scope="module")
def world(tools: Tools) -> Desk:
    return Desk(tools.reference.gazetteer, tools.reference.places)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text)
def test_a_name_means_what_its_report_supports(world: Desk, case: Case) -> None:
    assert (world.place(case.text, "12").id or "unresolved") == case.id


def test_there_are_enough_of_both_kinds() -> None:
    unresolved = [case for case in CASES if case.id == "unresolved"]
    assert len(CASES) >= 60
    assert len(unresolved) >= 20
    assert len({case.text for case in CASES}) == len(CASES)
