"""
A link in a Markdown file leads to a file and a heading that are there.

Sphinx looks at links within docs/ when the pages are built; here all Markdown files of
the project are looked at, as a code host shows them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from civicplan.catalog.schemes import names
from civicplan.rules.checks.registry import CHECKS


_ROOT = Path(__file__).resolve().parent.parent
_FOLDERS = ("docs", "examples", "tests", "benchmarks", "changelog.d")
_TARGET = re.compile(r"^\(([\w-]+)\)=$", re.MULTILINE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:")

# docs/conf.py writes these, so that they are there only after a build.
_WRITTEN = {
    *(_ROOT / "docs/reference/checks" / f"{check.code}.md" for check in CHECKS),
    *(_ROOT / "docs/reference/schemes" / f"{name}.md" for name in names()),
}

PAGES = sorted(
    page.relative_to(_ROOT).as_posix()
    for page in (
        *_ROOT.glob("*.md"),
        *(page for folder in _FOLDERS for page in _ROOT.joinpath(folder).rglob("*.md")),
    )
    if "_build" not in page.parts and page not in _WRITTEN
)


def _parsed(text: str) -> list[Token]:
    return MarkdownIt("commonmark").enable("table").parse(text)


def _links(text: str) -> Iterator[str]:
    for block in _parsed(text):
        for token in block.children or ():
            target = token.attrGet("href") or token.attrGet("src")
            if target:
                yield unquote(str(target))


def _anchors(text: str) -> set[str]:
    """
    The anchors that a code host and MyST make of the headings of a page.
    """
    anchors, seen = set(_TARGET.findall(text)), Counter[str]()
    tokens = _parsed(text)
    for number, token in enumerate(tokens):
        if token.type == "heading_open":
            title = "".join(
                each.content
                for each in tokens[number + 1].children or ()
                if each.type in {"text", "code_inline"}
            )
            slug = re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")
            anchors.add(f"{slug}-{seen[slug]}" if seen[slug] else slug)
            seen[slug] += 1
    return anchors


def _broken(page: Path) -> Iterator[str]:
    for link in _links(page.read_text("utf-8")):
        file, _, anchor = link.partition("#")
        if _SCHEME.match(file):
            continue
        target = (page.parent / file).resolve() if file else page
        if target in _WRITTEN:
            continue
        if not target.exists():
            yield f"{link}: there is no {file}"
        elif anchor and anchor not in _anchors(target.read_text("utf-8")):
            yield f"{link}: {target.name} has no heading #{anchor}"


@pytest.mark.parametrize("page", PAGES)
def test_every_link_of_a_page_leads_somewhere(page: str) -> None:
    """
    To a file of the project, and to a heading of it where one is named.
    """
    assert [] == list(_broken(_ROOT / page))


def test_broken_links_are_found(tmp_path: Path) -> None:
    """
    A file that is gone, and a heading that was renamed; what is right is not.
    """
    page = tmp_path / "page.md"
    page.write_text(
        "# A title, `with code`\n"
        "[right](page.md#a-title-with-code) [web](https://example.org/gone)\n"
        "[gone](gone.md) ![picture](gone.png) [renamed](#another-title)\n"
        "`[code](gone.md)`\n"
        "| table |\n|---|\n| [row](row.md) |\n",
        "utf-8",
    )

    assert [
        "gone.md: there is no gone.md",
        "gone.png: there is no gone.png",
        "#another-title: page.md has no heading #another-title",
        "row.md: there is no row.md",
    ] == list(_broken(page))


@pytest.mark.parametrize(
    "pair",
    [
        ("README.md", "README.ja.md"),
        ("docs/tutorials/ten-minutes.md", "docs/tutorials/ten-minutes.ja.md"),
    ],
)
def test_a_page_and_its_translation_lead_to_each_other(pair: tuple[str, str]) -> None:
    """
    So that nobody has to know that there is another one.
    """
    for page, other in (pair, pair[::-1]):
        assert Path(other).name in _links((_ROOT / page).read_text("utf-8"))


def test_all_folders_with_pages_are_looked_at() -> None:
    """
    A page that the search above misses would never be found broken.
    """
    expected = {"README.md", "README.ja.md", "CONTRIBUTING.md", "tests/README.md"}
    deep = {"docs/index.md", "docs/reference/checks/index.md"}

    assert expected | deep <= set(PAGES)
