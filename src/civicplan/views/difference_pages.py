"""
What differs between two plans, as one page of HTML that needs nothing beside it.

The page holds no script and loads nothing; it follows the light or dark of the
device, and is one column on a telephone. What stood and what stands are told apart by
words. Every text of a plan is escaped, and kept apart from what stands around it
whichever way it is written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
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
_HEAD: Final = """\
<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
style-src 'unsafe-inline'">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<main>
"""
_FOOT: Final = """\
</main>
</body>
</html>
"""
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
        yield _HEAD.format(
            language=escape(self.language), title=escape(title), style=_STYLE
        )
        yield f"<h1>{self._own(title)}</h1>\n"
        plans = (self.diff.plan_before, self.diff.plan_after)
        sides = (
            _isolated(side_in_words(plan, name, self.language))
            for plan, name in zip(plans, names, strict=True)
        )
        yield self._sides(*sides)
        counts = self.diff.counts
        if counts:
            yield f"<h2>{phrase('kinds', self.language)}</h2>\n"
            yield '<ul class="counts">\n'
            for kind, count in counts.items():
                yield f"<li>{kind.label(self.language)} {count:,}</li>\n"
            yield "</ul>\n"
        else:
            yield f"<p>{self.diff.summary(self.language)}</p>\n"
        yield from self._places()
        yield _FOOT

    def _places(self) -> Iterator[str]:
        for place in changed_places(self.diff, self.language):
            title = place.title
            title = escape(title) if place.is_heading_ours else self._own(title)
            yield f"<section>\n<h2>{title}{_code(place.address)}</h2>\n"
            yield from self._changes(place.changes)
            for each in place.elements:
                code = _code(each.address)
                yield f"<article>\n<h3>{self._own(each.title)}{code}</h3>\n"
                yield from self._changes(each.changes)
                yield "</article>\n"
            yield "</section>\n"

    def _changes(self, changes: Iterable[Difference]) -> Iterator[str]:
        for each in changes:
            yield f'<div class="change">\n{self._told(each)}'
            reasons = [*reasons_for(each, self.language)]
            if reasons:
                said = "".join(
                    f"<div><dt>{label}</dt><dd>{_isolated(text)}</dd></div>\n"
                    for label, text in reasons
                )
                yield f"<dl>\n{said}</dl>\n"
            yield "</div>\n"

    def _told(self, change: Difference) -> str:
        language = self.language
        old, new = change.before, change.after
        stood, stands = change.subject_before, change.subject_after
        more = _isolated(beside(change, language))
        if stood is None or stands is None or change.kind in _WHOLE:
            return f"<p>{_isolated(change.what(language))}{more}</p>\n"
        topic = (change.field, change.item)
        thing = _isolated(thing_in_words(change.kind, topic, new or old, language))
        kind = change.kind.label(language)
        before, after = sides_in_words((old, stood), (new, stands), language)
        sides = self._sides(
            "" if old is None else self._whole(old) or _isolated(before),
            "" if new is None else self._whole(new) or _isolated(after),
        )
        return f'<p><b class="kind">{kind}</b> {thing}{more}</p>\n{sides}'

    def _whole(self, value: Any) -> str:
        # A text that a line would cut has room here.
        match value:
            case str():
                return self._own(value)
            case Role():
                said = value.actor.label(self.language) + colon(self.language)
                return _isolated(said) + self._own(value.text)
            case _:
                return ""

    def _sides(self, before: str, after: str) -> str:
        said = "".join(
            f"<div><dt>{phrase(name, self.language)}</dt><dd>{text}</dd></div>\n"
            for name, text in (("before", before), ("after", after))
            if text
        )
        return f'<dl class="sides">\n{said}</dl>\n'

    def _own(self, text: str) -> str:
        # In the plan's own words, which a page in another language reads aloud so.
        language = self.diff.plan_after.language
        if not text or language == self.language:
            return _isolated(text)
        return f'<bdi lang="{escape(language)}">{escape(text)}</bdi>'


def _isolated(text: str) -> str:
    # What runs from right to left must not turn round what follows it.
    return f"<bdi>{escape(text)}</bdi>" if text else ""


def _code(address: str) -> str:
    return f" <code>{_isolated(address)}</code>" if address else ""
