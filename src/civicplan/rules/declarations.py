"""
Reading a scheme from plain data, part by part.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Any, Final, TypeVar

import attrs

from civicplan.base.amounts import exact
from civicplan.errors import InvalidValueError, SchemeError, did_you_mean
from civicplan.rules import keys
from civicplan.rules.bounds import constant
from civicplan.rules.depths import DEEPEST_CHAIN, depth_of
from civicplan.rules.expressions import Condition, Expression
from civicplan.rules.language import condition_of, expression_of
from civicplan.rules.names import name_problem
from civicplan.rules.phrases import COUNTED, Scope
from civicplan.rules.readings import Reading, below
from civicplan.rules.tables import (
    Alternative,
    Case,
    Let,
    Question,
    Rating,
    RollupRule,
    Rounding,
    Show,
)
from civicplan.rules.tokens import at_column
from civicplan.rules.uses import Use


__all__ = ["Declaration"]

_TOO_DEEP: Final = (
    f"it stands on quantities that are nested more than {DEEPEST_CHAIN} deep in all. "
    "Reach it in fewer steps."
)
_YES_OR_NO: Final = {"true": True, "false": False}
_T = TypeVar("_T")


class Declaration(Reading):
    """
    One reading of one scheme, which knows the parts of which schemes consist.
    """

    def _parsed(
        self,
        read: Callable[[str, Scope], _T],
        value: object,
        path: str,
        scope: Scope,
        *,
        of_key: bool = False,
    ) -> _T | None:
        if self.is_cut(path):
            return None
        text = self.text(value, path, needed=True)
        if not text:
            return None
        try:
            return read(text, scope)
        except SchemeError as error:
            for problem in error.problems:
                sentence = problem.sentence.removeprefix(
                    at_column(text, problem.column)
                )
                within = text, problem.column
                self.mistake(path, sentence, within=within, of_key=of_key)
            return None

    def condition(self, value: object, path: str, scope: Scope) -> Condition | None:
        """
        What a `when` says.
        """
        return self._parsed(condition_of, value, path, scope)

    def expression(self, value: object, path: str, scope: Scope) -> Expression | None:
        """
        An expression.
        """
        return self._parsed(expression_of, value, path, scope)

    def use(self, value: object) -> Use:
        """
        The `use` of a scheme, with the words that were wrong left at their default.
        """
        found: dict[str, Any] = {}
        for key, item in self.mapping(value, "use", keys.USE).items():
            path = f"use.{key}"
            if key != "editions":
                found |= self._word_of_use(key, self.text(item, path), path)
            elif isinstance(item, (list, tuple)):
                places = [(f"{path}[{at}]", word) for at, word in enumerate(item)]
                words = [self.text(word, place) for place, word in places]
                each = [
                    self._word_of_use(key, (word,), place)
                    for word, (place, _) in zip(words, places, strict=True)
                ]
                if all(each):
                    found |= self._word_of_use(key, tuple(words), path)
            else:
                found |= self._word_of_use(key, (self.text(item, path),), path)
        return Use(**found)

    def _word_of_use(self, key: str, word: Any, path: str) -> dict[str, Any]:
        """
        What `use` has under a key; nothing where that is none of its words.
        """
        try:
            Use(**{key: word})
        except InvalidValueError as error:
            wrong = error.value
            given = ", ".join(wrong) if isinstance(wrong, tuple) else wrong
            self.mistake(path, f"there is no {given!r} here: {error.hint}")
            return {}
        return {key: word}

    def parameters(self, value: object) -> tuple[tuple[str, Decimal | None], ...]:
        """
        The numbers that an indicator may set, each with its default or none.
        """
        found: list[tuple[str, Decimal | None]] = []
        for name, item in self.mapping(value, "parameters").items():
            path = f"parameters.{name}"
            self._check_name(name, path, Scope())
            text = self.text(item, path, needed=True)
            try:
                found.append((name, None if text == "missing" else exact(text)))
            except InvalidValueError:
                self.mistake(
                    path, f"a number or the word missing is needed, not {text!r}."
                )
        return tuple(found)

    def ratings(self, value: object, path: str, *, rated: bool) -> tuple[Rating, ...]:
        """
        Ratings with their labels and colours.
        """
        found = []
        for place, item in self.items(value, path):
            entry = self.mapping(item, place)
            rating = self.text(entry.pop("id", None), f"{place}.id")
            colour = self.text(entry.pop("colour", None), f"{place}.colour")
            if not rating:
                self.mistake(f"{place}.id", "every rating has an id.")
            if rating in COUNTED:
                self.mistake(
                    f"{place}.id",
                    f"{rating!r} is what a roll-up counts already. Choose another id.",
                )
            labels = self.by_language(entry, place, tuple(keys.RATING))
            found.append(Rating(id=rating, labels=labels, colour=colour, rated=rated))
        return tuple(found)

    def _check_name(self, name: str, path: str, scope: Scope) -> None:
        sentence = name_problem(name, scope)
        if sentence:
            self.mistake(path, sentence, of_key=True)

    def lets(self, value: object, path: str, scope: Scope) -> tuple[Let, ...]:
        """
        Quantities with names, each of which sees only what stands above it.
        """
        found: list[Let] = []
        names: tuple[str, ...] = scope.names
        entries = self.mapping(value, path)
        depths: dict[str, int] = {}
        for above, (name, item) in enumerate(entries.items()):
            later = tuple(entries)[above:]
            seen = attrs.evolve(scope, names=names, later=later)
            place = below(path, name)
            self._check_name(name, place, seen)
            names = (*names, name)
            if isinstance(item, (list, tuple)):
                alternatives = self._alternatives(item, place, seen)
            else:
                value_of = self.expression(item, place, seen)
                alternatives = (
                    ()
                    if value_of is None
                    else (Alternative(when=None, value=value_of),)
                )
            depths[name] = depth_of(alternatives, depths)
            if depths[name] > DEEPEST_CHAIN:
                self.mistake(place, _TOO_DEEP, of_key=True)
                depths[name] = 0
            found.append(Let(name=name, alternatives=alternatives))
        return tuple(found)

    def _alternatives(
        self, value: object, path: str, scope: Scope
    ) -> tuple[Alternative, ...]:
        found = []
        if not value:
            self.mistake(path, "a list of alternatives has at least one.")
        for place, item in self.items(value, path):
            entry = self._line(item, place, keys.ALTERNATIVE)
            if entry is None:
                continue
            if "is" not in entry:
                self.mistake(place, "each alternative says what the value `is`.")
                continue
            when = None
            if "when" in entry:
                when = self.condition(entry["when"], f"{place}.when", scope)
            is_ = self.expression(entry["is"], f"{place}.is", scope)
            if is_ is not None:
                found.append(Alternative(when=when, value=is_))
        return tuple(found)

    def _line(
        self, item: object, path: str, known: Iterable[str]
    ) -> dict[str, Any] | None:
        """
        One line of a table; none where it is no mapping, which is said.
        """
        before = len(self.mistakes)
        entry = self.mapping(item, path, known)
        wrong = len(self.mistakes) > before
        return None if wrong and not entry else entry

    def cases(self, value: object, path: str, scope: Scope) -> tuple[Case, ...]:
        """
        Lines of a decision table.
        """
        found = []
        for place, item in self.items(value, path):
            entry = self._line(item, place, keys.CASE)
            if entry is None:
                continue
            rating = self.text(entry.get("rating"), f"{place}.rating")
            if rating and rating not in scope.ratings:
                self.mistake(
                    f"{place}.rating",
                    f"there is no rating {rating!r}: name it under `ratings` or "
                    f"`unrated`.{did_you_mean(rating, scope.ratings)}",
                )
            when = score = None
            if "when" in entry:
                when = self.condition(entry["when"], f"{place}.when", scope)
            if "score" in entry:
                score = self.expression(entry["score"], f"{place}.score", scope)
            if not rating and "score" not in entry:
                self.mistake(place, "a case gives a rating, a score or both.")
            found.append(Case(when=when, rating=rating, score=score, path=place))
        return tuple(found)

    def questions(self, data: Mapping[str, Any], scope: Scope) -> tuple[Question, ...]:
        """
        The questions of a scheme; one called `"rating"` where it has only cases.
        """
        shared = self.cases(data.get("shared"), "shared", scope)
        if "questions" not in data:
            own = self.cases(data.get("cases"), "cases", scope)
            return (Question(id="rating", cases=shared + own),)
        if "cases" in data:
            self.mistake("cases", "write either `cases` or `questions`, not both.")
        found = []
        for name, item in self.mapping(data["questions"], "questions").items():
            path = below("questions", name)
            entry = self.mapping(item, path, keys.QUESTION)
            own = self.cases(entry.get("cases"), f"{path}.cases", scope)
            if not own:
                self.mistake(path, "a question has `cases`.")
            asks = self.labels(entry.get("asks"), f"{path}.asks")
            found.append(Question(id=name, asks=asks, cases=shared + own))
        if not found and not self.mistakes:
            self.mistake("questions", "name at least one question.")
        return tuple(found)

    def shows(self, value: object, path: str, scope: Scope) -> tuple[Show, ...]:
        """
        Quantities that are printed, each with its rounding.
        """
        found = []
        for name, item in self.mapping(value, path).items():
            place = below(path, name)
            shown = self._parsed(expression_of, name, place, scope, of_key=True)
            rounding = None
            entry = self.mapping(item, place, keys.ROUNDINGS)
            if len(entry) > 1:
                self.mistake(place, "write either `rounded to` or `cut to`.")
            for how, step in entry.items():
                by = self.expression(step, f"{place}.{how}", Scope())
                if by is not None and not constant(by):
                    sentence = "a number that is not 0 is needed here, such as 0.1 %."
                    self.mistake(f"{place}.{how}", sentence)
                rounding = None if by is None else Rounding(how=how, step=by)
            if shown is not None:
                found.append(Show(name=name, value=shown, rounding=rounding))
        return tuple(found)

    def rollups(
        self, value: object, levels: tuple[str, ...], ratings: tuple[str, ...]
    ) -> tuple[RollupRule, ...]:
        """
        The rules by which levels are rated from the indicators under them.
        """
        found = []
        for level, item in self.mapping(value, "rollup", levels).items():
            path = f"rollup.{level}"
            entry = self.mapping(item, path, keys.ROLLUP)
            scope = Scope(ratings=ratings, rolled=True)
            lets = self.lets(entry.get("let"), f"{path}.let", scope)
            scope = attrs.evolve(scope, names=tuple(let.name for let in lets))
            judged = entry.get("judged", False)
            text = str(judged).lower() if isinstance(judged, bool) else judged
            if not isinstance(text, str) or text not in _YES_OR_NO:
                self.mistake(f"{path}.judged", "write true or false.")
                text = "false"
            found.append(
                RollupRule(
                    level=level,
                    lets=lets,
                    cases=self.cases(entry.get("cases"), f"{path}.cases", scope),
                    shows=self.shows(entry.get("show"), f"{path}.show", scope),
                    judged=_YES_OR_NO[text],
                )
            )
        return tuple(found)
