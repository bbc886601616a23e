"""
Scheme files: read with the place of each mistake.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from civicplan.errors import SchemeError
from civicplan.io.schemes import load, loads
from civicplan.rules.schemes import Scheme


SCHEME = """\
scheme: town
version: 1.10
cases:
  - {when: final is reached, rating: A}
  - {when: final is not reached, rating: B}
ratings: [{id: A, en: reached}, {id: B, en: not reached}]
"""
AS_JSON = """\
{"scheme": "town", "version": "1.10",
 "cases": [{"when": "final is reached", "rating": "A"},
           {"when": "final is not reached", "rating": "B"}],
 "ratings": [{"id": "A", "en": "reached"}, {"id": "B", "en": "not reached"}]}
"""


def test_a_version_is_a_text() -> None:
    """
    1.10 does not become 1.1.
    """
    assert "1.10" == loads(SCHEME).version


@pytest.mark.parametrize(("name", "text"), [("s.yaml", SCHEME), ("s.json", AS_JSON)])
def test_a_scheme_is_read_from_a_file(name: str, text: str, tmp_path: Path) -> None:
    """
    YAML or JSON.
    """
    path = tmp_path / name
    path.write_text(text, "utf-8")
    found = load(path)

    assert isinstance(found, Scheme)
    assert loads(SCHEME).ratings == found.ratings


def test_numbers_and_truths_of_json_are_read_as_texts(tmp_path: Path) -> None:
    """
    A scheme reads nothing else.
    """
    path = tmp_path / "s.json"
    text = AS_JSON.replace('"1.10"', "1.10").replace('"reached"', "true")
    path.write_text(text, "utf-8")
    found = load(path)

    assert ("1.10", "true") == (found.version, found.rating("A").label("en"))


def test_every_mistake_has_its_place() -> None:
    """
    Of the file and of the scheme, all at once.
    """
    text = SCHEME.replace("rating: B", "rating: C").replace(
        "when: final is r", "when: fnal is r"
    )
    with pytest.raises(SchemeError) as error:
        loads(f"{text}version: 2\n", "town.yaml")
    problems = error.value.problems

    assert [(4, 12), (5, 42), (7, 1)] == [(each.line, each.column) for each in problems]
    assert (
        "town.yaml:7:1 version: 'version' is given twice, first in line 2. Keep one."
        == (str(problems[-1]))
    )


def test_a_key_given_twice_is_enough() -> None:
    """
    Also where the scheme would be a good one.
    """
    with pytest.raises(SchemeError, match="'version' is given twice"):
        loads(f"{SCHEME}version: 2\n")


def test_what_is_not_yaml_is_told() -> None:
    """
    As of a plan file.
    """
    with pytest.raises(SchemeError) as error:
        loads("scheme: a: b", "town.yaml")

    assert "town.yaml:1:10: a colon with a space after it" in str(error.value)


def test_a_missing_file_is_told() -> None:
    """
    As of a plan file, too, but as what it is.
    """
    with pytest.raises(SchemeError, match=r"nowhere\.yaml: there is no such file\."):
        load("nowhere.yaml")


def test_another_encoding_is_told(tmp_path: Path) -> None:
    """
    With its place.
    """
    path = tmp_path / "s.yaml"
    path.write_bytes("note: 平塚".encode("cp932"))
    with pytest.raises(SchemeError, match=r"s\.yaml:1:7: this is not UTF-8"):
        load(path)
