"""
The checks themselves: a list of them, and the page of each.
"""

from __future__ import annotations

import attrs

from civicplan.rules.checks.registry import CHECKS, check_called
from civicplan.rules.checks.shapes import CATEGORIES
from civicplan.views.checks import (
    check_in_markdown,
    check_outline,
    check_records,
    checks_in_markdown,
    checks_outline,
)
from civicplan.views.terminal import terminal_lines


D101 = check_called("D101")


def test_checks_are_listed_by_category() -> None:
    """
    A row for each, its severity and title in the language that is asked for.
    """
    outline = checks_outline(CHECKS, language="ja")
    rows = [fact for part in outline.parts for fact in part.facts]

    assert "検査の一覧" == outline.title
    assert [each.code for each in CHECKS] == [row.label for row in rows]
    assert ("direction-missing", "注意", "方向がない") in [row.cells for row in rows]
    assert len({each.category for each in CHECKS}) == len(outline.parts)


def test_every_category_has_a_name() -> None:
    """
    One of others is told in their own word.
    """
    own = attrs.evolve(D101, category="our-town")
    outline = checks_outline(
        [attrs.evolve(D101, category=each) for each in CATEGORIES] + [own],
        language="ja",
    )

    assert "our-town" == outline.parts[-1].title
    assert all(not part.title.isascii() for part in outline.parts[:-1])


def test_a_check_is_told_with_its_page() -> None:
    """
    As a text for a terminal.
    """
    lines = [*terminal_lines((check_outline(D101, language="en"),), width=None)]

    assert [
        "D101 direction-missing",
        "  no direction",
        "",
        "  severity  warning",
        "  category  directions",
        (
            "  says      Nothing says whether more or fewer is better, so that nobody "
            "can say when a target is met. Write it in `direction`."
        ),
        "",
        "  Why it matters",
    ] == lines[:8]
    assert "      - id: births" in lines
    assert not any("```" in line for line in lines)


def test_a_check_is_a_record() -> None:
    """
    With its sentence in both languages.
    """
    (record,) = check_records([D101], language="ja")

    assert {
        "code": "D101",
        "name": "direction-missing",
        "severity": "warning",
        "category": "directions",
        "fixable": False,
        "title": "方向がない",
        "sentence": {"ja": D101.sentence.ja, "en": D101.sentence.en},
    } == record


def test_a_check_that_can_put_things_right_says_so() -> None:
    """
    Wherever it is told.
    """
    spaces = check_called("W104")
    (record,) = check_records([spaces], language="en")
    lines = [*terminal_lines((check_outline(spaces, language="en"),), width=None)]

    assert record["fixable"]
    assert "  fix       --fix puts it right where that is certain." in lines
    assert "| fix | [`--fix`](index.md#fixes) puts it right" in "\n".join(
        check_in_markdown(spaces)
    )


def test_a_check_is_a_page_of_the_documentation() -> None:
    """
    With a table of what it is, then why, what to do and the example.
    """
    page = "\n".join(check_in_markdown(D101))

    assert page.startswith("# D101 direction-missing\n\nNo direction.\n\n| | |\n")
    assert "| severity | warning |\n| category | directions |" in page
    assert "\n## Why it matters\n\n" in page
    assert "\n## Put right\n\n```yaml\n" in page


def test_the_documentation_has_a_table_of_all_checks() -> None:
    """
    Each with a link to its page.
    """
    lines = [*checks_in_markdown(CHECKS)]

    assert len(CHECKS) + 2 == len(lines)
    assert (
        "| [D101](D101.md) | direction-missing | warning |  | no direction |" in lines
    )
    spaces = "| [W104](W104.md) | spaces-stray | hint | `--fix` | stray spaces |"
    assert spaces in lines
