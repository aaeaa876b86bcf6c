"""Loading gazetteer, registry, rules and policy, with a bar for the one time it takes long."""

from pathlib import Path

from counterclaim.cli.console import Desk
from counterclaim.pipeline import Tools, load_tools


def load(desk: Desk, cache: Path, policy: Path | None = None) -> Tools:
    """Return the tools; the first call on a machine compiles the gazetteer into `cache`."""
    with desk.bar("compiling the gazetteer, once") as bar:
        return load_tools(cache, policy, bar.set)
