"""
YAML is read as text with places, and what is not plain is refused with its place.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from civicplan.io.yaml_documents import compose_yaml


def test_every_scalar_is_a_text() -> None:
    """
    Digits, leading zeros, dates and words that YAML tools interpret stay as written.
    """
    found = compose_yaml("[1.20, 010, 1_000, 2011-03-31, no, null, 12:30, '5', ''] ")

    assert ["1.20", "010", "1_000", "2011-03-31", "no", "null", "12:30", "5", ""] == (
        found.tree
    )


def test_nothing_is_told_from_an_empty_text() -> None:
    """
    A key with nothing after it is not the same as one with `''`.
    """
    assert {"a": None, "b": ""} == compose_yaml("a:\nb: ''").tree


def test_each_value_has_its_place() -> None:
    """
    Lines and columns count from 1, and a path is written in the file's own keys.
    """
    found = compose_yaml("goals:\n  - title: A\n    fields: [x, y]\nempty:\n")

    assert {
        "": (1, 1),
        "goals": (2, 3),
        "goals[0]": (2, 5),
        "goals[0].title": (2, 12),
        "goals[0].fields": (3, 13),
        "goals[0].fields[0]": (3, 14),
        "goals[0].fields[1]": (3, 17),
        "empty": (4, 1),
    } == found.positions


def test_each_key_has_its_place() -> None:
    """
    What is wrong with a key is told where the key stands.
    """
    assert {"a": (1, 1), "a.b": (1, 5)} == compose_yaml("a: {b: c}").keys


def test_of_a_key_given_twice_the_first_counts() -> None:
    """
    So does its place, and the rest of the file is looked at too.
    """
    found = compose_yaml("a: 1\na: 2\n")

    assert ({"a": "1"}, (1, 4), True) == (
        found.tree,
        found.positions["a"],
        found.readable,
    )


def test_a_plain_null_is_a_text_with_a_warning() -> None:
    """
    It is read as the text that it is, which is perhaps not meant.
    """
    (warning,) = compose_yaml("source: null\nnote: 'null'\n").warnings

    assert (1, 9, "source") == (warning.line, warning.column, warning.path)
    assert (
        "null is read as a text. Leave the key out to say nothing, and write — where "
        "there is none." == warning.sentence
    )


def test_a_nesting_of_sixty_four_levels_is_read() -> None:
    """
    The limit lies far above what a plan needs.
    """
    assert () == compose_yaml("[" * 64 + "]" * 64).troubles


@pytest.mark.parametrize("levels", [65, 300, 100_000])
def test_a_deeper_nesting_is_refused(levels: int) -> None:
    """
    Without reading on, and without a RecursionError.
    """
    (trouble,) = compose_yaml("[" * levels).troubles

    assert "it is nested deeper than 64 levels. Flatten it." == trouble.sentence
    assert (1, 65) == (trouble.line, trouble.column)


def test_an_alias_bomb_is_never_expanded() -> None:
    """
    Anchors are refused where the first one stands.
    """
    bomb = "a: &a [x, x]\n" + "".join(
        f"{name}: &{name} [*{before}, *{before}]\n"
        for before, name in zip("abcdefghi", "bcdefghij", strict=True)
    )

    assert [(1, 4)] == [
        (trouble.line, trouble.column) for trouble in compose_yaml(bomb).troubles
    ]


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        pytest.param(
            "title: Town\n",
            [
                ("plan:7:1 title: 'title' is given twice, first in line 3. Keep one."),
            ],
            id="a key given twice",
        ),
        pytest.param(
            "levels: {goal: a, goal: b}\n",
            [
                (
                    "plan:7:19 levels.goal: 'goal' is given twice, first in "
                    "line 7. Keep one."
                ),
            ],
            id="a key given twice in braces",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "targets: {FY2011: 4,400, FY2016: 3300}\n"
            ),
            [
                (
                    "plan:10:25 indicators[0].targets.FY2011: a comma ends "
                    "an entry inside { }: write 4400."
                ),
            ],
            id="a comma in a number in braces",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "targets: {FY2011: 1,266,980}\n"
            ),
            [
                (
                    "plan:10:29 indicators[0].targets.FY2011: a comma ends "
                    "an entry inside { }: write 1266980."
                ),
            ],
            id="two commas in a number in braces",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "targets: {FY2011: 7,5OO}\n"
            ),
            [
                (
                    "plan:10:25 indicators[0].targets.FY2011: a comma ends "
                    "an entry inside { }: write 7500."
                ),
            ],
            id="a comma and letters in a number in braces",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "revisions:\n      - edition: a\n        targets: "
                "{FY2011: 4,100 → 3,300}\n"
            ),
            [
                (
                    "plan:11:18 indicators[0].revisions[0].edition: there is "
                    "no edition 'a' in the plan. Add it to the plan's "
                    "editions."
                ),
                (
                    "plan:12:27 indicators[0].revisions[0].targets.FY2011: "
                    "'3300': this revision leads to 3300, but what stands is "
                    "nothing. Correct whichever is wrong."
                ),
                (
                    "plan:12:37 indicators[0].revisions[0].targets.FY2011: a "
                    "comma ends an entry inside { }: write 4100 → 3300."
                ),
            ],
            id="commas on both sides of an arrow",
        ),
        pytest.param(
            "description: &a Text\n",
            [
                (
                    "plan:7:14 description: anchors (&) and aliases (*) are "
                    "not read. Write the value out; a text that begins with "
                    "one of these signs stands in quotes."
                ),
            ],
            id="an anchor",
        ),
        pytest.param(
            "description: *a\n",
            [
                (
                    "plan:7:14 description: anchors (&) and aliases (*) are "
                    "not read. Write the value out; a text that begins with "
                    "one of these signs stands in quotes."
                ),
            ],
            id="an alias",
        ),
        pytest.param(
            "description: !text Text\n",
            [
                (
                    "plan:7:14 description: tags (!) are not read. Leave it "
                    "out; a text that begins with this sign stands in quotes."
                ),
            ],
            id="a tag",
        ),
        pytest.param(
            "? [a]\n: b\n",
            [
                ("plan:7:3: a key is a plain word, without lists, maps or signs."),
            ],
            id="a key that is no text",
        ),
        pytest.param(
            "&a description: Text\n",
            [
                ("plan:7:1: a key is a plain word, without lists, maps or signs."),
            ],
            id="a key with an anchor",
        ),
        pytest.param(
            "---\ncivicplan: 1\n",
            [
                "plan:8:1: a second document begins here; keep one.",
            ],
            id="a second document",
        ),
        pytest.param(
            "levels:\n\tgoal: Goal\n",
            [
                "plan:8:1: a tab stands here. YAML is indented with spaces.",
            ],
            id="a tab as indentation",
        ),
        pytest.param(
            "description: Town: a plan\n",
            [
                (
                    "plan:7:18: a colon with a space after it stands inside "
                    "a text, or the line is indented too far. Put the text "
                    "in quotes, or indent it like the lines above."
                ),
            ],
            id="a colon in a text",
        ),
        pytest.param(
            "goals:\n  - title: A\n - title: B\n",
            [
                (
                    "plan:9:2: this does not fit the lines above. Indent it "
                    "like its siblings; a text that goes on after a closing "
                    "quote needs quotes around all of it."
                ),
            ],
            id="a line that does not fit",
        ),
        pytest.param(
            "description: 'Town' plan\n",
            [
                (
                    "plan:7:21: this does not fit the lines above. Indent it "
                    "like its siblings; a text that goes on after a closing "
                    "quote needs quotes around all of it."
                ),
            ],
            id="a text after quotes",
        ),
        pytest.param(
            "description: 'Town\n",
            [
                ("plan:8:1: the file ends inside a text in quotes. Close the quotes."),
            ],
            id="quotes that stay open",
        ),
        pytest.param(
            "visions: [a, b\n",
            [
                (
                    "plan:8:1: a list in [ ] is not closed, or an entry is "
                    "not followed by a comma."
                ),
            ],
            id="brackets that stay open",
        ),
        pytest.param(
            "levels: {goal: a\n",
            [
                (
                    "plan:8:1: a map in { } is not closed, or an entry is "
                    "not followed by a comma."
                ),
            ],
            id="braces that stay open",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "targets:\n      FY2011: >= 80\n"
            ),
            [
                (
                    "plan:11:16: a text that begins with > or | stands in "
                    "quotes. In a target write 'at least 80' instead of >= "
                    "80."
                ),
            ],
            id="a comparison with signs",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "targets: {FY2011: >= 80}\n"
            ),
            [
                (
                    "plan:10:23: a text that begins with > stands in quotes. "
                    "In a target write 'at least 80' instead of >= 80."
                ),
            ],
            id="a comparison with signs in braces",
        ),
        pytest.param(
            "description: *\n",
            [
                ("plan:7:15: a text that begins with * or & stands in quotes."),
            ],
            id="a star for none",
        ),
        pytest.param(
            "description: -\n",
            [
                (
                    "plan:7:14: a bare - begins a list. Write — where there "
                    "is no figure, and put a text that begins with - in "
                    "quotes."
                ),
            ],
            id="a bare dash for none",
        ),
        pytest.param(
            "description: @home\n",
            [
                ("plan:7:14: a text that begins with this sign stands in quotes."),
            ],
            id="a sign that begins no text",
        ),
        pytest.param(
            'description: "\\q"\n',
            [
                ("plan:7:16: this is not YAML: found unknown escape character 'q'."),
            ],
            id="an unknown escape",
        ),
        pytest.param(
            "description: \x07\n",
            [
                ("plan:7:14: the character U+0007 does not print. Take it out."),
            ],
            id="a character that does not print",
        ),
    ],
)
def test_what_is_not_plain_is_told(
    rest: str, expected: list[str], said_of: Callable[[str], list[str]]
) -> None:
    """
    Each with its place and what to do about it.
    """
    assert expected == said_of(rest)
