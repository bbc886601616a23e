"""
Laws of what is written in Markdown.
"""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from civicplan.testing.texts import texts
from civicplan.views.markdown import in_markdown, table_in_markdown
from civicplan.views.outlines import Fact, Outline
from tests.views.hypertext import Hypertext


_SIGNS = st.text("\\`*_{}[]()<>|~#+-=.!&:;\"'0123456789 abx", min_size=1, max_size=30)


def _read(markdown: str) -> Hypertext:
    return Hypertext(
        MarkdownIt().enable("table").enable("strikethrough").render(markdown)
    )


@given(texts() | _SIGNS)
def test_no_text_is_taken_for_a_sign(text: str) -> None:
    """
    A heading, a paragraph, an item and a cell say what they were given.
    """
    shown = f"x{text}"
    fact = Fact(text=text, items=(text,))
    outline = Outline(title=shown, heading=True, facts=(fact,))
    table = [*table_in_markdown(("a", shown), [(shown, text)])]
    page = _read("\n".join((*in_markdown((outline,)), *table)))
    plain = {"h1", "p", "ul", "li", "table", "thead", "tbody", "tr", "th", "td"}

    assert page.tags <= plain
    assert _flat(shown) == _flat("".join(s for tag, s in page.texts if tag == "h1"))


def _flat(text: str) -> str:
    return "".join(text.split())
