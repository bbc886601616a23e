"""
The report of any plan can be opened, holds everything once, and leads somewhere.
"""

from __future__ import annotations

import re
from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from civicplan.catalog.schemes import names, scheme
from civicplan.model.indicators import Indicator
from civicplan.model.plans import Plan
from civicplan.rules.evaluation import evaluate
from civicplan.testing.plans import plans
from tests.views.report.parsed import anchors_in, parsed, report_of, text_in


_LANGUAGES = st.sampled_from(["", "ja", "en"])
_FEW = settings(max_examples=15)
# Code points that are no characters, which HTML refuses.
_SET_ASIDE = re.compile(
    "[\ufdd0-\ufdef\ufffe\uffff\U0001fffe-\U0001ffff\U0010fffe\U0010ffff]"
)


@_FEW
@given(plan=plans(), language=_LANGUAGES)
def test_every_report_is_html_without_an_error(plan: Plan, language: str) -> None:
    """
    By the parsing rules of the standard, whatever stands in the plan's texts.
    """
    html = report_of(evaluate(plan, scheme("standard")), language)

    assert ["head", "body"] == [each.tag for each in parsed(html)]


@_FEW
@given(plan=plans(), language=_LANGUAGES)
def test_every_indicator_stands_in_it_once(plan: Plan, language: str) -> None:
    """
    Parts too; a reprint only points at its home.
    """
    root = parsed(report_of(evaluate(plan, scheme("standard")), language))
    wanted = Counter(f"i.{each.id}" for _, each in plan.walk(Indicator))

    found = Counter(
        each.get("id", "") for each in root.iter("article") if each.get("id")
    )

    assert wanted == found


@_FEW
@given(plan=plans())
def test_no_two_places_have_one_id_and_every_link_leads_to_one(
    plan: Plan,
) -> None:
    """
    Whatever signs stand in codes and addresses.
    """
    ids, links = anchors_in(parsed(report_of(evaluate(plan, scheme("standard")))))

    assert ([], set()) == (
        [each for each, count in Counter(ids).items() if count > 1],
        {*links} - {*ids},
    )


@_FEW
@given(plan=plans())
def test_every_name_comes_back_as_it_was_written(plan: Plan) -> None:
    """
    It is escaped, and never taken for markup.
    """
    root = parsed(report_of(evaluate(plan, scheme("standard"))))
    names_by_id = {f"i.{each.id}": each.name for _, each in plan.walk(Indicator)}

    for article in root.iter("article"):
        (heading, *_) = list(article)
        (*_, name) = list(heading)
        wanted = _SET_ASIDE.sub("\ufffd", names_by_id[article.get("id", "")])
        assert wanted == text_in(name)
    assert 1 == len([*root.iter("script")])


@_FEW
@given(plan=plans(), name=st.sampled_from(names()), data=st.data())
def test_every_scheme_has_a_report_of_every_edition(
    plan: Plan, name: str, data: st.DataObject
) -> None:
    """
    Scores, rates and ratings alike; what came later is named and not rated.
    """
    known = [None, *(each.id for each in plan.editions)]
    edition = data.draw(st.sampled_from(known))
    found = evaluate(plan, scheme(name), edition=edition)

    ids, links = anchors_in(parsed(report_of(found)))

    assert (len(ids), set()) == (len({*ids}), {*links} - {*ids})
