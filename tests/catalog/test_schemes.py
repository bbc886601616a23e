"""
Any scheme is found: by its file, or a shipped one by its id.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest

from civicplan.catalog.schemes import names, scheme
from civicplan.errors import SchemeError, UnknownNameError


@pytest.mark.parametrize("name", names())
def test_every_shipped_scheme_is_known_by_its_own_id(name: str) -> None:
    """
    The name of its file and its id are one.
    """
    assert name == scheme(name).id


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
