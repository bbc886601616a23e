"""
HTML made of pieces.
"""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from civicplan.views.markup import Markup, isolated, joined, tag
from tests.views.hypertext import Hypertext


def test_what_is_html_already_is_not_escaped_again() -> None:
    """
    Elements stand in elements, and Jinja2 takes them as they are.
    """
    inner = tag("b", "1 < 2")

    assert "<p><b>1 &lt; 2</b> &amp;c</p>" == tag("p", inner, " &c")
    assert str(inner) == inner.__html__()


def test_an_attribute_is_named_as_in_html() -> None:
    """
    Whatever Python asks of a name; an empty one is left out.
    """
    made = tag("i", name="a", class_="b", aria_label="c", lang="")

    assert '<i name="a" class="b" aria-label="c"></i>' == made


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_no_text_ends_an_element_or_an_attribute(text: str) -> None:
    """
    Whatever its signs are: a reader gets it back as it was.
    """
    page = Hypertext(tag("p", text, title=f"«{text}»"))

    assert (["p"], []) == ([name for name, _ in page.elements], page.open)
    assert {"title": f"«{text}»"} == page.elements[0][1]
    assert (text if text.strip() else "") == "".join(said for _, said in page.texts)


@given(st.lists(st.text() | st.text().map(lambda text: tag("b", text))), st.text())
def test_joining_keeps_what_is_html_and_escapes_the_rest(
    pieces: list[str], between: str
) -> None:
    """
    What comes out is HTML.
    """
    made = joined(pieces, between)
    alone = [each if isinstance(each, Markup) else joined([each]) for each in pieces]

    assert isinstance(made, Markup)
    assert str(joined([between])).join(alone) == made


def test_nothing_is_not_set_apart() -> None:
    """
    An empty text leaves no trace.
    """
    assert ("", "<bdi>x</bdi>") == (isolated(""), isolated("x"))
