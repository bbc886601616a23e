"""
Strategies for the ways in which a plan file may say the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import attrs
from hypothesis import strategies as st

from civicplan.base.periods import FiscalYear, period
from civicplan.base.printed_periods import print_period
from civicplan.errors import InvalidValueError
from civicplan.io.indicators import TAKEN_OVER
from civicplan.io.scalars import NONE
from civicplan.io.yaml_texts import Numeral


__all__ = ["spellings"]

_SERIES: Final = frozenset({"targets", "actuals"})
_SAYS_NOTHING: Final[Mapping[str, Any]] = {"description": "", "owners": []}
_TOLD: Final = " → "


def spellings(
    tree: dict[str, Any], calendar: FiscalYear
) -> st.SearchStrategy[dict[str, Any]]:
    """
    Every way to say what a plan file says, in short and in long.

    Figures and aims stand as maps, roles and single figures in lists, changes with
    `from` and `to`; periods are printed as in Japan, keys stand in another order,
    and what goes without saying is said.

    Args:
        tree: What `civicplan.io.rewriting.forms.written_tree` makes of a plan.
        calendar: The plan's.

    Returns:
        A strategy for trees that are read as the same plan.

    Examples:
        >>> from hypothesis import find
        >>> from civicplan.base.periods import JAPAN
        >>> from civicplan.io.yaml_texts import Numeral
        >>> crimes = {"id": "crimes", "baseline": Numeral("4833")}
        >>> tree = {"goals": [{"indicators": [crimes]}]}
        >>> find(spellings(tree, JAPAN), lambda said: "value" in str(said))
        {'goals': [{'indicators': [{'id': 'crimes', 'baseline': {'value': '4833'}}]}]}
    """
    return _spellings(tree, calendar)


@st.composite
def _spellings(
    draw: st.DrawFn, tree: dict[str, Any], calendar: FiscalYear
) -> dict[str, Any]:
    said: dict[str, Any] = _Speller(draw=draw, calendar=calendar).element(tree)
    return said


@attrs.frozen(kw_only=True)
class _Speller:
    draw: st.DrawFn
    calendar: FiscalYear

    def _chance(self, one_in: int) -> bool:
        return self.draw(st.integers(0, one_in - 1)) == one_in - 1

    def element(self, tree: dict[str, Any]) -> dict[str, Any]:
        """
        A plan, or an element of one, said otherwise.
        """
        said = {key: self._field(key, value, tree) for key, value in tree.items()}
        if "name" in said and "id" in said and self._chance(8):
            said |= {key: said.get(key, each) for key, each in _SAYS_NOTHING.items()}
        if self._chance(4):
            keys = self.draw(st.permutations(list(said)))
            said = {key: said[key] for key in keys}
        return said

    def _field(self, key: str, value: Any, holder: dict[str, Any]) -> Any:
        if key == "roles" and isinstance(value, dict) and self._chance(3):
            return [
                {"actor": actor, "text": text}
                for actor, texts in value.items()
                for text in texts
            ]
        if key in _SERIES:
            return {
                self._period(name): self._entry(key, each)
                for name, each in value.items()
            }
        if key == "baseline" and not isinstance(value, dict):
            return self._long("value", value)
        if key == "parts":
            return [self._part(each, holder) for each in value]
        if key in {"goals", "policies", "measures", "indicators", "revisions"}:
            return [
                self.element(each) if isinstance(each, dict) else each for each in value
            ]
        return value

    def _part(self, part: dict[str, Any], whole: dict[str, Any]) -> dict[str, Any]:
        said = dict(part)
        for key in TAKEN_OVER:
            if key not in said and self._chance(6):
                said[key] = whole.get(key, NONE)
        return self.element(said)

    def _period(self, name: str) -> str:
        try:
            read = period(name, self.calendar)
            printed = print_period(read, language="ja", era=self._chance(2))
        except InvalidValueError:
            return name
        return printed if self._chance(4) else name

    def _entry(self, key: str, entry: Any) -> Any:
        if isinstance(entry, list):
            return [self._entry(key, each) for each in entry]
        if isinstance(entry, dict):
            return entry
        if key == "targets" and _TOLD in entry:
            before, _, after = entry.partition(_TOLD)
            return {"from": before, "to": after} if self._chance(3) else entry
        said = self._long("aim" if key == "targets" else "value", entry)
        return [said] if key == "actuals" and self._chance(6) else said

    def _long(self, key: str, value: Any) -> Any:
        if isinstance(value, Numeral) or key == "aim" or value == NONE:
            return {key: value} if self._chance(3) else value
        return value
