"""Loading gazetteer, registry and rules of reading, with a bar for the one time it takes long."""

from pathlib import Path

from counterclaim.cli.console import Desk
from counterclaim.pipeline.reading import Tools, load_tools


def load(desk: Desk, cache: Path, parties: Path | None = None) -> Tools:
    """Return the tools; the first call on a machine compiles the gazetteer into `cache`; `parties`: the user's own."""
    with desk.bar("compiling the gazetteer, once") as bar:
        return load_tools(cache, bar.set, parties)
