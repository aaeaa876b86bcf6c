import os
import subprocess
import sys
from pathlib import Path

import pytest

SKIPS = Path(__file__).with_name("skips.py")


@pytest.mark.parametrize(("ci", "code"), [("", 0), ("1", 1)])
def test_a_skip_is_loud_and_fails_on_ci(tmp_path: Path, ci: str, code: int) -> None:
    (tmp_path / "conftest.py").write_text(SKIPS.read_text("utf-8"), "utf-8")
    (tmp_path / "test_it.py").write_text("import pytest\n\ndef test_it():\n    pytest.skip('no browser here')\n")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(tmp_path)]
    done = subprocess.run(command, env=os.environ | {"COUNTERCLAIM_CI": ci}, capture_output=True, check=False)
    assert done.returncode == code
    assert b"no browser here" in done.stdout
