"""
The rules of the catalogue once more, each as a function written by hand.

They are what `assess` is timed against, so they say a rating, a score and the rates
that they come from, exactly, and no reasons.
They are for an indicator without parts, asked of by itself.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from typing import Final

from benchmarks.hand_written import elsewhere, japanese
from benchmarks.hand_written.figures import Said
from benchmarks.hand_written.standard import standard
from benchmarks.hand_written.statcan import statcan
from civicplan.base.periods import Period
from civicplan.model.indicators import Indicator


__all__ = ["BY_HAND", "PHASED", "standard"]

BY_HAND: Final[Mapping[str, Callable[[Indicator, Period], Said]]] = {
    "akvo-rsr": elsewhere.akvo_rsr,
    "clearpoint": elsewhere.clearpoint,
    "fuji": japanese.fuji,
    "fukuoka": japanese.fukuoka,
    "fukushima": japanese.fukushima,
    "gifu": japanese.gifu,
    "gose": japanese.gose,
    "havering": elsewhere.havering,
    "ibaraki": japanese.ibaraki,
    "ibaraki-h28": japanese.ibaraki,
    "iptt": elsewhere.iptt,
    "kent": elsewhere.kent,
    "kurayoshi": japanese.kurayoshi,
    "nagayo": japanese.nagayo,
    "performance-plus": elsewhere.performance_plus,
    "statcan": statcan,
    "tama": japanese.tama,
    "tola": elsewhere.tola,
}
"""The function of each scheme but `standard`, by its id."""

PHASED: Final[Mapping[str, Callable[[Indicator, Period], Said]]] = {
    phase: functools.partial(japanese.yonago, phase=phase) for phase in ("mid", "final")
}
"""Yonago's rule, which changes in the final year, by the phase of the plan."""
