"""
An explanation as an outline, on a terminal and in Markdown.
"""

from __future__ import annotations

import pytest

from civicplan.catalog.schemes import scheme
from civicplan.errors import UnknownNameError
from civicplan.rules.evaluation import Evaluation, assess
from civicplan.views.explanations import explanation_outlines
from civicplan.views.markdown import in_markdown
from civicplan.views.terminal import terminal_lines
from tests.rules.explained import breakfast


def test_it_is_told_in_sections(city_evaluated: Evaluation) -> None:
    """
    Figures, how they were chosen, calculation, decision and the rest.
    """
    (outline,) = explanation_outlines(
        city_evaluated["crimes"], question="pace", edition="latest"
    )

    assert ("犯罪発生件数", "2/2-1#crimes") == (outline.title, outline.address)
    assert [
        "使った数値",
        "数値の選び方",
        "計算",
        "判定（上から順に見て、最初に当てはまるもので決まる）",
        "あわせて示す値",
        "改訂",
        "注",
    ] == [part.title for part in outline.parts]
    assert ("最終目標に向けて順調か", ("順調",)) == (
        outline.facts[0].label,
        outline.facts[0].cells,
    )


def test_on_a_terminal_names_stand_in_line(city_evaluated: Evaluation) -> None:
    """
    And a list has dashes.
    """
    outlines = explanation_outlines(
        city_evaluated["crimes"], language="en", question="pace", edition="latest"
    )
    lines = [*terminal_lines(outlines, width=100)]

    assert "    actual          3,447 件 (2010, filed under FY2011)" in lines
    assert "    - Time is counted to the date of the actual." in lines


def test_in_markdown_each_section_is_a_heading(city_evaluated: Evaluation) -> None:
    """
    Under that of the indicator.
    """
    outlines = explanation_outlines(
        city_evaluated["crimes"], language="en", question="pace", edition="latest"
    )
    lines = [*in_markdown(outlines)]

    assert "# 犯罪発生件数 `2/2-1#crimes`" == lines[0]
    assert "## Calculation" in lines
    assert "- Time is counted to the date of the actual." in lines


def test_the_first_targets_are_told_where_they_are_answered_otherwise(
    city_evaluated: Evaluation,
) -> None:
    """
    Asked of the interim target, both editions have one answer.
    """
    crimes = city_evaluated["crimes"]

    def editions(question: str | None) -> list[str]:
        outlines = explanation_outlines(crimes, language="en", question=question)
        return [fact.cells[0] for each in outlines for fact in each.facts[:1]]

    assert ["target reached"] == editions("interim")
    assert ["on pace", "target reached"] == editions("pace")
    assert ["target reached", "on pace", "target reached"] == editions(None)


def test_parts_follow_what_was_made_of_them() -> None:
    """
    Each with the address of the part.
    """
    assessment = assess(breakfast(), scheme("fukushima"), "FY2011")
    (outline,) = explanation_outlines(assessment, language="ja")

    assert ["女子", "男子"] == [part.title for part in outline.parts]
    assert "評価" == outline.parts[0].facts[0].label


@pytest.mark.parametrize(
    ("question", "edition"), [("pase", None), ("pase", "latest"), ("pace", "third")]
)
def test_a_question_that_is_not_asked_is_refused(
    city_evaluated: Evaluation, question: str, edition: str | None
) -> None:
    """
    With the nearest that is.
    """
    with pytest.raises(UnknownNameError):
        explanation_outlines(
            city_evaluated["crimes"], question=question, edition=edition
        )
