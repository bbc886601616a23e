"""
Charts of indicators and evaluations, as objects of altair, and as pictures.

`plot` draws whatever it is given; `save_chart` writes PNG and SVG whose Japanese text
is right on a machine without a font.
"""

from __future__ import annotations

from civicplan.errors import MissingExtraError


try:
    from civicplan.views.charts.bullet_charts import bullet_chart
    from civicplan.views.charts.plotting import plot
    from civicplan.views.charts.rating_matrices import rating_matrix
    from civicplan.views.charts.rendering import picture_of, save_chart
    from civicplan.views.charts.trajectory_charts import trajectory_chart
except ModuleNotFoundError as missing:
    if missing.name != "altair":
        raise
    raise MissingExtraError("views", "A chart") from missing


__all__ = [
    "bullet_chart",
    "picture_of",
    "plot",
    "rating_matrix",
    "save_chart",
    "trajectory_chart",
]


def __dir__() -> list[str]:
    """
    What is promised here, for completion in a console.
    """
    return __all__
