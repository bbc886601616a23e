"""
What was measured of the schemes of the catalogue, as ratios.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from statistics import median
from typing import TypeAlias


__all__ = ["Row", "scheme_rows", "scheme_table"]

Row: TypeAlias = tuple[str, str, str, float, str]
"""What, what the ratio is of, what it takes, the ratio, and its bound."""

Measured: TypeAlias = Mapping[str, Mapping[str, list[float]]]
"""Of each scheme the seconds of each peer, and how many indicators there were."""

_MICRO = 1e6


def _ratio(peers: Mapping[str, list[float]], one: str, other: str) -> float:
    return median(a / b for a, b in zip(peers[one], peers[other], strict=True))


def _each(peers: Mapping[str, list[float]], name: str) -> str:
    return f"{median(peers[name]) / peers['indicators'][0] * _MICRO:.1f} µs"


def scheme_rows(measured: Measured) -> Iterator[Row]:
    """
    The two ratios that have a bound: the worst by hand, the median of the compiled.

    Args:
        measured: What `benchmarks.scheme_pairs` printed.

    Yields:
        Two rows.
    """
    by_hand = {
        name: _ratio(peers, "civicplan", "by hand") for name, peers in measured.items()
    }
    compiled = [_ratio(peers, "compiled", "reference") for peers in measured.values()]
    worst = max(by_hand, key=lambda name: by_hand[name])
    yield (
        f"assess, the worst of the catalogue: {worst}",
        "time / function written by hand",
        f"{_each(measured[worst], 'civicplan')} each",
        by_hand[worst],
        "at most 15",
    )
    yield (
        "compiled, the median of the catalogue",
        "time / reference evaluator",
        "",
        median(compiled),
        "at most 0.5",
    )


def scheme_table(measured: Measured) -> Iterator[str]:
    """
    Both ratios of every scheme.

    Args:
        measured: What `benchmarks.scheme_pairs` printed.

    Yields:
        The lines of a table in Markdown.
    """
    yield "| scheme | assess | by hand | ratio | compiled | reference | ratio |"
    yield "|---|--:|--:|--:|--:|--:|--:|"
    for name, peers in sorted(measured.items()):
        cells = (
            name,
            _each(peers, "civicplan"),
            _each(peers, "by hand"),
            f"{_ratio(peers, 'civicplan', 'by hand'):.2f}",
            _each(peers, "compiled"),
            _each(peers, "reference"),
            f"{_ratio(peers, 'compiled', 'reference'):.2f}",
        )
        yield f"| {' | '.join(cells)} |"
