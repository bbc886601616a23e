"""
A scheme as people read it: where it comes from, the rule read aloud, what it keeps.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from civicplan.rules.laws.laws import LAWS, Law
from civicplan.rules.schemes import Scheme
from civicplan.rules.tables import Rating
from civicplan.rules.vocabulary import colon, is_japanese
from civicplan.views.laws import counterexample_in_words, kept_in_words, law_in_words
from civicplan.views.markdown import in_markdown
from civicplan.views.outlines import Fact, Outline
from civicplan.views.scheme_aloud import scheme_aloud


__all__ = ["scheme_in_markdown", "scheme_outline", "schemes_in_markdown"]

_HEADINGS: Final = {
    "aloud": ("ルールの読み方", "The rule read aloud"),
    "colour": ("色", "colour"),
    "date": ("公表", "date"),
    "file": ("ファイル", "The file"),
    "found": ("成否", "found"),
    "id": ("名前", "id"),
    "known": ("備考", "Notes"),
    "laws": ("法則", "Laws"),
    "ratings": ("評価の区分（よい順）", "Ratings, best first"),
    "says": ("内容", "what it says"),
    "searched": (
        "「成り立つ」は、探しても反例が見つからなかったことであり、証明ではない。",
        "“Kept” means that a long search found no counterexample; it is no proof.",
    ),
    "source": ("出典", "source"),
    "title": ("題名", "title"),
    "version": ("版", "version"),
}
_UNDER: Final = "- "
_LANGUAGES: Final = (("ja", "日本語"), ("en", "English"))


def _heading(name: str, language: str) -> str:
    japanese, english = _HEADINGS[name]
    return japanese if is_japanese(language) else english


def scheme_outline(scheme: Scheme, laws: Sequence[Law], language: str) -> Outline:
    """
    A scheme, without its file.

    Args:
        scheme: The rule.
        laws: What was found of its laws; none where nobody searched.
        language: That of the words around it, a BCP 47 tag such as `"ja"`; titles
            and ratings stand there in every language that they have.

    Returns:
        Its cover, what is printed and what is assumed, the rule read aloud, its
        ratings and its laws.
    """
    parts = (
        _part("known", language, [Fact(items=tuple(scheme.note.splitlines()))]),
        _part("aloud", language, _rule(scheme, language)),
        _part("ratings", language, _ratings(scheme, language)),
        _part("laws", language, _laws(scheme, laws, language)),
    )
    wanted = (scheme.note, True, scheme.ratings or scheme.unrated, laws)
    return Outline(
        title=scheme.label(language),
        address=scheme.id,
        heading=True,
        facts=tuple(_cover(scheme, language)),
        parts=tuple(
            part for part, is_there in zip(parts, wanted, strict=True) if is_there
        ),
    )


def _part(name: str, language: str, facts: Iterable[Fact]) -> Outline:
    return Outline(title=_heading(name, language), heading=True, facts=tuple(facts))


def _cover(scheme: Scheme, language: str) -> Iterator[Fact]:
    yield Fact(label=_heading("id", language), cells=(scheme.id,))
    label = _heading("title", language)
    for _, title in scheme.title:
        yield Fact(label=label, cells=(title,))
    for name in ("source", "date", "version"):
        said = getattr(scheme, name)
        if said:
            yield Fact(label=_heading(name, language), cells=(said,))


def _rule(scheme: Scheme, language: str) -> Iterator[Fact]:
    """
    Sentences as a list; one that heads others as a paragraph, with those under it.
    """
    text, items = "", list[str]()
    for line in scheme_aloud(scheme, language):
        item = line.removeprefix(_UNDER)
        heads = item == line and line.endswith((":", "："))
        if heads or (text and item == line):
            yield from _told(text, items)
            text, items = line if heads else "", []
        if not heads:
            items.append(item)
    yield from _told(text, items)


def _told(text: str, items: list[str]) -> Iterator[Fact]:
    if text:
        yield Fact(text=text)
    yield Fact(items=tuple(items))


def _ratings(scheme: Scheme, language: str) -> Iterator[Fact]:
    ratings = (*scheme.ratings, *scheme.unrated)
    known = dict(_LANGUAGES)
    spoken = tuple(dict.fromkeys(tag for each in ratings for tag, _ in each.labels))
    header = (*(known.get(tag, tag) for tag in spoken), _heading("colour", language))
    yield Fact(cells=header)
    for each in ratings:
        yield Fact(label=each.id, cells=(*_labels(each, spoken), each.colour))


def _labels(rating: Rating, spoken: tuple[str, ...]) -> Iterator[str]:
    labels = dict(rating.labels)
    return (labels.get(tag, "") for tag in spoken)


def _laws(scheme: Scheme, laws: Sequence[Law], language: str) -> Iterator[Fact]:
    yield Fact(text=_heading("searched", language))
    yield Fact(cells=(_heading("says", language), _heading("found", language)))
    for law in laws:
        said = law_in_words(law.name, language)
        yield Fact(label=law.name, cells=(said, kept_in_words(law, language)))
    broken = tuple(
        f"{law.name}{colon(language)}"
        f"{counterexample_in_words(law.counterexample, scheme, language)}"
        for law in laws
        if law.counterexample is not None
    )
    if broken:
        yield Fact(items=broken)


def scheme_in_markdown(
    scheme: Scheme, laws: Sequence[Law], text: str, *, language: str = "en"
) -> Iterator[str]:
    """
    The page of a scheme.

    Args:
        scheme: The rule.
        laws: What was found of its laws.
        text: Its file, as it is written.
        language: A BCP 47 tag, such as `"ja"`.

    Yields:
        Lines.
    """
    yield from in_markdown((scheme_outline(scheme, laws, language),))
    yield f"## {_heading('file', language)}"
    yield ""
    yield "```yaml"
    yield from text.rstrip("\n").splitlines()
    yield "```"


def schemes_in_markdown(
    schemes: Iterable[tuple[Scheme, Sequence[Law]]], *, language: str = "en"
) -> Iterator[str]:
    """
    Schemes in a table, with the laws that each keeps.

    Args:
        schemes: Each with what was found of its laws.
        language: A BCP 47 tag, such as `"ja"`.

    Yields:
        Lines.
    """
    header = Fact(cells=(_heading("title", language), *LAWS))
    rows = [
        Fact(
            label=scheme.id,
            cells=(
                scheme.label(language),
                *(kept_in_words(law, language, short=True) for law in laws),
            ),
        )
        for scheme, laws in schemes
    ]
    table = Outline(title="", heading=True, facts=(header, *rows))
    # Without its heading, which is the page's.
    yield from list(in_markdown((table,)))[2:]
