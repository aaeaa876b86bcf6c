import pytest
from bench.licences import refused

CASES = {
    "MIT": False,
    "GNU Lesser General Public License v3 (LGPLv3)": False,
    "Mozilla Public License 2.0 (MPL 2.0)": False,
    "MPL-1.1 OR GPL-2.0-only OR LGPL-2.1-or-later": False,
    "GPL-3.0-only": True,
    "GNU General Public License v2 (GPLv2)": True,
    "GNU Affero General Public License v3": True,
    "MIT AND AGPL-3.0-only": True,
    "UNKNOWN": True,
}


@pytest.mark.parametrize(("licence", "verdict"), CASES.items())
def test_copyleft_without_a_choice_is_refused(licence: str, verdict: bool) -> None:
    assert refused(licence) is verdict
