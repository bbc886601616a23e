"""
Scheme files: read with the place of each mistake.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from civicplan.errors import SchemeError
from civicplan.io.schemes import load, loads, read, reads
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


def test_of_files_with_a_name_like_it_only_schemes_are_suggested(
    tmp_path: Path,
) -> None:
    """
    A plan beside it was not meant.
    """
    (tmp_path / "town1.yaml").write_text("civicplan: 1\nid: town\n", "utf-8")
    with pytest.raises(SchemeError) as alone:
        load(tmp_path / "town.yaml")
    (tmp_path / "town2.yaml").write_text("# ours\nscheme: town\n", "utf-8")
    with pytest.raises(SchemeError) as both:
        load(tmp_path / "town.yaml")

    assert str(alone.value).endswith("town.yaml: there is no such file.")
    assert "Did you mean" in str(both.value)
    assert "town2.yaml" in str(both.value)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("civicplan: 1\nid: town\n", "plan"),
        ("rule: town\nversion: 1\n", "revision rule"),
        ("civicplan edits: 1\n", "file of edits"),
    ],
)
def test_another_file_is_told_in_one_line(text: str, kind: str) -> None:
    """
    And not as a scheme of which all is wrong.
    """
    sentence = f"this is a {kind} and no scheme; a scheme begins with 'scheme:'."
    with pytest.raises(SchemeError) as error:
        loads(text, "town.yaml")

    assert [f"town.yaml:1:1: {sentence}"] == [str(p) for p in error.value.problems]


def test_another_encoding_is_told(tmp_path: Path) -> None:
    """
    With its place.
    """
    path = tmp_path / "s.yaml"
    path.write_bytes("note: 平塚".encode("cp932"))
    with pytest.raises(SchemeError, match=r"s\.yaml:1:7: this is not UTF-8"):
        load(path)


HEAD = "scheme: t\nversion: 1\nratings: [{id: A}, {id: no}]\n"


def test_lints_are_warnings_with_their_places(tmp_path: Path) -> None:
    """
    A scheme with a lint can be used; whoever reads it is told.
    """
    path = tmp_path / "s.yaml"
    path.write_text(
        f"{HEAD}let: {{idle: lag}}\ncases:\n  - {{when: lag > 1, rating: A}}\n"
        "  - {rating: no}\n  - {rating: A}\n",
        "utf-8",
    )
    found = read(path)

    assert load(path) == found.scheme
    assert [
        (4, 7, "let.idle", "nothing uses 'idle'."),
        (7, 5, "cases[1]", "it has no `when`, so it also takes what is missing"),
        (8, 5, "cases[2]", "it is never reached: cases[1] has no `when`"),
    ] == [
        (each.line, each.column, each.path, sentence)
        for each in found.warnings
        for sentence in (
            "nothing uses 'idle'.",
            "it has no `when`, so it also takes what is missing",
            "it is never reached: cases[1] has no `when`",
        )
        if each.sentence.startswith(sentence)
    ]
    assert {str(path)} == {each.file for each in found.warnings}


def test_what_is_odd_in_the_file_itself_is_a_warning_too() -> None:
    """
    Such as a word that YAML has for nothing.
    """
    text = "cases: [{when: final is reached, rating: A}, {rating: null}]\n"
    head = HEAD.replace(", {id: no}", "")
    (found,) = reads(f"{head}unrated: [{{id: 'null'}}]\n{text}", "t.yaml").warnings

    assert str(found).startswith("t.yaml:5:55 cases[1].rating: null is read as a text.")


def test_a_scheme_without_lints_has_no_warnings() -> None:
    """
    Such as each that is shipped.
    """
    assert () == reads(SCHEME).warnings


def test_what_is_no_scheme_is_refused_when_read_with_warnings(tmp_path: Path) -> None:
    """
    As by `load`.
    """
    path = tmp_path / "s.yaml"
    path.write_text("scheme: x", "utf-8")
    with pytest.raises(SchemeError, match="a scheme rates or shows something"):
        read(path)
