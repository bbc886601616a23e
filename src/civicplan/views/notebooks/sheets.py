"""
The one look of all that a notebook shows: a title, lines, small tables, ratings.

Everything is cut: a notebook gives a first look, and the report shows the whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Final

from civicplan.rules.answers import Answer
from civicplan.rules.checks.bilingual import Words
from civicplan.rules.rollups import Rollup
from civicplan.rules.vocabulary import in_brackets, word
from civicplan.views.assessments import rating_in_words
from civicplan.views.markup import Markup, isolated, joined, tag
from civicplan.views.palettes import LIGHT, Tone


__all__ = ["MOST_ROWS", "chip", "chip_beside_first", "cut", "line", "sheet", "table"]

MOST_ROWS: Final = 10
"""So many rows a table has at most before the rest is only counted."""

_LONGEST: Final = 90
_SHORT: Final = 12
_MORE: Final = Words(ja="ほか {0:,}件", en="and {0:,} more")
_STYLE: Final = """\
.civicplan{line-height:1.5;max-width:64rem;overflow-wrap:break-word}
.civicplan strong{font-size:1.1em}
.civicplan code{background:none;font-size:.85em;opacity:.8}
.civicplan p{margin:.2em 0}
.civicplan table{border-collapse:collapse;margin:.4em 0}
.civicplan th,.civicplan td{border:0;border-top:1px solid #8886;\
padding:.15em .6em;text-align:start;vertical-align:top}
.civicplan th{font-weight:600}
.civicplan .short{white-space:nowrap}
.civicplan .chip{border-radius:.5em;padding:0 .5em;white-space:nowrap}
"""


def sheet(
    title: str, *pieces: str, language: str, address: str = "", above: str = ""
) -> str:
    """
    What a notebook shows of one value.

    Args:
        title: Of the value.
        pieces: What is said of it, in order; empty ones are left out.
        language: A BCP 47 tag, such as `"ja"`.
        address: Where it stands.
        above: What it is, such as `"達成方針"`.

    Returns:
        HTML that needs nothing beside it.
    """
    code = joined((" ", tag("code", isolated(cut(address))))) if address else ""
    kind = joined((cut(above), " ")) if above else ""
    styles = "".join(map(_style, (*LIGHT.tones, LIGHT.unrated)))
    return str(
        tag(
            "div",
            tag("style", Markup(_STYLE + styles)),
            tag("p", kind, tag("strong", isolated(cut(title))), code),
            *pieces,
            class_="civicplan",
            lang=language,
        )
    )


def _style(tone: Tone) -> str:
    # The chip brings its own ground, so that it can be read on a light and a dark one.
    return f".civicplan .{tone.name}{{background:{tone.mark};color:{tone.on_mark}}}\n"


def cut(text: str) -> str:
    """
    A text that is not longer than a line or two.

    Args:
        text: Any.

    Returns:
        The text, or its beginning and `…`.

    Examples:
        >>> cut("crimes"), len(cut("x" * 2000))
        ('crimes', 91)
    """
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"


def line(*texts: str) -> Markup:
    """
    A line of texts.

    Args:
        texts: Of others, or HTML; empty ones are left out.

    Returns:
        A paragraph; nothing where there is no text.
    """
    said = [_shown(each) for each in texts if each]
    return tag("p", joined(said, " ")) if said else Markup()


def _shown(cell: str) -> Markup:
    return cell if isinstance(cell, Markup) else isolated(cut(cell))


def table(
    rows: Iterable[Sequence[str]],
    *,
    total: int,
    language: str,
    header: Sequence[str] = (),
) -> Markup:
    """
    A table, of which only the first rows are shown.

    Args:
        rows: The cells of each, texts of others or HTML; the first of them names it.
            Rows that are not shown are not asked for.
        total: How many there are.
        language: A BCP 47 tag, such as `"ja"`.
        header: Of the columns.

    Returns:
        The table, and how many rows it leaves out; nothing where there is none.
    """
    if not total:
        return Markup()
    head = tag("tr", *(_cell("th", each, scope="col") for each in header))
    left = total - MOST_ROWS
    more = _MORE.said(language).format(left) if left > 0 else ""
    return joined((tag("table", head if header else "", *_rows(rows)), line(more)))


def _rows(rows: Iterable[Sequence[str]]) -> Iterator[Markup]:
    for name, *cells in islice(rows, MOST_ROWS):
        said = (_cell("td", each) for each in cells)
        yield tag("tr", _cell("th", name, scope="row"), *said)


def _cell(kind: str, text: str, scope: str = "") -> Markup:
    # Japanese may break anywhere, and a column would be as narrow as one sign.
    short = not isinstance(text, Markup) and len(text) <= _SHORT
    return tag(kind, _shown(text), class_="short" if short else "", scope=scope)


def chip(answer: Answer | Rollup, language: str) -> Markup:
    """
    A rating as the report shows it: in words, with a sign and a colour.

    Args:
        answer: An answer or a roll-up.
        language: A BCP 47 tag, such as `"ja"`.

    Returns:
        The rating; a score or a judgement where there is only that.
    """
    said = rating_in_words(answer, language)
    if answer.rating is not None:
        tone = LIGHT.tone_of(answer.scheme, answer.rating)
        sign = tag("span", tone.sign, aria_hidden="true")
        said = cut(said)
        return tag("span", sign, " ", isolated(said), class_=f"chip {tone.name}")
    judged = answer.judgement if isinstance(answer, Rollup) else None
    if judged is not None and answer.score is None:
        said = judged.rating + in_brackets(word("judged", language), language)
    return isolated(cut(said))


def chip_beside_first(
    answers: Iterable[Answer | Rollup], question: str, language: str
) -> Markup:
    """
    A rating, and beside it the one by the targets first set where it is another.

    Args:
        answers: Of one indicator, or of one level.
        question: The question's id.
        language: A BCP 47 tag, such as `"ja"`.

    Returns:
        The ratings; nothing where there is none.
    """
    asked = {each.edition: each for each in answers if each.question == question}
    latest, first = asked.get("latest"), asked.get("first")
    now = latest or first
    if now is None:
        return Markup()
    shown = chip(now, language)
    if first is None or first is now or chip(first, language) == shown:
        return shown
    return joined((shown, word("first", language), chip(first, language)), " ")
