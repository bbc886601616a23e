"""
What things are called where people read them, in Japanese or in English.
"""

from __future__ import annotations


__all__ = [
    "colon",
    "comma",
    "in_brackets",
    "in_quotes",
    "is_japanese",
    "phase_in_words",
    "quantity_in_words",
    "word",
]

_JAPANESE = {
    "abolished": "指標廃止",
    "accumulation": "集計",
    "actual": "実績",
    "baseline": "基準値",
    "because of what": "違いの理由",
    "challenges": "現状と課題",
    "code": "番号",
    "cumulative": "累計",
    "date not given": "時点の記載なし",
    "decrease": "減少をめざす",
    "description": "説明",
    "differences": "違い",
    "direction": "方向",
    "directions": "取組みの方向",
    "editions": "版",
    "estimated": "推計値",
    "fields": "関連する主な分野",
    "flow": "期間中の数",
    "forecast": "見込み",
    "increase": "増加をめざす",
    "indicators": "指標",
    "input": "投入",
    "introduced": "指標追加",
    "kind": "種類",
    "likely": "達成見込み",
    "lowered": "下方修正",
    "maintain": "維持をめざす",
    "marks": "印",
    "missing": "実績なし",
    "name": "名称",
    "not collected": "調査なし",
    "not_due": "時期未到来",
    "not_started": "開始前",
    "not yet available": "未集計",
    "note": "備考",
    "outcome": "成果",
    "owners": "担当",
    "parameters": "評価に使う数値",
    "parts": "内訳",
    "printed from": "再掲元",
    "project": "事業",
    "provisional": "速報値",
    "raised": "上方修正",
    "references": "対応する指標",
    "remark": "備考",
    "reprint": "再掲",
    "revised": "修正値",
    "revisions": "改訂",
    "sample": "回答数",
    "scores": "点数",
    "series break": "前の値と比較できない",
    "serves": "対応する施策",
    "source": "出典",
    "statistic": "統計",
    "stock": "期末の数",
    "successor": "後継の指標",
    "survey": "意識調査",
    "targets": "目標",
    "terms": "用語",
    "unit": "単位",
    "first": "当初",
    "first where they differ": "当初の目標は、答えが変わるところだけに示す",
    "judged": "総合的な評価",
    "notes": "注",
    "rating": "評価",
    "report": "報告時点",
    "scheme": "評価方法",
    "score": "点数",
    "targets of": "目標の版",
    "unlikely": "未達成見込み",
    "unrated": "評価なし",
    "whole": "全体",
    "why": "理由",
    "with the first": "当初の目標では",
    "visions": "めざすまちの姿",
    "weight": "重み",
}
_ENGLISH = {
    "decrease": "fewer is better",
    "directions": "what will be done",
    "flow": "counted over the period",
    "first": "at first",
    "first where they differ": "those first set are told where the answer differs",
    "increase": "more is better",
    "judged": "judged by people",
    "likely": "likely to be reached",
    "maintain": "best as it is",
    "missing": "no figure",
    "not_due": "not due",
    "not_started": "not started",
    "series break": "not comparable with the figures before",
    "stock": "counted at the end of the period",
    "successor": "replaced by",
    "unlikely": "unlikely to be reached",
    "unrated": "not rated",
    "whole": "in all",
    "with the first": "with the targets first set",
}


def is_japanese(language: str) -> bool:
    """
    Whether a text of *language* is to be Japanese; any other is English.

    Args:
        language: A BCP 47 tag, such as `"ja"` or `"en-GB"`.
    """
    return language.partition("-")[0].casefold() == "ja"


def word(name: str, language: str) -> str:
    """
    What something is called.

    Args:
        name: The library's own name for it, such as `"baseline"` or `"raised"`.
        language: A BCP 47 tag, such as `"ja"`.

    Returns:
        Such as `"基準値"`; the name itself where there is no other word.

    Examples:
        >>> word("baseline", "ja"), word("baseline", "en"), word("increase", "en")
        ('基準値', 'baseline', 'more is better')
    """
    words = _JAPANESE if is_japanese(language) else _ENGLISH
    return words.get(name, name)


def phase_in_words(phase: str, language: str) -> str:
    """
    Where in its period a plan stands.

    Args:
        phase: `"mid"` or `"final"`.
        language: A BCP 47 tag, such as `"ja"`.

    Returns:
        Such as `"最終年度"`.
    """
    japanese, english = _PHASES[phase]
    return japanese if is_japanese(language) else english


_PHASES = {"mid": ("計画期間の途中", "mid-plan"), "final": ("最終年度", "final year")}


def quantity_in_words(name: str, language: str) -> str:
    """
    A quantity that a scheme shows: the language's own in words, others as declared.

    Args:
        name: As the scheme writes it, such as `"progress to final"`.
        language: A BCP 47 tag, such as `"ja"`.

    Returns:
        Such as `"最終目標への進捗率"`.

    Examples:
        >>> (
        ...     quantity_in_words("progress to final", "ja"),
        ...     quantity_in_words("rate", "ja"),
        ... )
        ('最終目標への進捗率', 'rate')
    """
    if not is_japanese(language):
        return name
    known = _QUANTITIES.get(name) or _REFERENCES.get(name)
    if known is not None:
        return known
    for metric, said in _METRICS.items():
        reference = name.removeprefix(f"{metric} ")
        if reference != name and reference in _REFERENCES:
            return said.format(_REFERENCES[reference])
    return name


_QUANTITIES = {
    "actual": "実績",
    "elapsed": "経過した期間",
    "lag": "実績の遅れ（年）",
    "met or on pace": "達成または順調の割合",
    "planned years": "計画の年数",
    "sense": "望ましい向き",
    "years": "経過年数",
}
_REFERENCES = {
    "baseline": "基準値",
    "expected": "期待値",
    "external": "比較値",
    "final": "最終目標",
    "interim": "中間目標",
    "previous": "前回値",
    "year ago": "前年値",
}
_METRICS = {
    "achievement of": "{}の達成率",
    "ambition of": "{}までの幅",
    "change since": "{}からの改善",
    "gap to": "{}までの残り",
    "growth since": "{}からの年平均伸び率",
    "pace to": "{}へのペース",
    "progress to": "{}への進捗率",
    "ratio to": "{}に対する比",
}


def comma(language: str) -> str:
    """
    What stands between the parts of a list: `、` or a comma and a space.
    """
    return "、" if is_japanese(language) else ", "


def colon(language: str) -> str:
    """
    What stands before an explanation: `：` or a colon and a space.
    """
    return "：" if is_japanese(language) else ": "


def in_brackets(text: str, language: str) -> str:
    """
    A text in the brackets of its language, ready to follow another.

    Examples:
        >>> in_brackets("速報値", "ja"), in_brackets("provisional", "en")
        ('（速報値）', ' (provisional)')
    """
    return f"（{text}）" if is_japanese(language) else f" ({text})"


def in_quotes(text: str, language: str) -> str:
    """
    A text in the quotation marks of its language.

    Examples:
        >>> in_quotes("件", "ja"), in_quotes("cases", "en")
        ('「件」', '“cases”')
    """
    return f"「{text}」" if is_japanese(language) else f"“{text}”"
