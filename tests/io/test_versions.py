"""
The version of a file is looked at before all else.
"""

from __future__ import annotations

import pytest

from civicplan.io.versions import VERSION, without_version, wrong_version


@pytest.mark.parametrize("version", [1, "1"], ids=repr)
def test_this_version_is_read(version: object) -> None:
    """
    From JSON it comes as a number, from YAML as a text.
    """
    assert None is wrong_version({"civicplan": version})


@pytest.mark.parametrize(
    "version", [VERSION + 1, "2", "99999999999999999999", 10**30], ids=repr
)
def test_a_newer_version_is_left_to_a_newer_civicplan(version: object) -> None:
    """
    With the command that installs it.
    """
    fault = wrong_version({"civicplan": version, "what": "ever"})

    assert fault is not None
    assert fault.sentence.startswith("the file was made by a newer civicplan: ")
    assert fault.sentence.endswith("pip install --upgrade civicplan.")


@pytest.mark.parametrize(
    "version", [0, -1, "1.0", True, None, [1], "two", "²"], ids=repr
)
def test_anything_else_is_no_version(version: object) -> None:
    """
    True is not 1.
    """
    fault = wrong_version({"civicplan": version})

    assert fault is not None
    assert fault.sentence.endswith(
        " is no version; a plan file begins with 'civicplan: 1'."
    )


def test_the_number_is_no_part_of_the_plan() -> None:
    """
    The rest of the tree stays as it is.
    """
    assert {"id": "a"} == without_version({"civicplan": 1, "id": "a"})


def test_a_scheme_is_no_plan() -> None:
    """
    Which says more than that the version is missing.
    """
    fault = wrong_version({"scheme": "town", "version": "1"})

    assert fault is not None
    assert (
        "this is a scheme and no plan; a plan begins with 'civicplan: 1'."
        == fault.sentence
    )
