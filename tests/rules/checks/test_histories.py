"""
Editions and decisions, reprints and sources, and targets far from the baseline.
"""

from __future__ import annotations

import pytest

from tests.rules.checks.pieces import codes_in, found_in, indicator, said_of


EDITIONS = """editions:
  - {id: '2023', adopted: '2023-05-16'}
  - {id: '2025', adopted: '2025-09-23'}
"""


def _raised(reason: str, actual: str, change: str, direction: str) -> str:
    after = change.rpartition(" ")[2]
    return EDITIONS + indicator(
        f"direction: {direction}",
        f"targets: {{FY2028: {after}}}",
        f"actuals: {{FY2024: {actual}}}",
        f"revisions: [{{edition: '2025', targets: {{FY2028: {change}}}, "
        f"reason: {reason}}}]",
    )


@pytest.mark.parametrize(
    ("reason", "actual", "change", "direction", "expected"),
    [
        ("exceeded", "1000", "1000 → 1200", "increase", []),
        ("exceeded", "999", "1000 → 1200", "increase", ["H105"]),
        ("achieved", "41", "40 → 30", "decrease", ["H105"]),
        ("achieved", "40", "40 → 30", "decrease", []),
        ("approaching", "999", "1000 → 1200", "increase", []),
        ("approaching", "999", "1200 → 1000", "increase", ["H105"]),
        ("too hard", "999", "1200 → 1000", "increase", []),
    ],
)
def test_a_reason_is_compared_with_the_figures(
    reason: str, actual: str, change: str, direction: str, expected: list[str]
) -> None:
    """
    Reached means that one figure is not worse than what stood before.
    """
    assert expected == codes_in(_raised(reason, actual, change, direction), "H105")


def test_an_abolished_indicator_with_a_successor_needs_no_reason() -> None:
    """
    The successor is the reason.
    """
    piece = f"""{EDITIONS}
indicators:
  - id: x
    name: Members
    revisions: [{{edition: '2025', abolish: {{successor: y}}}}]
  - {{id: y, name: Players}}
"""

    assert [] == codes_in(piece, "H103", "H104")


def test_an_edition_that_published_a_figure_did_something() -> None:
    """
    A yearly report changes no target.
    """
    figure = "actuals: {FY2024: {value: 900, edition: '2025'}}"

    assert [] == codes_in(EDITIONS + indicator(figure), "H102")
    assert ["H102"] == codes_in(EDITIONS + indicator("unit: people"), "H102")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("この章の外", ["P103"]),
        ("再掲", ["P103"]),
        ("elsewhere", ["P103"]),
        ("基本目標3の再掲", []),
        ("総合戦略", []),
        ("『環境基本計画』の再掲", []),
    ],
)
def test_a_home_is_named_by_a_number_or_a_title(text: str, expected: list[str]) -> None:
    """
    Another plan's title is a home too.
    """
    assert expected == codes_in(indicator(f"printed_from: {text}"), "P103")


def test_what_differs_from_its_home_is_named() -> None:
    """
    At the first field that differs.
    """
    piece = """
        indicators:
          - {id: x, name: 待機児童数, unit: 人, baseline: 35}
          - {id: y, name: 待機 児童数, unit: 人, baseline: 53}
        """
    (found,) = found_in(piece, "P101", "P102")

    assert ("P102", "indicators[1].baseline") == (found.code, found.path)
    assert "#xと同じ名称ですが、基準値が違います。" in found.sentence("ja")


def test_parts_of_two_wholes_may_have_one_name() -> None:
    """
    Women and men are counted again and again.
    """
    piece = """
        indicators:
          - {id: x, name: Members, parts: [{id: x1, name: Women}]}
          - {id: y, name: Players, parts: [{id: y1, name: Women}]}
        """

    assert [] == codes_in(piece, "P101", "P102")


@pytest.mark.parametrize(
    ("unit", "baseline", "target", "expected"),
    [
        ("'%'", "10", "39.9", []),
        ("'%'", "10", "40", ["N103"]),
        ("'%'", "0.5", "40", []),
        ("people", "20", "199", []),
        ("people", "20", "200", ["N103"]),
        ("people", "19", "200", []),
    ],
)
def test_a_target_far_from_the_baseline_is_pointed_at(
    unit: str, baseline: str, target: str, expected: list[str]
) -> None:
    """
    Four times a share, ten times a count that is not small.
    """
    piece = indicator(
        f"unit: {unit}",
        "direction: increase",
        f"baseline: {{FY2023: {baseline}}}",
        f"targets: {{FY2028: {target}}}",
    )

    assert expected == codes_in(piece, "N103")


