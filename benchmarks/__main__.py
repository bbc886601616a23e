"""
Run every benchmark and print its ratio: `python -m benchmarks [--quick]`.

Each pair is measured in turn in one process of its own, A B A B, so that a machine
that slows down slows both; the ratio is the median of the pairs.
Memory is what a process that does nothing else has at its peak, less what it has
after importing.
"""

from __future__ import annotations

import argparse
import json
import platform
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.scheme_table import Row, scheme_rows, scheme_table


SIZES = {25: 40, 2_500: 7, 250_000: 3}
QUICK = {25: 10, 2_500: 2}
CHECKED = {2_500: 7, 25_000: 3, 250_000: 1}
GROWN = (2_500, 250_000)
RIVERTON = Path(__file__).parent.parent / "examples" / "riverton.yaml"


def _said(module: str, *arguments: str) -> Any:
    command = [sys.executable, "-m", f"benchmarks.{module}", *arguments]
    found = subprocess.run(command, check=True, capture_output=True, text=True)
    return json.loads(found.stdout)


def _write(path: Path, size: int) -> None:
    # In a process of its own: those that are measured carry the peak of this one.
    command = [sys.executable, "-m", "benchmarks.made_plans", str(path), str(size)]
    subprocess.run(command, check=True)


def _run(*arguments: str) -> dict[str, list[float]]:
    measured: dict[str, list[float]] = _said("pairs", *arguments)
    return measured


def _import_seconds(statement: str) -> float:
    program = (
        "import time; begun = time.perf_counter()\n"
        f"{statement}\n"
        "print(time.perf_counter() - begun)"
    )
    command = [sys.executable, "-c", program]
    found = subprocess.run(command, check=True, capture_output=True, text=True)
    return float(found.stdout)


_TOUCH = "import civicplan\nfor name in civicplan.__all__: getattr(civicplan, name)"


def _imports(rounds: int) -> Iterator[Row]:
    for title, statement, limit in (
        ("import civicplan", "import civicplan", "at most 0.1"),
        ("import civicplan, all names touched", _TOUCH, "at most 3"),
    ):
        pairs = [
            (_import_seconds(statement), _import_seconds("import attrs"))
            for _ in range(rounds)
        ]
        ours = median(one for one, _ in pairs)
        ratio = median(one / other for one, other in pairs)
        yield title, "time / `import attrs`", f"{ours * 1000:.2f} ms", ratio, limit


def _doors(sizes: dict[int, int], folder: Path) -> Iterator[Row]:
    limits = {25: "at least 0.5", 250_000: "at least 2"}
    for size, rounds in sizes.items():
        path = folder / f"{size}.json"
        _write(path, size)
        for task in ("load", "dump"):
            found = _run(task, str(path), str(rounds))
            pairs = list(zip(found["civicplan"], found["pydantic"], strict=True))
            ratio = median(other / one for one, other in pairs)
            each = median(found["civicplan"]) / size * 1e6
            yield (
                f"{task} {size:,} indicators",
                "speed / pydantic's",
                f"{each:.1f} µs each",
                ratio,
                limits.get(size, "") if task == "load" else "at least 1.5",
            )
        ours = _run("memory", str(path), "civicplan")["bytes"][0]
        theirs = _run("memory", str(path), "pydantic")["bytes"][0]
        if size > min(sizes):
            yield (
                f"memory for {size:,} indicators",
                "peak / pydantic's",
                f"{ours / size:,.0f} bytes each",
                ours / theirs,
                "",
            )


def _checks(rounds: int, sizes: dict[int, int], folder: Path) -> Iterator[Row]:
    subjects = {"hiratsuka": ("hiratsuka", rounds), "riverton": (str(RIVERTON), rounds)}
    for size, times in sizes.items():
        path = folder / f"{size}.json"
        _write(path, size)
        subjects[f"{size:,} indicators"] = str(path), times
    for what, (subject, times) in subjects.items():
        found = _run("check", subject, str(times))
        pairs = list(zip(found["civicplan"], found["evaluate"], strict=True))
        each = median(found["civicplan"]) / found["indicators"][0] * 1e6
        yield (
            f"check {what}, with every sentence",
            "time / `evaluate` with every reason",
            f"{each:.1f} µs each, {found['bytes'][0] / 2**20:,.0f} MiB at its peak",
            median(one / other for one, other in pairs),
            "at most 3",
        )


def _growth(small: int, large: int, folder: Path) -> Iterator[Row]:
    for task in ("check", "diff"):
        found = _said("growth", task, str(folder), str(small), str(large), "2")
        pairs = list(zip(found["large"], found["small"], strict=True))
        each = median(found["large"]) / large * 1e6
        yield (
            f"{task}, from {small:,} to {large:,} indicators",
            f"time each / time each of {small:,}",
            f"{each:.1f} µs each",
            median(one / other for one, other in pairs),
            "at most 1.5",
        )


def _evaluation(rounds: int) -> Iterator[Row]:
    found = _run("evaluate", "hiratsuka", str(rounds))
    pairs = list(zip(found["civicplan"], found["by hand"], strict=True))
    ratio = median(one / other for one, other in pairs)
    each = median(found["civicplan"]) / found["indicators"][0] * 1e6
    yield (
        "evaluate hiratsuka, with every reason",
        "time / loop by hand that only rates",
        f"{each:.1f} µs each",
        ratio,
        "at most 12",
    )


def main() -> None:
    """
    Print the table of ratios, in Markdown.
    """
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "--quick", action="store_true", help="few rounds and no large plan"
    )
    quick: bool = parser.parse_args().quick
    rounds = 5 if quick else 21
    packages = ("civicplan", "attrs", "cattrs", "msgspec", "pydantic")
    print(f"Measured on {datetime.now(UTC):%Y-%m-%d}, {platform.platform()},")
    print(f"{platform.python_implementation()} {platform.python_version()},")
    print(", ".join(f"{name} {version(name)}" for name in packages) + ".\n")
    print("| what | measured | ratio | is | must be |")
    print("|---|--:|--:|---|---|")
    schemes = _said("scheme_pairs", str(20 if quick else 200))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for rows in (
            _imports(rounds),
            _evaluation(rounds),
            scheme_rows(schemes),
            _checks(rounds, {2_500: 2} if quick else CHECKED, folder),
            _growth(250 if quick else GROWN[0], 2_500 if quick else GROWN[1], folder),
            _doors(QUICK if quick else SIZES, folder),
        ):
            for what, meaning, measured, ratio, limit in rows:
                print(
                    f"| {what} | {measured} | {ratio:.2f} | {meaning} | {limit} |",
                    flush=True,
                )
    print()
    for line in scheme_table(schemes):
        print(line)


if __name__ == "__main__":
    main()
