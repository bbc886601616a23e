"""
What differs, said in a line, in Japanese or in English.
"""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from civicplan.model.revisions import Abolish, Revision
from civicplan.rules.editions.kinds import Kind
from civicplan.rules.editions.subjects import Subject
from civicplan.rules.editions.things import element_in_words, thing_in_words
from civicplan.rules.editions.values_in_words import sides_in_words
from civicplan.rules.vocabulary import comma, in_brackets, is_japanese, word


__all__ = ["in_one_line", "told_in_words", "why_in_words"]

Side: TypeAlias = "tuple[Any, Subject | None]"
"""What stands in one of the plans, and the element of which it says something."""

_LINE_BREAKS: Final = dict.fromkeys(map(ord, "\n\u2028\u2029"), "⏎")
_JAPANESE: Final = {
    Kind.ADDED: "{thing}を追加{after}",
    Kind.INTRODUCED: "{thing}を新設",
    Kind.REMOVED: "{thing}を削除{before}",
    Kind.MOVED: "{thing}を{from}から{to}へ移動",
    Kind.REORDERED: "{thing}の順序を変更",
    Kind.RENUMBERED: "{thing}を変更{change}",
    Kind.RETITLED: "{thing}を変更{change}",
    Kind.REWORDED: "{thing}の文言を変更{change}",
    Kind.AMENDED: "{thing}を変更{change}",
    Kind.RAISED: "{thing}を上方修正{change}",
    Kind.LOWERED: "{thing}を下方修正{change}",
    Kind.RETARGETED: "{thing}を変更{change}",
    Kind.TARGET_SET: "{thing}を設定{after}",
    Kind.TARGET_WITHDRAWN: "{thing}を取下げ{before}",
    Kind.REBASELINED: "{thing}を変更{change}",
    Kind.ABOLISHED: "指標廃止{after}",
    Kind.TAKEN_UP: "廃止した指標を再び設定",
    Kind.ACTUAL_ADDED: "{thing}を追加{after}",
    Kind.ACTUAL_CORRECTED: "{thing}を訂正{change}",
    Kind.ACTUAL_REMOVED: "{thing}を削除{before}",
    Kind.ROLE_ADDED: "{thing}を追加{after}",
    Kind.ROLE_REMOVED: "{thing}を削除{before}",
    Kind.ROLE_REWORDED: "{thing}の文言を変更{change}",
    Kind.EDITION_ADDED: "{thing}を追加{after}",
    Kind.EDITION_REMOVED: "{thing}を削除{before}",
    Kind.DECISION_ADDED: "{thing}を記録{after}",
    Kind.DECISION_AMENDED: "{thing}の記録を変更{change}",
    Kind.DECISION_REMOVED: "{thing}の記録を削除{before}",
}
_ENGLISH: Final = {
    Kind.ADDED: "{thing} added{after}",
    Kind.INTRODUCED: "{thing} introduced",
    Kind.REMOVED: "{thing} removed{before}",
    Kind.MOVED: "{thing} moved from {from} to {to}",
    Kind.REORDERED: "{thing} in another order",
    Kind.RENUMBERED: "{thing} changed{change}",
    Kind.RETITLED: "{thing} changed{change}",
    Kind.REWORDED: "{thing} reworded{change}",
    Kind.AMENDED: "{thing} changed{change}",
    Kind.RAISED: "{thing} raised{change}",
    Kind.LOWERED: "{thing} lowered{change}",
    Kind.RETARGETED: "{thing} changed{change}",
    Kind.TARGET_SET: "{thing} set{after}",
    Kind.TARGET_WITHDRAWN: "{thing} withdrawn{before}",
    Kind.REBASELINED: "{thing} changed{change}",
    Kind.ABOLISHED: "abolished{after}",
    Kind.TAKEN_UP: "taken up again after it was abolished",
    Kind.ACTUAL_ADDED: "{thing} added{after}",
    Kind.ACTUAL_CORRECTED: "{thing} corrected{change}",
    Kind.ACTUAL_REMOVED: "{thing} removed{before}",
    Kind.ROLE_ADDED: "{thing} added{after}",
    Kind.ROLE_REMOVED: "{thing} removed{before}",
    Kind.ROLE_REWORDED: "{thing} reworded{change}",
    Kind.EDITION_ADDED: "{thing} added{after}",
    Kind.EDITION_REMOVED: "{thing} removed{before}",
    Kind.DECISION_ADDED: "{thing} recorded{after}",
    Kind.DECISION_AMENDED: "record of the {thing} changed{change}",
    Kind.DECISION_REMOVED: "record of the {thing} removed{before}",
}


def told_in_words(
    kind: Kind, topic: tuple[str, str], before: Side, after: Side, language: str
) -> str:
    """
    What differs, without the name of the element.

    Args:
        kind: What became of it.
        topic: What of the element differs, such as `"targets"`, and which one of
            several.
        before: What stood in the first plan, and the element there.
        after: The same in the second plan.
        language: A BCP 47 tag: Japanese is spoken for `"ja"`, English for any other.

    Returns:
        Such as `"2016年度の目標を上方修正 4,100件→3,300件"`.
    """
    japanese = is_japanese(language)
    (old, stood), (new, stands) = before, after
    words: dict[str, str] = {"change": "", "before": "", "after": ""}
    if kind is Kind.MOVED:
        words["from"] = _holder(stood, language)
        words["to"] = _holder(stands, language)
    if stood is None or stands is None or kind is Kind.MOVED:
        thing = element_in_words(stands or stood, language)
    else:
        thing = thing_in_words(kind, topic, new or old, language)
        if kind is not Kind.REORDERED:
            said = sides_in_words((old, stood), (new, stands), language)
            space, arrow = (" ", "→") if japanese else (": ", " → ")
            words |= {
                "change": f"{space}{arrow.join(said)}",
                "before": f"{space}{said[0]}" if said[0] else "",
                "after": f"{space}{said[1]}" if said[1] else "",
            }
    if kind is Kind.ABOLISHED:
        words["after"] = _successor(new, language)
    template = (_JAPANESE if japanese else _ENGLISH)[kind]
    return template.format(thing=thing, **words)


def why_in_words(why: str, undoes: Revision | None, language: str) -> str:
    """
    Why, in brackets, ready to follow what differs.

    Args:
        why: The reason as it is printed; nothing where there is none.
        undoes: The decision that is not on record any more, if any.
        language: A BCP 47 tag, such as `"ja"`.

    Returns:
        Such as `"（実績が目標を上回ったため）"`; nothing where there is nothing to say.
    """
    known = [why] if why else []
    if undoes is not None:
        if is_japanese(language):
            known.append(f"この点についての{undoes.edition}の決定は記録にない")
        else:
            known.append(f"the decision of {undoes.edition} on this is not on record")
    if not known:
        return ""
    return in_brackets(comma(language).join(known), language)


def in_one_line(text: str) -> str:
    """
    A text with a sign for each line break.

    Args:
        text: Any text of a plan, or one made of such.

    Returns:
        A line.
    """
    return text.translate(_LINE_BREAKS)


def _holder(subject: Subject | None, language: str) -> str:
    if subject is None or not subject.holder:
        return "計画の直下" if is_japanese(language) else "the plan itself"
    return subject.holder


def _successor(abolition: object, language: str) -> str:
    if not isinstance(abolition, Abolish) or not abolition.successor:
        return ""
    return in_brackets(f"{word('successor', language)} {abolition.successor}", language)
