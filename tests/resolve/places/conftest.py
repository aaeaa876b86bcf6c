"""The invented map, compiled once, and a short way from a text to the place of its claim."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from counterclaim import sentences
from counterclaim.gazetteer import Gazetteer
from counterclaim.gazetteer.compile import compile_to
from counterclaim.records import Claim, Count, Measure, Place, Report
from counterclaim.resolve.places import PlaceWords, load_places, locate
from tests.gazetteer.world import sources


@dataclass(frozen=True)
class Desk:
    """Gazetteer and lexicon, and what they make of a report."""

    gazetteer: Gazetteer
    words: PlaceWords

    def places(self, text: str, *numbers: str, title: str | None = None, background: bool = False) -> list[Place]:
        """Return the places of claims whose counts are these words of the text, each in its own sentence."""
        report = Report(id="r", text=text, title=title)
        claims = [claim(report, number, background) for number in numbers]
        located = locate(report, claims, self.gazetteer, self.words)
        for item in located:
            item.check(report)
        return [item.place for item in located]

    def place(self, text: str, number: str, *, title: str | None = None, background: bool = False) -> Place:
        """Return the place of one claim."""
        return self.places(text, number, title=title, background=background)[0]


def claim(report: Report, number: str, background: bool) -> Claim:
    """Return the claim that a number of a report makes."""
    at = report.text.index(number)
    found = sentences.split(report.text)
    sentence = found[sentences.at(found, at)]
    return Claim(
        id=f"c:{number}",
        report=report.id,
        measure=Measure.KILLED,
        count=Count(text=number, span=(at, at + len(number))),
        quote=report.cut(sentence.span),
        start=sentence.start,
        end=sentence.end,
        background=background,
    )


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    file = tmp_path_factory.mktemp("gazetteer") / "world.sqlite"
    compile_to(file, sources())
    gazetteer = Gazetteer(file)
    yield Desk(gazetteer, load_places())
    gazetteer.close()
