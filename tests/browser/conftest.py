"""
A real browser, and reports to open in it.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from civicplan.catalog.plans import plan
from civicplan.catalog.schemes import scheme
from civicplan.model.plans import Plan
from civicplan.rules.checks.checking import check
from civicplan.rules.evaluation import evaluate
from civicplan.views.report.pages import report_in_html


if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """
    Chromium, as `CHROMIUM` names it or as it stands on PATH.
    """
    reason = "needs playwright, which `nox -s browser` installs"
    playwright = pytest.importorskip("playwright.sync_api", reason=reason)
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if path is None:
        pytest.skip("needs Chromium: apt-get install chromium")
    with playwright.sync_playwright() as started:
        chromium = started.chromium.launch(executable_path=path, args=[*_FLAGS])
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Plan, str], str]:
    """
    Writes the report of a plan and says under which address a browser finds it.
    """
    folder: Path = tmp_path_factory.mktemp("reports")

    def write(reported: Plan, language: str) -> str:
        file = folder / f"{reported.id}-{language}.html"
        if not file.exists():
            found = evaluate(reported, scheme("standard"), "FY2011")
            pieces = report_in_html(found, check(reported), language=language)
            file.write_text("".join(pieces), "utf-8")
        return file.as_uri()

    return write


@pytest.fixture(scope="session")
def chapter(written: Callable[[Plan, str], str]) -> Callable[[str], str]:
    """
    The report of the shipped chapter in a language.
    """
    return lambda language: written(plan("hiratsuka"), language)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """
    A page of ordinary width, on which nothing may go wrong and nothing be fetched.
    """
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    said: list[str] = []
    asked: list[str] = []
    opened.on("console", lambda message: said.append(message.text))
    opened.on("pageerror", lambda error: said.append(str(error)))
    opened.on("request", lambda request: asked.append(request.url))
    yield opened
    context.close()
    beyond = [url for url in asked if not url.startswith(("file:", "data:"))]
    assert ([], []) == (said, beyond)
