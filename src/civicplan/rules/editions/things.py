"""
What a difference is about, by the words that people have for it.
"""

from __future__ import annotations

from typing import Any, Final

from civicplan.base.printed_periods import print_period
from civicplan.model.observations import Observation
from civicplan.model.revisions import Revision
from civicplan.model.targets import Target
from civicplan.rules.editions.kinds import Kind
from civicplan.rules.editions.subjects import Subject
from civicplan.rules.vocabulary import is_japanese, word


__all__ = ["element_in_words", "thing_in_words"]

_ELEMENTS: Final = {
    "plan": "計画",
    "goal": "基本目標",
    "policy": "政策",
    "measure": "施策",
    "project": "事業",
    "indicator": "指標",
    "reprint": "再掲",
}
_ENGLISH: Final = {
    "annotations": "annotation",
    "comparisons": "comparison",
    "levels": "name of the level",
    "parameters": "parameter",
    "challenges": "challenge",
    "directions": "line of action",
    "editions": "edition",
    "fields": "related field",
    "fiscal_year": "fiscal year",
    "marks": "mark",
    "owners": "owner",
    "printed_from": "home of the reprint",
    "references": "reference",
    "roles": "role",
    "serves": "element served",
    "visions": "vision",
}
_JAPANESE: Final = {
    "annotations": "注記",
    "comparisons": "比較値",
    "fiscal_year": "年度の区切り",
    "goals": "基本目標",
    "id": "計画の識別名",
    "language": "言語",
    "level": "階層の名称",
    "levels": "階層の名称",
    "measures": "施策",
    "municipality": "自治体",
    "period": "計画期間",
    "policies": "政策",
    "printed_from": "再掲元",
    "projects": "事業",
    "roles": "役割",
    "theme": "テーマ",
    "title": "名称",
}
_DATED: Final = {"targets": ("目標", "target"), "actuals": ("実績", "actual")}


def element_in_words(subject: Subject | None, language: str) -> str:
    """
    What an element is, such as `"指標"`.

    Args:
        subject: The element.
        language: A BCP 47 tag, such as `"ja"`.
    """
    kind = "plan" if subject is None else subject.element
    return _ELEMENTS[kind] if is_japanese(language) else kind


def thing_in_words(
    kind: Kind, topic: tuple[str, str], value: Any, language: str
) -> str:
    """
    What of an element differs.

    Args:
        kind: What became of it.
        topic: The name that it has in the model, such as `"targets"`, and which one
            of several.
        value: What stands there, or stood.
        language: A BCP 47 tag, such as `"ja"`.

    Returns:
        Such as `"2016年度の目標"`.
    """
    field, item = topic
    japanese = is_japanese(language)
    if isinstance(value, Revision):
        edition = value.edition
        return f"{edition}の決定" if japanese else f"decision of {edition}"
    what = _what(field, language)
    if kind is Kind.REORDERED:
        return what if japanese else field
    if item and field not in _DATED:
        what += _which(field, item, language)
    if field == "comparisons" and isinstance(value, str):
        return f"{what}の単位" if japanese else f"unit of {what}"
    if not isinstance(value, (Target, Observation)):
        return what
    when = value.period
    if when is not None and field != "baseline":
        said = print_period(when, language=language)
        what = f"{said}の{what}" if japanese else f"{what} for {said}"
    if kind is not Kind.REWORDED:
        return what
    return f"{what}の備考" if japanese else f"remark on the {what}"


def _which(field: str, item: str, language: str) -> str:
    japanese = is_japanese(language)
    if field == "municipality":
        said = word(item, language)
        return f"の{said}" if japanese else f" {said}"
    if field == "levels" and japanese:
        item = _ELEMENTS[item.removesuffix("s")]
    return f"「{item}」" if japanese else f" “{item}”"


def _what(field: str, language: str) -> str:
    if field in _DATED:
        ja, en = _DATED[field]
        return ja if is_japanese(language) else en
    known = (_JAPANESE if is_japanese(language) else _ENGLISH).get(field)
    return known or word(field, language)
