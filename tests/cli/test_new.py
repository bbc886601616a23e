"""
The command `civicplan new`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from civicplan.catalog.templates import new_scheme
from civicplan.io import plans, schemes
from tests.catalog.filled import filled
from tests.cli.commands import run


def test_a_plan_begins_with_the_name_of_its_city_and_file() -> None:
    """
    And no check has anything to say.
    """
    named = ("--municipality", "平塚市", "--code", "142034")
    result = run("new", "plan", "our-city.yaml", "--language", "ja", *named)
    read = plans.load("our-city.yaml")

    assert (0, "") == (result.exit_code, result.stdout)
    assert "書きこんだら：civicplan check our-city.yaml" in result.stderr
    assert ("our-city", "平塚市総合計画") == (read.id, read.title)
    assert 0 == run("check", "our-city.yaml").exit_code


@pytest.mark.parametrize("language", ["ja", "en"])
def test_its_example_can_be_evaluated(language: str) -> None:
    """
    When the signs before its lines are taken off.
    """
    run("new", "plan", "city.yaml", "--language", language)
    text = Path("city.yaml").read_text("utf-8")
    Path("city.yaml").write_text(filled(text), "utf-8")

    checked, evaluated = run("check", "city.yaml"), run("evaluate", "city.yaml")

    assert (0, 0) == (checked.exit_code, evaluated.exit_code)
    assert "[1/1-1#crimes]" in evaluated.stdout


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_scheme_can_be_used_as_it_is(language: str) -> None:
    """
    It says nothing on standard error, where doubts about it would stand.
    """
    made = run("new", "scheme", "our-rule.yaml", "--language", language)
    evaluated = run("evaluate", "hiratsuka", "--scheme", "our-rule.yaml")

    assert (0, 0, "") == (made.exit_code, evaluated.exit_code, evaluated.stderr)
    assert "our-rule" == schemes.load("our-rule.yaml").id


@pytest.mark.parametrize("what", ["plan", "scheme"])
def test_no_file_is_lost(what: str) -> None:
    """
    Where there is one it is replaced only on demand.
    """
    Path("mine.yaml").write_text("precious", "utf-8")

    refused = run("new", what, "mine.yaml")
    kept = Path("mine.yaml").read_text("utf-8")
    forced = run("new", what, "mine.yaml", "--force")

    assert (2, "precious", 0) == (refused.exit_code, kept, forced.exit_code)
    assert (
        "mine.yaml is there already, and nothing was written. "
        "Choose another name, or replace it with --force."
    ) in refused.stderr
    assert "precious" != Path("mine.yaml").read_text("utf-8")


def test_a_link_to_nothing_is_a_file_too() -> None:
    """
    What it leads to is somebody's choice.
    """
    Path("mine.yaml").symlink_to("elsewhere.yaml")

    assert 2 == run("new", "plan", "mine.yaml").exit_code
    assert not Path("elsewhere.yaml").exists()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (
            ("plan", "city.json"),
            "city.json: only YAML holds comments; name it city.yaml.",
        ),
        (("plan", "city"), "city: only YAML holds comments; name it city.yaml."),
        (
            ("plan", "c.yaml", "--language", "ja", "--code", "142035"),
            "Invalid value for --code: municipality code = '142035'",
        ),
        (
            ("plan", "c.yaml", "--municipality", "a\x01b"),
            "Invalid value for --municipality: municipality.name = 'a\\x01b'",
        ),
        (
            ("scheme", "c.yaml", "--municipality", "平塚市"),
            "a scheme belongs to no municipality: leave out --municipality and --code.",
        ),
    ],
)
def test_what_cannot_be_is_told(arguments: tuple[str, ...], told: str) -> None:
    """
    And nothing is written.
    """
    result = run("new", *arguments)

    assert (2, []) == (result.exit_code, [*Path().iterdir()])
    assert told in result.stderr


def test_a_folder_that_is_not_there_is_told() -> None:
    """
    As by every command that writes.
    """
    result = run("new", "plan", "plans/city.yaml")

    assert 1 == result.exit_code
    assert "there is no folder 'plans'. Make it first." in result.stderr


def test_a_name_without_letters_leaves_the_id_to_be_chosen() -> None:
    """
    The file can be used all the same.
    """
    result = run("new", "scheme", "….yaml", "--language", "en")

    assert 0 == result.exit_code
    assert new_scheme("en") == Path("….yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("what", "language"),
    [("plan", "ja"), ("plan", "en"), ("scheme", "ja"), ("scheme", "en")],
)
def test_the_next_command_can_be_typed_as_it_is_told(what: str, language: str) -> None:
    """
    A name with a space is one argument.
    """
    result = run("new", what, "My City.yaml", "--language", language)

    assert result.stderr.rstrip().endswith("'My City.yaml'")
