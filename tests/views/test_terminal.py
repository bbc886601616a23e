"""
Outlines as people see them on a terminal and in a pipe.
"""

from __future__ import annotations

from civicplan.views.outlines import Fact, Outline
from civicplan.views.terminal import terminal_lines
from civicplan.views.widths import width_of


def shown(*outlines: Outline, width: int | None = 40) -> str:
    """
    The lines of *outlines* as one text.
    """
    return "\n".join(terminal_lines(outlines, width=width))


def test_cells_stand_in_columns() -> None:
    """
    Labels and all cells but the last are as wide as the widest of them.
    """
    facts = (
        Fact(label="基準値", cells=("", "4,833件")),
        Fact(label="目標", cells=("2011年度", "4,400件")),
        Fact(cells=("2016", "3,300件")),
    )

    assert (
        "犯罪  [2#crimes]\n"
        "  基準値            4,833件\n"
        "  目標    2011年度  4,400件\n"
        "          2016      3,300件"
    ) == shown(Outline(title="犯罪", address="2#crimes", facts=facts))


def test_a_row_whose_last_cell_is_empty_is_a_row() -> None:
    """
    Also where all its cells are, or where they find no room beside each other.
    """
    facts = (
        Fact(label="met", cells=("達成", "green")),
        Fact(label="cannot_say", cells=("判定できない", "")),
        Fact(label="none", cells=("", "")),
        Fact(cells=("", "")),
    )
    wide = (Fact(label="a", cells=("b" * 30, "c" * 30)), Fact(label="d", cells=("",)))

    assert (
        "Ratings\n  met         達成          green\n  cannot_say  判定できない\n  none"
    ) == shown(Outline(title="Ratings", facts=facts))
    assert f"Wide\n  a  {'b' * 30}\n     {'c' * 30}\n  d" == shown(
        Outline(title="Wide", facts=wide)
    )


def test_the_last_cell_wraps_under_itself() -> None:
    """
    A long text goes on where it began.
    """
    facts = (Fact(label="why", cells=("because it was passed long before the time",)),)

    assert (
        "Crimes\n  why  because it was passed long before\n       the time"
    ) == shown(Outline(title="Crimes", facts=facts))


def test_items_have_bullets() -> None:
    """
    A list stands under its label, and an item goes on under its own text.
    """
    facts = (Fact(label="市民", items=("声をかける", "見守る" * 8)),)

    assert (
        "役割\n"
        "  市民\n"
        "    - 声をかける\n"
        "    - 見守る見守る見守る見守る見守る見守\n"
        "      る見守る見守る"
    ) == shown(Outline(title="役割", facts=facts))


def test_an_address_that_does_not_fit_goes_to_the_next_line() -> None:
    """
    The end of a line is as far as it goes.
    """
    assert "あいうえおかきくけこさしすせそ\n[2/2-1/3/2]" == shown(
        Outline(title="あいうえおかきくけこさしすせそ", address="2/2-1/3/2"), width=36
    )


def test_a_long_label_has_a_line_of_its_own() -> None:
    """
    It does not push the figures out of the terminal.
    """
    label = "The average of all towns in the county"
    facts = (Fact(label=label, cells=("2010", "3%")), Fact(label="a", cells=("b", "c")))

    assert (
        "X\n  The average of all towns in the county\n"
        f"  {'':36}  2010  3%\n  {'a':36}  b     c"
    ) == shown(Outline(title="X", facts=facts), width=80)


def test_cells_that_find_no_room_stand_one_under_the_other() -> None:
    """
    A long text in a narrow column is hard to read.
    """
    cells = ("better than at the start", "expected value 34.5% not reached")
    facts = (Fact(label="Is it on pace", cells=cells),)

    assert (
        "X\n"
        "  Is it on pace  better than at the start\n"
        "                 expected value 34.5% not reached"
    ) == shown(Outline(title="X", facts=facts), width=60)


def test_headings_have_air_above_them() -> None:
    """
    An empty line stands before each heading but the first; items stand close.
    """
    item = Outline(title="item")
    goal = Outline(title="goal", heading=True, parts=(item, item))

    assert "goal\n  item\n  item\n\ngoal\n  item\n  item" == shown(goal, goal)


def test_however_deep_it_nests_a_line_has_room_for_words() -> None:
    """
    Under twelve columns the width gives way, and nothing hangs.
    """
    outline = Outline(title="安心して暮らせるまち")
    for _ in range(60):
        outline = Outline(title="深い", parts=(outline,))

    assert max(width_of(line) for line in shown(outline).split("\n")) == 132


def test_paint_does_not_count() -> None:
    """
    Colours change no line's place.
    """
    facts = (Fact(label="rated", cells=("3%", "met"), colours=("", "green")),)
    outline = Outline(title="X", address="1", heading=True, facts=facts)

    painted = terminal_lines((outline,), paint=lambda text, style: f"<{style}:{text}>")

    assert [
        "<heading:X>  <address:[1]>",
        "  <label:rated>  3%  <green:met>",
    ] == [*painted]
