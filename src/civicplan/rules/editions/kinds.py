"""
Kinds of differences between two plans.
"""

from __future__ import annotations

import enum
from typing import Final


__all__ = ["Kind"]


class Kind(enum.Enum):
    """
    What became of something between one plan and another.

    The values are what data files and programs see; they do not change.

    Attributes:
        ADDED: An element, or one of several texts, that was not there.
        INTRODUCED: An indicator that was not there, introduced by a decision that it
            records itself.
        REMOVED: An element, or one of several texts, that is there no more.
        MOVED: An element stands under another one.
        REORDERED: What stands under an element comes in another order.
        RENUMBERED: An element has another code.
        RETITLED: An element has another title, an indicator another name.
        REWORDED: A text, or the remark on a figure, reads differently.
        AMENDED: Another field says something else, such as the unit; or a figure is
            another one, and in another unit, so that it corrects none.
        RAISED: A target became more ambitious (上方修正), whichever way its number
            went.
        LOWERED: A target became less ambitious (下方修正).
        RETARGETED: A target became another, and the two cannot be ranked, as where the
            unit or the direction is another one too.
        TARGET_SET: There is a target for a period that had none.
        TARGET_WITHDRAWN: There is no target any more for a period that had one.
        REBASELINED: The baseline is another one, or there is one now, or none.
        ABOLISHED: The indicator stands abolished (指標廃止).
        TAKEN_UP: The indicator stood abolished and does so no more.
        ACTUAL_ADDED: There is a figure for a period that had none.
        ACTUAL_CORRECTED: The figure that counts for a period is another one.
        ACTUAL_REMOVED: A figure is there no more.
        ROLE_ADDED: Somebody has a role that they did not have.
        ROLE_REMOVED: Somebody has a role no more.
        ROLE_REWORDED: A role reads differently, with the same actor.
        EDITION_ADDED: The plan has an edition that it did not have.
        EDITION_REMOVED: The plan has an edition no more.
        DECISION_ADDED: A decision is on record that was not.
        DECISION_AMENDED: The record of a decision says something else, such as
            another reason.
        DECISION_REMOVED: A decision is on record no more.
    """

    ADDED = "added"
    INTRODUCED = "introduced"
    REMOVED = "removed"
    MOVED = "moved"
    REORDERED = "reordered"
    RENUMBERED = "renumbered"
    RETITLED = "retitled"
    REWORDED = "reworded"
    AMENDED = "amended"
    RAISED = "raised"
    LOWERED = "lowered"
    RETARGETED = "retargeted"
    TARGET_SET = "target set"
    TARGET_WITHDRAWN = "target withdrawn"
    REBASELINED = "rebaselined"
    ABOLISHED = "abolished"
    TAKEN_UP = "taken up again"
    ACTUAL_ADDED = "actual added"
    ACTUAL_CORRECTED = "actual corrected"
    ACTUAL_REMOVED = "actual removed"
    ROLE_ADDED = "role added"
    ROLE_REMOVED = "role removed"
    ROLE_REWORDED = "role reworded"
    EDITION_ADDED = "edition added"
    EDITION_REMOVED = "edition removed"
    DECISION_ADDED = "decision recorded"
    DECISION_AMENDED = "decision amended"
    DECISION_REMOVED = "decision removed"

    def label(self, language: str) -> str:
        """
        How the kind is called where differences are counted or grouped.

        Args:
            language: A BCP 47 tag, such as `"ja"` or `"en-GB"`.

        Returns:
            Such as `"上方修正"`; in English the value itself.

        Examples:
            >>> Kind.RAISED.label("ja"), Kind.RAISED.label("en")
            ('上方修正', 'raised')
        """
        japanese = language.partition("-")[0].lower() == "ja"
        return _LABELS[self] if japanese else self.value


_LABELS: Final = {
    Kind.ADDED: "追加",
    Kind.INTRODUCED: "新設",
    Kind.REMOVED: "削除",
    Kind.MOVED: "移動",
    Kind.REORDERED: "順序の変更",
    Kind.RENUMBERED: "番号の変更",
    Kind.RETITLED: "名称の変更",
    Kind.REWORDED: "文言の変更",
    Kind.AMENDED: "変更",
    Kind.RAISED: "上方修正",
    Kind.LOWERED: "下方修正",
    Kind.RETARGETED: "目標の変更",
    Kind.TARGET_SET: "目標の設定",
    Kind.TARGET_WITHDRAWN: "目標の取下げ",
    Kind.REBASELINED: "基準値の変更",
    Kind.ABOLISHED: "指標廃止",
    Kind.TAKEN_UP: "指標の再設定",
    Kind.ACTUAL_ADDED: "実績の追加",
    Kind.ACTUAL_CORRECTED: "実績の訂正",
    Kind.ACTUAL_REMOVED: "実績の削除",
    Kind.ROLE_ADDED: "役割の追加",
    Kind.ROLE_REMOVED: "役割の削除",
    Kind.ROLE_REWORDED: "役割の文言の変更",
    Kind.EDITION_ADDED: "版の追加",
    Kind.EDITION_REMOVED: "版の削除",
    Kind.DECISION_ADDED: "決定の記録",
    Kind.DECISION_AMENDED: "決定の記録の変更",
    Kind.DECISION_REMOVED: "決定の記録の削除",
}
