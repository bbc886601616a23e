"""
What differs between two plans, as one page of HTML that needs nothing beside it.

The page holds no script and loads nothing; it follows the light or dark of the
device, and is one column on a telephone. What stood and what stands are told apart by
words. Every text of a plan is escaped, and kept apart from what stands around it
whichever way it is written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

import attrs

from civicplan.model.actors import Role
from civicplan.rules.editions.differences import Difference
from civicplan.rules.editions.diffs import Diff
from civicplan.rules.editions.kinds import Kind
from civicplan.rules.editions.things import thing_in_words
from civicplan.rules.editions.values_in_words import sides_in_words
from civicplan.rules.vocabulary import colon
from civicplan.views.changed_places import changed_places
from civicplan.views.differences import beside, phrase, reasons_for, side_in_words
from civicplan.views.markup import Markup, isolated, joined, tag


__all__ = ["differences_in_html"]

_STYLE: Final = """\
:root { color-scheme: light dark; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; line-height: 1.6;
  font-family: system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2rem; }
h3 { font-size: 1rem; margin-bottom: .25rem; }
code { font-size: .8rem; font-weight: normal; opacity: .75; }
.counts { display: flex; flex-wrap: wrap; gap: .5rem; list-style: none; padding: 0; }
.counts li, .kind { border: 1px solid; border-radius: .5rem; padding: 0 .5rem; }
.change { border-inline-start: .25rem solid; margin: .5rem 0;
  padding-inline-start: .75rem; }
.change p, dl, dd { margin: 0; }
dt { font-size: .8rem; opacity: .75; } dd { white-space: pre-wrap; }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1rem; }
@media (max-width: 36rem) { .sides { grid-template-columns: 1fr; } }
"""
_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'"
_LINE: Final = Markup("\n")
# What is said in one sentence, with nothing to put on two sides.
_WHOLE: Final = frozenset((Kind.ABOLISHED, Kind.TAKEN_UP, Kind.MOVED, Kind.REORDERED))


def differences_in_html(
    diff: Diff, names: tuple[str, str] = ("", ""), *, language: str = ""
) -> Iterator[str]:
    """
    Differences as a page of HTML.

    Args:
        diff: The differences.
        names: What the two plans are called, such as `"hiratsuka@2007"`; nothing
            where their ids will do.
        language: That of the words; the second plan's own where it is empty.

    Yields:
        Pieces of the page.
    """
    writer = _Writer(diff=diff, language=language or diff.plan_after.language)
    yield from writer.page(names)


@attrs.frozen(kw_only=True)
class _Writer:
    # What is the same for every part of one page.
    diff: Diff
    language: str

    def page(self, names: tuple[str, str]) -> Iterator[str]:
        title = self.diff.plan_after.title
        yield from self._begun(title)
        yield _lines(tag("h1", self._own(title)))
        plans = (self.diff.plan_before, self.diff.plan_after)
        sides = (
            isolated(side_in_words(plan, name, self.language))
            for plan, name in zip(plans, names, strict=True)
        )
        yield self._sides(*sides)
        counts = self.diff.counts
        if counts:
            yield _lines(tag("h2", phrase("kinds", self.language)))
            kinds = (
                tag("li", f"{kind.label(self.language)} {count:,}")
                for kind, count in counts.items()
            )
            yield _lines(tag("ul", _LINE, _lines(*kinds), class_="counts"))
        else:
            yield _lines(tag("p", self.diff.summary(self.language)))
        yield from self._places()
        yield "</main>\n</body>\n</html>\n"

    def _begun(self, title: str) -> Iterator[str]:
        # What is long is given out piece by piece, and so is opened by itself.
        opened = tag("html", lang=self.language).removesuffix("</html>")
        head = _lines(
            tag("meta", charset="utf-8"),
            tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
            tag("meta", http_equiv="Content-Security-Policy", content=_POLICY),
            tag("title", title),
            tag("style", _LINE, Markup(_STYLE)),
        )
        yield f"<!DOCTYPE html>\n{opened}\n"
        yield _lines(tag("head", _LINE, head))
        yield "<body>\n<main>\n"

    def _places(self) -> Iterator[str]:
        for place in changed_places(self.diff, self.language):
            title = place.title if place.is_heading_ours else self._own(place.title)
            yield "<section>\n"
            yield _lines(tag("h2", title, _code(place.address)))
            yield from self._changes(place.changes)
            for each in place.elements:
                head = tag("h3", self._own(each.title), _code(each.address))
                changes = self._changes(each.changes)
                yield _lines(tag("article", _LINE, _lines(head), *changes))
            yield "</section>\n"

    def _changes(self, changes: Iterable[Difference]) -> Iterator[Markup]:
        for each in changes:
            reasons = _lines(
                *(
                    tag("div", tag("dt", label), tag("dd", isolated(text)))
                    for label, text in reasons_for(each, self.language)
                )
            )
            why = _lines(tag("dl", _LINE, reasons)) if reasons else ""
            told = self._told(each)
            yield _lines(tag("div", _LINE, told, why, class_="change"))

    def _told(self, change: Difference) -> Markup:
        language = self.language
        old, new = change.before, change.after
        stood, stands = change.subject_before, change.subject_after
        more = isolated(beside(change, language))
        if stood is None or stands is None or change.kind in _WHOLE:
            return _lines(tag("p", isolated(change.what(language)), more))
        topic = (change.field, change.item)
        thing = isolated(thing_in_words(change.kind, topic, new or old, language))
        kind = tag("b", change.kind.label(language), class_="kind")
        before, after = sides_in_words((old, stood), (new, stands), language)
        sides = self._sides(
            "" if old is None else self._whole(old) or isolated(before),
            "" if new is None else self._whole(new) or isolated(after),
        )
        return joined((_lines(tag("p", kind, " ", thing, more)), sides))

    def _whole(self, value: Any) -> str:
        # A text that a line would cut has room here.
        match value:
            case str():
                return self._own(value)
            case Role():
                said = value.actor.label(self.language) + colon(self.language)
                return joined((isolated(said), self._own(value.text)))
            case _:
                return ""

    def _sides(self, before: str, after: str) -> Markup:
        said = _lines(
            *(
                tag("div", tag("dt", phrase(name, self.language)), tag("dd", text))
                for name, text in (("before", before), ("after", after))
                if text
            )
        )
        return _lines(tag("dl", _LINE, said, class_="sides"))

    def _own(self, text: str) -> Markup:
        # In the plan's own words, which a page in another language reads aloud so.
        language = self.diff.plan_after.language
        return isolated(text, "" if language == self.language else language)


def _lines(*elements: Markup) -> Markup:
    return joined(joined((each, _LINE)) for each in elements)


def _code(address: str) -> Markup:
    return joined((" ", tag("code", isolated(address)))) if address else Markup()
