"""What every test may ask for."""

from pathlib import Path

import pytest
from platformdirs import user_cache_path

from counterclaim.pipeline.reading import Tools, load_tools
from counterclaim.pipeline.reconciling import Rules, load_rules

pytest_plugins = ["tests.skips"]


@pytest.fixture(scope="session")
def cache() -> Path:
    """Return the folder of the compiled gazetteer: the user's own, whose file names carry a hash of what is in them."""
    return user_cache_path("counterclaim")


@pytest.fixture(scope="session")
def tools(cache: Path) -> Tools:
    """Load gazetteer, registry and grammars once for all tests."""
    return load_tools(cache)


@pytest.fixture(scope="session")
def rules(tools: Tools) -> Rules:
    """Load the weights of linking and the policy once for all tests."""
    return load_rules(tools.registry)
