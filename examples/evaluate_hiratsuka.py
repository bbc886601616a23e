"""
Reads the shipped plan of Hiratsuka, evaluates it and prints how it stands.

    python examples/evaluate_hiratsuka.py
"""

from __future__ import annotations

import civicplan


def main() -> None:
    """
    Print each policy with its rating, and each indicator that changed its answer.
    """
    plan = civicplan.load("hiratsuka")
    scheme = civicplan.scheme("standard")
    evaluation = civicplan.evaluate(plan, scheme, at="FY2011")
    print(f"{plan.title}, {evaluation.at}, {scheme.label('ja')}")

    for rollup in evaluation.rollups:
        if rollup.edition == "latest":
            rating = rollup.rating.label("ja") if rollup.rating else "—"
            print(f"{rollup.address} {rollup.question}: {rating}")
            print(f"  {rollup.because('ja')}")

    print("\nAnswered otherwise by the targets as first set:")
    for assessment in evaluation:
        first = assessment.answer("pace", "first")
        latest = assessment.answer("pace", "latest")
        if first.rating != latest.rating:
            print(f"- {assessment.indicator.name}")
            print(f"  {first.because('ja')}")
            print(f"  {latest.because('ja')}")
            for revision in assessment.indicator.revisions:
                print(f"  {revision.edition}: {revision.reason}. {revision.note}")


if __name__ == "__main__":
    main()
