"""
Evaluates the shipped plan and prints all that came of it, for evaluate.mjs.

It is run by CPython too, and what the two print must be the same, byte for byte.
"""

from __future__ import annotations

import sys

import civicplan
from civicplan.io.json_documents import encode_json
from civicplan.views.records import evaluation_in_json


def main() -> None:
    """
    Print the ratings by two schemes, the findings, and the plan in both formats.
    """
    plan = civicplan.load("hiratsuka")
    put = sys.stdout.buffer.write
    for name in ("standard", "ibaraki"):
        evaluation = civicplan.evaluate(plan, civicplan.scheme(name), at="FY2011")
        for piece in evaluation_in_json(evaluation, encode_json):
            put(piece.encode())
        for assessment in evaluation:
            for answer in assessment.answers:
                put(f"{answer.because('ja')}\n".encode())
        put(str(evaluation._repr_html_()).encode())
    for finding in civicplan.check(plan):
        put(f"{finding.code} {finding.address} {finding.sentence}\n".encode())
    for form in ("yaml", "json"):
        text = civicplan.dumps(plan, form)
        assert plan == civicplan.loads(text, form)
        put(text.encode())


if __name__ == "__main__":
    main()
