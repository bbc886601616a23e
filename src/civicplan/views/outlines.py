"""
What is printed of a plan or an evaluation, before it has a form.

An outline is a heading with facts under it and further outlines under those.
It knows neither the terminal nor Markdown, so that each thing is told once.
"""

from __future__ import annotations

import attrs


__all__ = ["Fact", "Outline"]


@attrs.frozen(kw_only=True)
class Fact:
    """
    One thing said under a heading.

    It has cells, or items, or a text; one that has nothing stands between others as an
    empty line.

    Attributes:
        label: What it is, such as `"基準値"`; nothing where it goes on from the fact
            before it.
        cells: What there is to say, such as `("4,400件", "達成")`: cells of facts
            that follow each other stand in columns.
        items: A list of texts.
        text: A paragraph.
        colours: Of the cells, as schemes name them, such as `("", "dark green")`;
            nothing for a cell in the colour of the text.
    """

    label: str = ""
    cells: tuple[str, ...] = ()
    text: str = ""
    items: tuple[str, ...] = ()
    colours: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Outline:
    """
    A heading and what stands under it.

    Attributes:
        title: Such as `"達成方針 2-③ 〈健康・安心・福祉力〉 その人らしく …"`.
        address: Where it stands in the plan, such as `"2/2-3"`; nothing where that
            is no matter.
        heading: Whether it heads a part of the text, and is no item of a list.
        facts: What is said under it, in order.
        parts: What stands under it, in order.
    """

    title: str
    address: str = ""
    heading: bool = False
    facts: tuple[Fact, ...] = ()
    parts: tuple[Outline, ...] = ()
