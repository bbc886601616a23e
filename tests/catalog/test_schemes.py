"""
Any scheme is found: by its file, or a shipped one by its id; and each of those says
where it comes from.
"""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

import pytest

from civicplan.catalog.schemes import names, scheme
from civicplan.errors import SchemeError, UnknownNameError


PUBLISHED = [name for name in names() if name != "standard"]
COVER = re.compile(r"(scheme|version|title|source|date|note):")
LIMITS = {"standard": 60, "statcan": 45}


@pytest.mark.parametrize("name", names())
def test_every_shipped_scheme_is_known_by_its_own_id(name: str) -> None:
    """
    The name of its file and its id are one.
    """
    assert name == scheme(name).id


def test_what_is_shipped() -> None:
    """
    Every scheme of which the whole rule was published.
    """
    assert (
        "akvo-rsr",
        "clearpoint",
        "fuji",
        "fukuoka",
        "fukushima",
        "gifu",
        "gose",
        "havering",
        "ibaraki",
        "ibaraki-h28",
        "iptt",
        "kent",
        "kurayoshi",
        "nagayo",
        "performance-plus",
        "standard",
        "statcan",
        "tama",
        "tola",
        "yonago",
    ) == names()


def test_nothing_but_data_is_shipped() -> None:
    """
    No scheme has Python of its own.
    """
    shipped = files("civicplan.catalog").joinpath("schemes").iterdir()

    assert {".yaml"} == {Path(file.name).suffix for file in shipped}


@pytest.mark.parametrize("name", PUBLISHED)
def test_a_published_scheme_names_its_source(name: str) -> None:
    """
    A document and its address.
    """
    assert re.match(r"\S.* https?://\S+", scheme(name).source)


@pytest.mark.parametrize("name", PUBLISHED)
def test_a_published_scheme_has_its_date_or_says_that_there_is_none(name: str) -> None:
    """
    A year, or a year and month; else the note speaks of it.
    """
    dated = scheme(name)

    if dated.date:
        assert re.fullmatch(r"\d{4}(-\d{2})?", dated.date)
    else:
        assert re.search(r"The source,? .*(no|without a) date", dated.note)


@pytest.mark.parametrize("name", PUBLISHED)
def test_a_published_scheme_tells_print_from_inference(name: str) -> None:
    """
    Each line of its note says which it is.
    """
    note = scheme(name).note

    assert "Printed: " in note
    assert re.search(r"^(Inferred|Assumed)\b", note, re.MULTILINE)
    for line in note.splitlines():
        assert re.match(
            r"(Printed|Inferred|Assumed|Not reproduced|Reproduced)\b|The |They ", line
        ), line
        assert line.endswith(".")


@pytest.mark.parametrize("name", names())
def test_a_shipped_scheme_speaks_both_languages(name: str) -> None:
    """
    Its title, each rating and each word off the scale.
    """
    shipped = scheme(name)
    labels = [shipped.title, *(rating.labels for rating in shipped.ratings)]
    labels += [rating.labels for rating in shipped.unrated]

    for each in labels:
        assert {"ja", "en"} <= dict(each).keys()
        assert all(dict(each).values())


def test_statistics_canada_speaks_french_too() -> None:
    """
    As it does on its own site.
    """
    shipped = scheme("statcan")

    assert "Cible atteinte" == shipped.rating("target_achieved").label("fr")
    assert all("fr" in dict(each.labels) for each in shipped.ratings)


@pytest.mark.parametrize("name", names())
def test_a_shipped_scheme_is_a_page(name: str) -> None:
    """
    At most 25 lines of logic, which leaves out the cover sheet, comments and blanks;
    more for Statistics Canada and for the two questions of the standard.
    """
    text = (
        files("civicplan.catalog").joinpath(f"schemes/{name}.yaml").read_text("utf-8")
    )
    logic, cover = 0, False
    for line in text.splitlines():
        plain = line.strip()
        if not plain or plain.startswith("#"):
            continue
        # What stands under a key of the cover sheet is indented.
        cover = bool(COVER.match(line)) or (cover and line.startswith(" "))
        logic += not cover

    assert logic <= LIMITS.get(name, 25)


def test_without_a_name_it_is_the_standard() -> None:
    """
    Which is read once.
    """
    assert scheme("standard") is scheme()


def test_a_scheme_is_read_from_its_file(tmp_path: Path) -> None:
    """
    As text or as a path.
    """
    path = tmp_path / "mine.yaml"
    shipped = files("civicplan.catalog").joinpath("schemes/standard.yaml")
    path.write_text(shipped.read_text("utf-8"), "utf-8")

    assert scheme(str(path)) == scheme(path) == scheme("standard")


def test_an_unknown_id_is_told_with_the_nearest() -> None:
    """
    Most often it is misspelt.
    """
    with pytest.raises(UnknownNameError) as error:
        scheme("standrad")

    assert "There is no shipped scheme 'standrad'. Did you mean 'standard'?" == str(
        error.value
    )


def test_a_missing_file_is_told() -> None:
    """
    What has an ending is no id.
    """
    with pytest.raises(SchemeError, match=r"nowhere\.yaml: there is no such file\."):
        scheme("nowhere.yaml")
