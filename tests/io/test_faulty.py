"""
Everything that is wrong in a file is told at once, and nothing that only follows.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from civicplan.base.periods import JAPAN
from civicplan.io.faulty import all_faults
from civicplan.io.plans import loads
from civicplan.io.versions import without_version
from civicplan.io.yaml_documents import compose_yaml


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        pytest.param(
            "tilte: Town\n",
            [
                (
                    "plan:7:1 tilte: the key 'tilte' is not known here. Did "
                    "you mean 'title'?"
                ),
            ],
            id="an unknown key",
        ),
        pytest.param(
            "source: x\nfiscal_year: {named_after: begin}\n",
            [
                (
                    "plan:8:28 fiscal_year.named_after: 'begin': write "
                    "'start' where FY2011 begins in 2011, 'end' where it "
                    "ends in 2011."
                ),
            ],
            id="a language that is none",
        ),
        pytest.param(
            "fiscal_year: {start: 13-01}\n",
            [
                (
                    "plan:7:22 fiscal_year.start: '13-01': write the month "
                    "and the day of the first day, such as 04-01."
                ),
            ],
            id="no such day to begin a year",
        ),
        pytest.param(
            "fiscal_year: April\n",
            [
                (
                    "plan:7:14 fiscal_year: 'April' stands here, and a "
                    "fiscal year is needed: a map that says more, such as "
                    "{start: …}."
                ),
            ],
            id="a fiscal year that is no map",
        ),
        pytest.param(
            "goals: {title: A}\n",
            [
                "plan:7:8 goals: a map stands here, and a list is needed.",
            ],
            id="goals that are no list",
        ),
        pytest.param(
            "goals:\n",
            [
                (
                    "plan:7:1 goals: nothing stands here, and a list is "
                    "needed. Leave the key out where there is none."
                ),
            ],
            id="goals that are nothing",
        ),
        pytest.param(
            "goals:\n  - A\n",
            [
                (
                    "plan:8:5 goals[0]: 'A' stands here, and a goal is "
                    "needed: a map that says more, such as {code: …}."
                ),
            ],
            id="a goal that is no map",
        ),
        pytest.param(
            "goals:\n  - title: A\n  -\n",
            [
                (
                    "plan:9:4 goals[1]: nothing stands here, and a goal is "
                    "needed: a map that says more, such as {code: …}."
                ),
            ],
            id="a goal that is nothing",
        ),
        pytest.param(
            "goals:\n  - code: 1\n",
            [
                "plan:8:5 goals[0]: 'title' is missing; every goal has one.",
            ],
            id="a goal without a title",
        ),
        pytest.param(
            "goals:\n  - title: A\n    code: 1/2\n",
            [
                (
                    "plan:9:11 goals[0].code: '1/2': a code is part of an "
                    "address: it may not be blank, and '/', '#' and line "
                    "breaks cannot stand in it."
                ),
            ],
            id="a code with a slash",
        ),
        pytest.param(
            (
                "goals:\n  - code: 1/2\n    titel: A\n    title: ''\n  "
                '  level: "a\\tb"\n    visions: x\n'
            ),
            [
                (
                    "plan:8:11 goals[0].code: '1/2': a code is part of an "
                    "address: it may not be blank, and '/', '#' and line "
                    "breaks cannot stand in it."
                ),
                (
                    "plan:9:5 goals[0].titel: the key 'titel' is not known "
                    "here. Did you mean 'title'?"
                ),
                (
                    "plan:10:12 goals[0].title: '': it may not be empty. "
                    "Write what the plan prints."
                ),
                (
                    "plan:11:12 goals[0].level: 'a\\tb': character 2 is "
                    "'\\t'; a text holds no control characters but the "
                    "newline, and no lone surrogates. Take it out."
                ),
                (
                    "plan:12:14 goals[0].visions: 'x' is one text, and a "
                    "list is needed: put it into [ ], or on a line of its "
                    "own after '- '."
                ),
            ],
            id="everything wrong with one goal",
        ),
        pytest.param(
            ("goals:\n  - {code: 1, title: A}\n  - {code: 1), title: B}\n"),
            [
                (
                    "plan:9:5 goals[1]: its address '1' is also that of "
                    "goals[0]; codes are unique among siblings, and without "
                    "a code the place counts. Give one of them another code."
                ),
            ],
            id="two goals of one code",
        ),
        pytest.param(
            "editions:\n  - {id: a}\n  - {id: a}\n",
            [
                (
                    "plan:9:10 editions[1].id: the edition 'a' is given "
                    "twice. Rename one."
                ),
            ],
            id="an edition given twice",
        ),
        pytest.param(
            "editions:\n  - {title: A}\n",
            [
                ("plan:8:5 editions[0]: 'id' is missing; every edition has one."),
            ],
            id="an edition without an id",
        ),
        pytest.param(
            (
                "goals:\n  - title: A\n    code: 1\n    measures:\n      "
                "- {code: 2, title: B}\n    projects:\n      - {title: "
                "C, serves: [2/1, 3]}\n"
            ),
            [
                (
                    "plan:13:29 goals[0].projects[0].serves[0]: it serves "
                    "'2/1', but nothing stands at 1/2/1 or 2/1. Did you mean "
                    "'1/2'?"
                ),
                (
                    "plan:13:34 goals[0].projects[0].serves[1]: it serves "
                    "'3', but nothing stands at 1/3 or 3. Did you mean '1/2'?"
                ),
            ],
            id="a project that serves nothing that exists",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "unit: 件\n  - {of: crime}\n"
            ),
            [
                (
                    "plan:11:10 indicators[1].of: there is no indicator "
                    "'crime' to print again. Did you mean 'crimes'?"
                ),
            ],
            id="a reprint of nothing",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "unit: 件\n  - {of: crimes, unit: 人}\n"
            ),
            [
                (
                    "plan:11:5 indicators[1]: 'crimes' stands here already, "
                    "at indicators[0]. Keep one."
                ),
                (
                    "plan:11:18 indicators[1].unit: the key 'unit' is not "
                    "known here. Known are of, name."
                ),
            ],
            id="a reprint that says more",
        ),
        pytest.param(
            (
                "goals:\n  - title: A\n    indicators:\n      - {id: a, "
                "name: A}\nindicators:\n  - {id: a, name: B}\n"
            ),
            [
                (
                    "plan:12:10 indicators[0].id: the id 'a' is also that of "
                    "'1#a'. Rename one, or write {of: a} where the same "
                    "indicator is printed again."
                ),
            ],
            id="an id given twice",
        ),
        pytest.param(
            "indicators:\n  - {id: a, name: A}\n  - {id: a, name: B}\n",
            [
                (
                    "plan:9:5 indicators[1]: 'a' stands here already, at "
                    "indicators[0]. Keep one."
                ),
            ],
            id="an id given twice in one place",
        ),
        pytest.param(
            "indicators:\n  - {id: c r, name: A}\n",
            [
                (
                    "plan:8:10 indicators[0].id: 'c r': an id is a short "
                    "lasting name of letters, digits, '-', '_' and '.', such "
                    "as 'crimes'."
                ),
            ],
            id="an id that is none",
        ),
        pytest.param(
            "indicators:\n  - {unit: 件}\n",
            [
                ("plan:8:5 indicators[0]: 'id' is missing; every indicator has one."),
                ("plan:8:5 indicators[0]: 'name' is missing; every indicator has one."),
            ],
            id="an indicator without id and name",
        ),
        pytest.param(
            (
                "editions: [{id: a}]\nindicators:\n  - id: crimes\n    "
                "name: Crimes\n    revisions: [{edition: a, abolish: "
                "{successor: crime}}]\n"
            ),
            [
                (
                    "plan:11:51 "
                    "indicators[0].revisions[0].abolish.successor: there is "
                    "no indicator 'crime' to take its place. Did you mean "
                    "'crimes'?"
                ),
            ],
            id="a successor that does not exist",
        ),
        pytest.param(
            (
                "editions: [{id: a}]\nindicators:\n  - id: crimes\n    "
                "name: Crimes\n    targets: {FY2016: 3300}\n    "
                "revisions:\n      - edition: a\n        targets: "
                "{FY2016: 4100 → 3400}\n"
            ),
            [
                (
                    "plan:14:27 indicators[0].revisions[0].targets.FY2016: "
                    "'3400': this revision leads to 3400, but what stands is "
                    "3300. Correct whichever is wrong."
                ),
            ],
            id="a history that does not lead to what stands",
        ),
        pytest.param(
            (
                "editions: [{id: a}, {id: b}]\nindicators:\n  - id: "
                "crimes\n    name: Crimes\n    targets: {FY2016: 3300}\n "
                "   revisions:\n      - edition: a\n        targets: "
                "{FY2016: 4100 → 3500}\n      - edition: b\n        "
                "targets: {FY2016: 3600 → 3300}\n"
            ),
            [
                (
                    "plan:14:27 indicators[0].revisions[0].targets.FY2016: "
                    "'3500': this revision leads to 3500, but revisions[1] "
                    "begins from 3600. Correct whichever is wrong."
                ),
            ],
            id="a history that breaks in between",
        ),
        pytest.param(
            (
                "editions: [{id: a}, {id: b}]\nindicators:\n  - id: "
                "crimes\n    name: Crimes\n    unit: c\n    revisions:\n "
                "     - edition: b\n        unit: {from: a, to: b}\n     "
                " - edition: a\n        unit: {from: b, to: c}\n"
            ),
            [
                (
                    "plan:15:18 indicators[0].revisions[1].edition: the "
                    "edition 'a' came before that of the revision above it. "
                    "Write revisions in the order of the plan's editions."
                ),
            ],
            id="editions that run backwards",
        ),
        pytest.param(
            (
                "editions: [{id: a}]\nindicators:\n  - id: crimes\n    "
                "name: Crimes\n    targets: {FY2016: 3300}\n    "
                "revisions:\n      - edition: b\n        targets: "
                "{FY2016: 4100 → 3400}\n"
            ),
            [
                (
                    "plan:13:18 indicators[0].revisions[0].edition: there is "
                    "no edition 'b' in the plan. Add it to the plan's "
                    "editions."
                ),
                (
                    "plan:14:27 indicators[0].revisions[0].targets.FY2016: "
                    "'3400': this revision leads to 3400, but what stands is "
                    "3300. Correct whichever is wrong."
                ),
            ],
            id="a broken history and an unknown edition",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "revisions:\n      - {edition: a, abolish: true}\n      "
                "- edition: b\n        unit: {from: a, to: —}\n"
            ),
            [
                (
                    "plan:11:19 indicators[0].revisions[0].edition: there is "
                    "no edition 'a' in the plan. Add it to the plan's "
                    "editions."
                ),
                (
                    "plan:12:9 indicators[0].revisions[1]: 'b': the "
                    "indicator was abolished in 'a'; only a revision that "
                    "introduces it again can follow."
                ),
                (
                    "plan:12:18 indicators[0].revisions[1].edition: there is "
                    "no edition 'b' in the plan. Add it to the plan's "
                    "editions."
                ),
            ],
            id="a revision after the end",
        ),
        pytest.param(
            (
                "editions: [{id: a}]\nindicators:\n  - id: crimes\n    "
                "name: Crimes\n    unit: b\n    revisions:\n      - "
                "edition: a\n        unit: {from: a, to: c}\n        "
                "abolish: {successor: crime}\n"
            ),
            [
                (
                    "plan:14:15 indicators[0].revisions[0].unit: 'c': this "
                    "revision leads to c, but what stands is b. Correct "
                    "whichever is wrong."
                ),
                (
                    "plan:15:30 "
                    "indicators[0].revisions[0].abolish.successor: there is "
                    "no indicator 'crime' to take its place. Did you mean "
                    "'crimes'?"
                ),
            ],
            id="a broken history and an unknown successor",
        ),
    ],
)
def test_what_does_not_fit_is_told(
    rest: str, expected: list[str], said_of: Callable[[str], list[str]]
) -> None:
    """
    Each with its place, the value and what to do about it.
    """
    assert expected == said_of(rest)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "",
            [
                ("plan: the file is empty; a plan file begins with 'civicplan: 1'."),
            ],
            id="an empty file",
        ),
        pytest.param(
            "# nothing yet\n",
            [
                ("plan: the file is empty; a plan file begins with 'civicplan: 1'."),
            ],
            id="only comments",
        ),
        pytest.param(
            "- a\n",
            [
                (
                    "plan:1:1: a list stands here, and a map is needed; a "
                    "plan file begins with 'civicplan: 1'."
                ),
            ],
            id="a list",
        ),
        pytest.param(
            "hello\n",
            [
                (
                    "plan:1:1: 'hello' stands here, and a map is needed; a "
                    "plan file begins with 'civicplan: 1'."
                ),
            ],
            id="a text",
        ),
        pytest.param(
            "id: town\n",
            [
                (
                    "plan:1:1: the version is missing; a plan file begins "
                    "with 'civicplan: 1'."
                ),
            ],
            id="no version",
        ),
        pytest.param(
            "civicplan: 2\nanything: goes\n",
            [
                (
                    "plan:1:12 civicplan: the file was made by a newer "
                    "civicplan: its version is 2, and this one reads 1. "
                    "Install a newer one: pip install --upgrade civicplan."
                ),
            ],
            id="a newer version",
        ),
        pytest.param(
            "civicplan: 0\n",
            [
                (
                    "plan:1:12 civicplan: '0' is no version; a plan file "
                    "begins with 'civicplan: 1'."
                ),
            ],
            id="a version from long ago",
        ),
        pytest.param(
            "civicplan: one\n",
            [
                (
                    "plan:1:12 civicplan: 'one' is no version; a plan file "
                    "begins with 'civicplan: 1'."
                ),
            ],
            id="a version in words",
        ),
        pytest.param(
            "civicplan: 1\n",
            [
                "plan:1:1: 'id' is missing; every plan has one.",
                "plan:1:1: 'title' is missing; every plan has one.",
                "plan:1:1: 'municipality' is missing; every plan has one.",
                "plan:1:1: 'period' is missing; every plan has one.",
            ],
            id="nothing but the version",
        ),
        pytest.param(
            (
                "civicplan: 1\nid: town\ntitle: Town\nmunicipality: "
                "{name: 平塚市, code: '142035'}\nperiod: "
                "FY2016/FY2007\nlanguage: plain English\n"
            ),
            [
                (
                    "plan:4:33 municipality.code: '142035': after 14203 the "
                    "check digit is 4, not 5. If the first five are right, "
                    "write 142034."
                ),
                (
                    "plan:5:9 period: 'FY2016/FY2007': it begins on "
                    "2016-04-01 and ends before that, on 2008-03-31: write "
                    "the earlier part first."
                ),
                (
                    "plan:6:11 language: 'plain English': a BCP 47 tag is "
                    "needed, such as 'ja' or 'en-GB'."
                ),
            ],
            id="a wrong check digit, a wrong tag and a plan that ends before it begins",
        ),
    ],
)
def test_a_file_that_is_no_plan_is_told_why(
    text: str, expected: list[str], said: Callable[[str], list[str]]
) -> None:
    """
    A newer format is not looked at any further.
    """
    assert expected == said(text)


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        pytest.param(
            "indicators:\n  - {id: c r, name: A}\n  - {of: c r}\n",
            [
                (
                    "plan:8:10 indicators[0].id: 'c r': an id is a short "
                    "lasting name of letters, digits, '-', '_' and '.', such "
                    "as 'crimes'."
                ),
            ],
            id="a reprint of an indicator whose id cannot be read",
        ),
        pytest.param(
            (
                "goals:\n  - title: A\n    measures:\n      - {code: "
                "1/2, title: B}\n    projects:\n      - {title: C, "
                "serves: [1/2]}\n"
            ),
            [
                (
                    "plan:10:16 goals[0].measures[0].code: '1/2': a code is "
                    "part of an address: it may not be blank, and '/', '#' "
                    "and line breaks cannot stand in it."
                ),
            ],
            id="a project that serves a measure whose code cannot be read",
        ),
        pytest.param(
            (
                "goals:\n  - title: A\n    measures:\n      - {code: "
                "'2', title: B}\n      - {code: a/b, title: C}\n"
            ),
            [
                (
                    "plan:11:16 goals[0].measures[1].code: 'a/b': a code is "
                    "part of an address: it may not be blank, and '/', '#' "
                    "and line breaks cannot stand in it."
                ),
            ],
            id="measures without codes beside one that cannot be read",
        ),
        pytest.param(
            (
                "editions: [{id: ' '}]\nindicators:\n  - id: crimes\n    "
                "name: Crimes\n    unit: b\n    revisions:\n      - "
                "edition: a\n        unit: {from: a, to: b}\n"
            ),
            [
                (
                    "plan:7:17 editions[0].id: ' ': it may not be empty. "
                    "Write what the plan prints."
                ),
            ],
            id="revisions in an edition that cannot be read",
        ),
        pytest.param(
            (
                "editions: [{id: a}]\nindicators:\n  - id: crimes\n    "
                "name: Crimes\n    targets: {FY2016: 3,30O}\n    "
                "revisions:\n      - edition: a\n        targets: "
                "{FY2016: 4100 → 3300}\n"
            ),
            [
                (
                    "plan:11:25 indicators[0].targets.FY2016: a comma ends "
                    "an entry inside { }: write 3300."
                ),
            ],
            id="a history that rests on a target that cannot be read",
        ),
        pytest.param(
            "indicators:\n  - {id: a, name: A}\n  - {of: [a]}\n",
            [
                (
                    "plan:9:10 indicators[1].of: a list stands here, and a "
                    "text is needed."
                ),
            ],
            id="a reprint that cannot be read",
        ),
        pytest.param(
            (
                "goals:\n  - title: A\n    measures: {code: 1, title: "
                "B}\n    projects:\n      - {title: C, serves: [1]}\n"
            ),
            [
                (
                    "plan:9:15 goals[0].measures: a map stands here, and a "
                    "list is needed."
                ),
            ],
            id="what is in a list that cannot be read",
        ),
    ],
)
def test_what_only_follows_is_not_told(
    rest: str, expected: list[str], said_of: Callable[[str], list[str]]
) -> None:
    """
    It may well be right once the rest is.
    """
    assert expected == said_of(rest)


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        pytest.param(
            (
                "goals:\n  - title: A\n    visions: x\n    indicators:\n "
                "     - id: a\n        name: A\n        unit: b\n        "
                "revisions:\n          - edition: a\n            unit: "
                "{from: a, to: b}\n"
            ),
            [
                (
                    "plan:9:14 goals[0].visions: 'x' is one text, and a list "
                    "is needed: put it into [ ], or on a line of its own "
                    "after '- '."
                ),
                (
                    "plan:15:22 goals[0].indicators[0].revisions[0].edition: "
                    "there is no edition 'a' in the plan. Add it to the "
                    "plan's editions."
                ),
            ],
            id="unknown editions beside a goal that cannot be read",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "weight: x\n    unit: b\n    revisions:\n      - "
                "edition: a\n        unit: {from: a, to: b}\n"
            ),
            [
                (
                    "plan:10:13 indicators[0].weight: 'x': a number is "
                    "needed, such as 4400 or 24.0."
                ),
                (
                    "plan:13:18 indicators[0].revisions[0].edition: there is "
                    "no edition 'a' in the plan. Add it to the plan's "
                    "editions."
                ),
            ],
            id="an unknown edition of an indicator that cannot be read",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "weight: x\nprojects:\n  - {title: C, serves: ['1']}\n"
            ),
            [
                (
                    "plan:10:13 indicators[0].weight: 'x': a number is "
                    "needed, such as 4400 or 24.0."
                ),
                (
                    "plan:12:25 projects[0].serves[0]: it serves '1', but "
                    "nothing stands at 1."
                ),
            ],
            id="a project that serves nothing beside an indicator that cannot be read",
        ),
        pytest.param(
            (
                "editions: [{id: a}]\nindicators:\n  - id: crimes\n    "
                "name: Crimes\n    weight: x\n    unit: b\n    "
                "revisions:\n      - edition: a\n        unit: {from: a, "
                "to: c}\n"
            ),
            [
                (
                    "plan:11:13 indicators[0].weight: 'x': a number is "
                    "needed, such as 4400 or 24.0."
                ),
                (
                    "plan:15:15 indicators[0].revisions[0].unit: 'c': this "
                    "revision leads to c, but what stands is b. Correct "
                    "whichever is wrong."
                ),
            ],
            id="a broken history of an indicator that cannot be read",
        ),
    ],
)
def test_the_rest_is_checked_all_the_same(
    rest: str, expected: list[str], said_of: Callable[[str], list[str]]
) -> None:
    """
    What is wrong with one element does not hide what is wrong with another.
    """
    assert expected == said_of(rest)


def test_a_plan_that_nests_deep_is_read_all_the_same(town: str) -> None:
    """
    The quick reading leaves it to the slow one, which counts exactly.
    """
    measures = ""
    for level in range(25):
        indent = "    " * (level + 1)
        measures += f"{indent}measures:\n{indent}  - title: M{level}\n"
    plan = loads(f"{town}goals:\n  - title: A\n{measures}")

    assert "M24" == plan["1" + "/1" * 25].title  # type: ignore[union-attr]


def test_parts_that_nest_deep_are_read_all_the_same(town: str) -> None:
    """
    As far as they stay within the levels of a file.
    """
    parts = "[]"
    for level in range(6):
        parts = f"[{{id: p{level}, name: P, parts: {parts}}}]"
    plan = loads(f"{town}indicators: [{{id: a, name: A, parts: {parts}}}]\n")

    assert "p0" == plan.indicator("p0").id


def test_annotations_that_nest_deep_are_read_all_the_same(town: str) -> None:
    """
    Lists as well as maps.
    """
    plan = loads(f"{town}annotations: {{a: {'[{b: ' * 10}c{'}]' * 10}}}\n")

    assert 10 == repr(plan.annotations).count("'b'")


def test_the_slow_reading_gives_the_same_plan(town: str) -> None:
    """
    Both readings share their hooks, so that they cannot disagree.
    """
    text = f"{town}indicators:\n  - {{id: a, name: A, targets: {{FY2011: past 5}}}}\n"
    tree = without_version(compose_yaml(text).tree)

    assert loads(text) == all_faults(tree, JAPAN)
