"""
What the tests of files share.
"""

from __future__ import annotations

from collections.abc import Callable
from textwrap import dedent

import pytest

from civicplan.errors import PlanFileError
from civicplan.io.plans import Format, loads


_HEAD = """\
civicplan: 1
id: town
title: Town
municipality: {name: Town}
period: FY2007/FY2016
language: en
"""


@pytest.fixture(scope="session")
def town() -> str:
    """
    The beginning of a plan file, to which a test adds what it is about: six lines.
    """
    return _HEAD


@pytest.fixture(scope="session")
def said() -> Callable[..., list[str]]:
    """
    All that is told of a plan file that has something wrong in it, line by line.
    """

    def said(text: str, form: Format = "yaml") -> list[str]:
        with pytest.raises(PlanFileError) as error:
            loads(dedent(text), form, file="plan")
        return str(error.value).splitlines()

    return said


@pytest.fixture(scope="session")
def said_of(said: Callable[..., list[str]]) -> Callable[[str], list[str]]:
    """
    The same for what is added to the beginning of a plan file.
    """

    def said_of(rest: str) -> list[str]:
        return said(_HEAD + dedent(rest))

    return said_of
