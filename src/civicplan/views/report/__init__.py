"""
The report: one HTML file that anybody can open anywhere, made with Jinja2.

`pages` makes the file; `sections` and `cards` hold what stands in it, `drawings` its
charts and `labels` its own words.
"""

from __future__ import annotations


__all__: list[str] = []


def __dir__() -> list[str]:
    """
    What is promised here, for completion in a console.
    """
    return __all__
