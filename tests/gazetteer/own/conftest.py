"""The invented map as the world that files are checked against, and a short way to add one."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from counterclaim.gazetteer import Gazetteer, shelf
from counterclaim.gazetteer.compile import compile_to
from counterclaim.gazetteer.layer import Layer
from counterclaim.gazetteer.own import add
from counterclaim.gazetteer.own.world import World
from counterclaim.gazetteer.shelf import Addition
from counterclaim.records import Problem
from tests.gazetteer.world import sources


@dataclass(frozen=True)
class Map:
    """The compiled invented map and the world as files are checked against it."""

    file: Path
    world: World


@dataclass(frozen=True)
class Loaded:
    """What adding a file did."""

    folder: Path
    addition: Addition
    refused: Sequence[Problem]
    gazetteer: Gazetteer


@pytest.fixture(scope="session")
def norland(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Map]:
    file = tmp_path_factory.mktemp("gazetteer") / "world.sqlite"
    compile_to(file, sources())
    layer, gazetteer = Layer(file), Gazetteer(file)
    yield Map(file, World.of(gazetteer, layer.extents(), sources()))
    layer.close()
    gazetteer.close()


Load = Callable[..., Loaded]


@pytest.fixture
def load(norland: Map, tmp_path: Path) -> Iterator[Load]:
    opened: list[Gazetteer] = []

    def added(content: bytes | str, file: str = "own.csv") -> Loaded:
        source = tmp_path / file
        source.write_bytes(content.encode() if isinstance(content, str) else content)
        refused: list[Problem] = []
        addition = add(source, tmp_path, source.stem, norland.world, refused.append)
        opened.append(Gazetteer(norland.file, shelf.files(tmp_path)))
        return Loaded(tmp_path, addition, refused, opened[-1])

    yield added
    for gazetteer in opened:
        gazetteer.close()
