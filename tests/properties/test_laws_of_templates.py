"""
Laws of the files to begin with.
"""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from civicplan.base.codes import is_id
from civicplan.catalog.templates import id_like, new_plan, new_scheme
from civicplan.errors import InvalidValueError
from civicplan.io import plans, schemes


@given(st.text())
def test_any_name_becomes_an_id_or_none(name: str) -> None:
    """
    None only where it has no plain letter; and what was made stays as it is.
    """
    made = id_like(name)

    assert not made or is_id(made)
    assert made == id_like(made)
    assert made or not any("a" <= each <= "z" for each in name)


@given(st.text(), st.sampled_from(["ja", "en"]))
def test_any_city_can_begin(name: str, language: str) -> None:
    """
    Whatever signs its name has, the file is read back with it; or it is refused.
    """
    try:
        text = new_plan(language, municipality=name)
    except InvalidValueError as error:
        refused = error.field
    else:
        refused = ""
        read = plans.reads(text)

        assert () == read.warnings
        assert name in {read.plan.municipality.name, ""}
        assert read.plan.municipality.name in read.plan.title

    assert refused in {"", "municipality.name"}


@given(st.text())
def test_any_file_name_gives_a_scheme(name: str) -> None:
    """
    With that id, or with the one that is to be replaced.
    """
    made = id_like(name)

    assert (made or "my-rule") == schemes.loads(new_scheme(id=made)).id
