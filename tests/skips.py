"""A skip is never silent, and where COUNTERCLAIM_CI is set it is a failure."""

import os
from collections.abc import Generator

import pytest


def pytest_configure(config: pytest.Config) -> None:
    """List every skipped test with its reason at the end, whatever the flags."""
    config.option.reportchars += "s"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turn a skip into a failure on CI, which installs what the tests need (.ci/run)."""
    report = yield
    if report.skipped and os.environ.get("COUNTERCLAIM_CI"):
        report.outcome, report.longrepr = "failed", f"skipped where nothing may be skipped: {report.longrepr}"
    return report
