"""
Why an indicator is rated so, step by step: nothing that took part is left out.
"""

from __future__ import annotations

import re
from typing import Any, Final

import attrs

from civicplan.model.revisions import (
    Abolish,
    Amend,
    Change,
    Introduce,
    Rebaseline,
    Retarget,
    Revision,
)
from civicplan.rules.explanations.accounts import Account
from civicplan.rules.explanations.exact_texts import exact_text
from civicplan.rules.explanations.scheme_lines import (
    Line,
    case_lines,
    in_columns,
    input_lines,
    let_lines,
    parameter_lines,
    show_lines,
)
from civicplan.rules.explanations.telling import text_of


__all__ = ["Explanation"]

_NEXT = "---\n"
_UNREADABLE: Final = re.compile(
    r"[^\t\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)


@attrs.frozen(kw_only=True, repr=False)
class Explanation(Account):
    """
    How the answer to one question came about: an account of it that can be told.

    Its attributes are those of `Account`.

    Attributes:
        parts: Where the rating comes from parts, their explanations.
    """

    parts: tuple[Explanation, ...] = attrs.field(default=(), repr=False)

    def text(self, language: str = "") -> str:
        """
        The explanation for people to read.

        Args:
            language: A BCP 47 tag: `"ja"` for Japanese, any other for English; left
                out, the plan's language.

        Returns:
            Lines: what was asked and answered, the figures with where each comes
            from, how they were chosen, calculation, decision, what is printed, the
            revision in force and notes; then the same of each part.
        """
        return text_of(self, language or self.report.language)

    def data(self) -> dict[str, Any]:
        """
        The explanation as plain data, which JSON, YAML or a database can hold.

        Every number is a text and exact: a decimal, or where there is no short one a
        fraction such as `"66/73"`; what passed through a root has 60 significant
        digits. What has no value has none, and a reason.

        Returns:
            Mappings, lists, texts, booleans and whole numbers; keys are the same in
            every language. `recomputed` decides anew from it.
        """
        indicator, scheme, rating = self.indicator, self.scheme, self.rating
        return {
            "indicator": {
                "id": indicator.id,
                "name": indicator.name,
                "unit": indicator.unit,
                "weight": exact_text(indicator.weight),
            },
            "scheme": {"id": scheme.id, "version": scheme.version},
            "report": self.report.period.text,
            "phase": self.report.phase or None,
            "question": self.question,
            "targets": self.targets,
            "edition": self.edition or None,
            "rating": rating.id if rating else None,
            "score": None if self.score is None else exact_text(self.score),
            "case": self.case,
            "reason": self.reason.value if self.reason else None,
            "because": dict(self.because),
            "notes": [dict(note) for note in self.notes],
            "inputs": [each.data() for each in self.inputs],
            "words": [each.data() for each in self.words],
            "workings": [each.data() for each in self.workings],
            "steps": [each.data() for each in self.steps],
            "cases": [each.data() for each in self.cases],
            "shown": [each.data() for each in self.shown],
            "revision": _revision(self.revision) if self.revision else None,
            "counts": dict(self.counts),
            "parts": [part.data() for part in self.parts],
        }

    def in_scheme_words(self) -> str:
        """
        The explanation in the words of the scheme itself.

        Returns:
            The lines of the scheme that took part, as its file has them, with what
            was found in comments beside them; each part is a document of its own.
        """
        scheme, named = self.scheme, self.indicator
        edition = f" ({self.edition})" if self.edition else ""
        told = [
            f"# {scheme.id} {scheme.version}, question {self.question}",
            f"# {' '.join(named.name.split())} [{named.id}]",
            f"# report {self.report.period.text}, targets {self.targets}{edition}",
        ]
        blocks = {
            "use": input_lines(self.inputs, self.words),
            "parameters": parameter_lines(self.inputs),
            "let": let_lines(self.steps),
            "cases": case_lines(self.cases),
            "show": show_lines(self.shown, named.unit),
        }
        indent = ""
        if self.parts:
            told.append(f"# from its parts: {', '.join(self._part_ids)}")
        if self.counts:
            counts = ", ".join(f"{name} {count}" for name, count in self.counts)
            told += ["rollup:", f"  indicator:  # {counts}"]
            indent = "    "
        for key, block in blocks.items():
            inside = [Line(f"  {text}".rstrip(), found) for text, found in block]
            lines = [f"{key}:", *in_columns(inside)] if inside else []
            told += [f"{indent}{line}" for line in lines]
        # A name in a comment may hold what no file in YAML can.
        told = [_UNREADABLE.sub("\N{REPLACEMENT CHARACTER}", line) for line in told]
        if not self.parts:
            return "\n".join(told)
        parts = (part.in_scheme_words().removeprefix(_NEXT) for part in self.parts)
        return _NEXT + f"\n{_NEXT}".join(("\n".join(told), *parts))

    @property
    def _part_ids(self) -> tuple[str, ...]:
        return tuple(part.indicator.id for part in self.parts)


def _revision(revision: Revision) -> dict[str, Any]:
    return {
        "edition": revision.edition,
        "reason": revision.reason,
        "note": revision.note,
        "changes": [_change(change) for change in revision.changes],
    }


def _change(change: Change) -> dict[str, Any]:
    sides: dict[str, str | None]
    match change:
        case Introduce():
            return {"changed": "introduced"}
        case Abolish():
            return {"changed": "abolished", "successor": change.successor or None}
        case Amend():
            sides = {"before": change.before, "after": change.after}
            return {"changed": change.field, **sides}
        case Rebaseline():
            sides = {
                name: str(side.value) if side and side.value is not None else None
                for name, side in (("before", change.before), ("after", change.after))
            }
            return {"changed": "baseline", **sides}
        case Retarget():
            sides = {
                name: str(side) if side else None
                for name, side in (("before", change.before), ("after", change.after))
            }
            return {"changed": "target", "period": change.period.text, **sides}