@pytest.mark.parametrize(
    ("period", "more", "expected"),
    [
        ("FY2028", "", ["N103"]),
        ("FY2028", "reason: approaching", ["N103"]),
        ("FY2028", "note: The actual comes near the old target", []),
        ("FY2026", "note: The actual comes near the old target", ["N103"]),
    ],
)
def test_the_note_of_a_decision_explains_the_target_that_it_changed(
    period: str, more: str, expected: list[str]
) -> None:
    """
    That target, and no other; the name of a reason says nothing of the size.
    """
    piece = EDITIONS + indicator(
        "direction: increase",
        "baseline: {FY2023: 53}",
        "targets: {FY2026: 420, FY2028: 750}",
        f"revisions: [{{edition: '2025', targets: {{{period}: 330 → "
        f"{'750' if period == 'FY2028' else '420'}}}, {more}}}]",
    )

    assert expected == codes_in(piece, "N103")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("source: 担当課資料",), ["O102"]),
        (("source: 担当課資料", "owners: [保育課]"), []),
        (("source: 保育課資料",), []),
        (("source: 市民意識調査",), ["O104"]),
        (("source: 市民意識調査", "kind: survey"), []),
        (("source: 国勢調査",), []),
    ],
)
def test_a_source_says_whose_figures_they_are(
    lines: tuple[str, ...], expected: list[str]
) -> None:
    """
    The office in charge is nobody, unless it is named.
    """
    assert expected == codes_in(indicator(*lines), "sources")


THREE_EDITIONS = """editions:
  - {id: '2023', adopted: '2023-05-16'}
  - {id: '2024', adopted: '2024-05-14'}
  - {id: '2025', adopted: '2025-09-23'}
"""


@pytest.mark.parametrize(
    ("introduced", "expected"), [("'2025'", []), ("'2024'", ["H103"])]
)
def test_a_successor_is_introduced_for_the_reason_of_the_abolition(
    introduced: str, expected: list[str]
) -> None:
    """
    In the same edition; what was introduced before had a reason of its own.
    """
    piece = f"""{THREE_EDITIONS}
indicators:
  - id: x
    name: Members
    revisions: [{{edition: '2025', abolish: {{successor: y}}, reason: replaced}}]
  - id: y
    name: Players
    revisions: [{{edition: {introduced}, introduce: true}}]
"""

    assert expected == codes_in(piece, "H103")


@pytest.mark.parametrize(
    ("ended", "expected"),
    [("'2024'", ["H107"]), ("'2025'", ["H107"]), ("'2026'", [])],
)
def test_a_successor_is_still_there_to_take_the_place(
    ended: str, expected: list[str]
) -> None:
    """
    Neither abolished before nor in the same edition; what comes later is another thing.
    """
    piece = f"""{THREE_EDITIONS}  - {{id: '2026'}}
indicators:
  - id: x
    name: Members
    revisions: [{{edition: '2025', abolish: {{successor: y}}}}]
  - id: y
    name: Players
    revisions: [{{edition: {ended}, abolish: true, reason: project ended}}]
"""

    assert expected == codes_in(piece, "H107")


def test_a_successor_that_was_gone_is_named_with_its_end() -> None:
    """
    In both languages.
    """
    piece = f"""{THREE_EDITIONS}
indicators:
  - id: x
    name: Members
    revisions: [{{edition: '2025', abolish: {{successor: y}}}}]
  - id: y
    name: Players
    revisions: [{{edition: '2024', abolish: true, reason: project ended}}]
"""

    assert [
        (
            (
                "版2025で指標yに引き継がれましたが、yは版2024で廃止されています。"
                "後継か版を直してください。"
            ),
            (
                "The edition 2025 put y in its place, and the edition 2024 abolished "
                "y. Correct the successor or an edition."
            ),
        )
    ] == said_of(piece, "H107")
