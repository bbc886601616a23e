"""
The command `civicplan schemes`.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from civicplan.catalog import schemes as shipped
from civicplan.catalog.laws import laws
from civicplan.io.schemes import load
from civicplan.views.widths import width_of
from tests.cli.commands import run


def test_every_shipped_scheme_is_listed() -> None:
    """
    In a row each, with what it gives.
    """
    said = run("schemes", "--language", "en").stdout

    assert [*shipped.names()] == re.findall(r"^  ([a-z][\w-]*)", said, re.MULTILINE)
    assert re.search(r"fukushima +2022 +2022 +4 ratings +Fukushima Prefecture", said)


@pytest.mark.parametrize(
    ("environment", "title"),
    [
        ({"LANG": "ja_JP.UTF-8"}, "評価方法の一覧\n"),
        ({"LANG": "de_DE.UTF-8"}, "Schemes\n"),
        ({"LANG": "ja_JP.UTF-8", "LC_ALL": "C"}, "Schemes\n"),
        ({}, "Schemes\n"),
    ],
)
def test_the_list_is_in_the_language_of_the_console(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], title: str
) -> None:
    """
    There is no plan whose language it could be.
    """
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)

    assert run("schemes", env=environment).stdout.startswith(title)


def test_the_list_can_be_read_by_a_program() -> None:
    """
    With ratings, quantities and source.
    """
    read = json.loads(run("schemes", "--format", "json", "--language", "en").stdout)
    found = {each["id"]: each for each in read["schemes"]}

    assert [*shipped.names()] == [*found]
    assert {
        "id": "gose",
        "version": "5",
        "date": None,
        "title": "Gose City: actual over target",
        "gives": "1 figure",
        "ratings": [],
        "shows": ["rate"],
        "levels": [],
        "source": shipped.scheme("gose").source,
    } == found["gose"]


def test_one_scheme_is_shown_whole() -> None:
    """
    Its cover, its rule read aloud, its ratings, its laws and the file.
    """
    said = run("schemes", "fukuoka", "--language", "en", env={"COLUMNS": "100"}).stdout

    assert said.startswith(
        "Fukuoka City: ahead of the line, better, or worse  [fukuoka]"
    )
    for heading in ("The rule read aloud", "Ratings, best first", "Laws"):
        assert f"\n  {heading}\n" in said
    assert "\nfukuoka.yaml\n  scheme: fukuoka\n" in said
    assert "  - {when: final is reached, rating: a}\n" in said


def test_the_laws_of_a_shipped_scheme_are_told() -> None:
    """
    With a counterexample for each that it breaks.
    """
    said = run("schemes", "gose", "--language", "en").stdout
    broken = [law.name for law in laws("gose") if law.counterexample is not None]

    assert broken
    assert all(f"\n    - {name}: " in said for name in broken)


@pytest.mark.parametrize("ending", ["yaml", "json"])
def test_a_shipped_scheme_can_be_started_from(ending: str) -> None:
    """
    As a file, which is the same scheme.
    """
    for name in shipped.names():
        result = run("schemes", name, "-o", f"my-city.{ending}")
        assert (0, "") == (result.exit_code, result.output)
        assert shipped.scheme(name) == load(f"my-city.{ending}")


def test_yaml_on_standard_output_is_the_file_itself() -> None:
    """
    With its comments.
    """
    run("schemes", "fukuoka", "-o", "fukuoka.yaml")
    said = run("schemes", "fukuoka", "--format", "yaml").stdout

    assert "# " in said
    assert Path("fukuoka.yaml").read_text("utf-8") == said


def test_a_file_is_shown_with_its_warnings() -> None:
    """
    Its laws nobody has searched for.
    """
    text = run("schemes", "fukuoka", "--format", "yaml").stdout
    changed = text.replace(
        "{when: change since baseline < 0, rating: c}", "{rating: c}"
    )
    assert changed != text
    Path("my-city.yaml").write_text(changed, "utf-8")

    result = run("schemes", "my-city.yaml", "--language", "en")

    assert 0 == result.exit_code
    assert re.match(r"my-city\.yaml:\d+:5 cases\[5\]: .* \(a warning\)", result.stderr)
    assert ("\n  Laws\n" in result.stdout, "\nmy-city.yaml\n" in result.stdout) == (
        False,
        True,
    )


def test_a_json_file_is_no_yaml_file() -> None:
    """
    It says what to ask for instead.
    """
    run("schemes", "gose", "-o", "mine.json")

    result = run("schemes", "mine.json", "--format", "yaml")
    again = run("schemes", "mine.json", "--format", "json").stdout

    assert 2 == result.exit_code
    assert "mine.json is a scheme file in JSON: give --format json." in result.stderr
    assert Path("mine.json").read_text("utf-8") == again


def test_a_page_of_a_scheme_is_markdown() -> None:
    """
    As in the documentation.
    """
    said = run("schemes", "standard", "--format", "markdown").stdout

    assert said.startswith("# ")
    assert said.endswith("```\n")


@pytest.mark.parametrize("arguments", [(), ("statcan",), ("standard",)])
@pytest.mark.parametrize("width", [40, 80, 120])
def test_no_line_is_wider_than_the_terminal(
    arguments: tuple[str, ...], width: int
) -> None:
    """
    A Japanese character takes two columns.
    """
    said = run(
        *("schemes", *arguments, "--language", "ja"), env={"COLUMNS": str(width)}
    ).stdout

    assert width >= max(map(width_of, said.splitlines()))
