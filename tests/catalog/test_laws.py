"""
The laws of the shipped schemes are found by the scheme's id.
"""

from __future__ import annotations

import pytest

from civicplan.catalog.laws import laws
from civicplan.catalog.schemes import names
from civicplan.catalog.shipped import shipped_file
from civicplan.errors import UnknownNameError
from civicplan.io.yaml_documents import compose_yaml


def test_there_are_laws_of_the_shipped_schemes_and_of_no_others() -> None:
    """
    In the order in which the schemes are listed.
    """
    assert names() == tuple(compose_yaml(shipped_file("laws.yaml")).tree)


def test_the_file_of_laws_is_read_without_complaint() -> None:
    """
    Nothing in it stands twice.
    """
    assert () == tuple(compose_yaml(shipped_file("laws.yaml")).troubles)


def test_a_counterexample_has_all_that_the_file_says() -> None:
    """
    Parameters and words too.
    """
    unit = {law.name: law for law in laws("kent")}["unit"].counterexample

    assert unit is not None
    assert ["tolerance"] == [name for name, _ in unit.situation.parameters]


def test_laws_are_read_once() -> None:
    """
    Since they cannot be changed.
    """
    assert laws("gose") is laws("gose")


def test_an_unknown_id_is_told_with_the_nearest() -> None:
    """
    As where the scheme itself is asked for.
    """
    with pytest.raises(UnknownNameError) as error:
        laws("gosse")

    assert "There is no shipped scheme 'gosse'. Did you mean 'gose'?" == str(
        error.value
    )
