"""
Reading a scheme from plain data, part by part.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Final, TypeVar

import attrs

from civicplan.base.amounts import exact
from civicplan.errors import InvalidValueError, SchemeError, did_you_mean
from civicplan.rules.expressions import Condition, Expression
from civicplan.rules.language import condition_of, expression_of
from civicplan.rules.names import name_problem
from civicplan.rules.phrases import COUNTED, Scope
from civicplan.rules.readings import LANGUAGE, Reading, below
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
from civicplan.rules.uses import USE_WORDS, Use


__all__ = ["Declaration"]

_ROUNDINGS: Final = ("rounded to", "cut to")
_YES_OR_NO: Final = {"true": True, "false": False}
_T = TypeVar("_T")


class Declaration(Reading):
    """
    One reading of one scheme, which knows the parts of which schemes consist.

    Args:
        file: What the scheme is called in problems, such as `"my-city.yaml"`.
    """

    def _parsed(
        self, read: Callable[[str, Scope], _T], value: object, path: str, scope: Scope
    ) -> _T | None:
        text = self.text(value, path, needed=True)
        if not text:
            return None
        try:
            return read(text, scope)
        except SchemeError as error:
            for problem in error.problems:
                self.problem(path, problem.sentence, problem.column)
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
        known = (*USE_WORDS, "editions", "external")
        for key, item in self.mapping(value, "use", known).items():
            path = f"use.{key}"
            if key == "editions":
                given = item if isinstance(item, (list, tuple)) else [item]
                words = tuple(self.text(word, path) for word in given)
                found[key] = tuple("latest" if w == "" else w for w in words)
            else:
                found[key] = self.text(item, path, needed=True)
            try:
                Use(**{key: found[key]})
            except InvalidValueError as error:
                self.problem(path, f"there is no {error.value!r} here: {error.hint}")
                del found[key]
        return Use(**found)

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
                self.problem(
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
                self.problem(f"{place}.id", "every rating has an id.")
            if rating in COUNTED:
                self.problem(
                    f"{place}.id",
                    f"{rating!r} is what a roll-up counts already. Choose another id.",
                )
            labels: list[tuple[str, str]] = []
            for key, text in entry.items():
                if re.fullmatch(LANGUAGE, key):
                    labels.append((key, self.text(text, f"{place}.{key}")))
                else:
                    self.problem(
                        f"{place}.{key}",
                        f"there is no key {key!r} here; a label stands under its "
                        "language, such as ja."
                        f"{did_you_mean(key, ('id', 'colour'))}",
                    )
            found.append(
                Rating(id=rating, labels=tuple(labels), colour=colour, rated=rated)
            )
        return tuple(found)

    def _check_name(self, name: str, path: str, scope: Scope) -> None:
        sentence = name_problem(name, scope)
        if sentence:
            self.problem(path, sentence)

    def lets(self, value: object, path: str, scope: Scope) -> tuple[Let, ...]:
        """
        Quantities with names, each of which sees only what stands above it.
        """
        found: list[Let] = []
        names: tuple[str, ...] = scope.names
        for name, item in self.mapping(value, path).items():
            seen = attrs.evolve(scope, names=names)
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
            found.append(Let(name=name, alternatives=alternatives))
        return tuple(found)

    def _alternatives(
        self, value: object, path: str, scope: Scope
    ) -> tuple[Alternative, ...]:
        found = []
        for place, item in self.items(value, path):
            entry = self.mapping(item, place, ("when", "is"))
            if "is" not in entry:
                self.problem(place, "each alternative says what the value `is`.")
                continue
            when = None
            if "when" in entry:
                when = self.condition(entry["when"], f"{place}.when", scope)
            is_ = self.expression(entry["is"], f"{place}.is", scope)
            if is_ is not None:
                found.append(Alternative(when=when, value=is_))
        return tuple(found)

    def cases(self, value: object, path: str, scope: Scope) -> tuple[Case, ...]:
        """
        Lines of a decision table.
        """
        found = []
        for place, item in self.items(value, path):
            entry = self.mapping(item, place, ("when", "rating", "score"))
            rating = self.text(entry.get("rating"), f"{place}.rating")
            if rating and rating not in scope.ratings:
                self.problem(
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
                self.problem(place, "a case gives a rating, a score or both.")
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
            self.problem("cases", "write either `cases` or `questions`, not both.")
        found = []
        for name, item in self.mapping(data["questions"], "questions").items():
            path = below("questions", name)
            entry = self.mapping(item, path, ("asks", "cases"))
            own = self.cases(entry.get("cases"), f"{path}.cases", scope)
            if not own:
                self.problem(path, "a question has `cases`.")
            asks = self.labels(entry.get("asks"), f"{path}.asks")
            found.append(Question(id=name, asks=asks, cases=shared + own))
        if not found and not self.problems:
            self.problem("questions", "name at least one question.")
        return tuple(found)

    def shows(self, value: object, path: str, scope: Scope) -> tuple[Show, ...]:
        """
        Quantities that are printed, each with its rounding.
        """
        found = []
        for name, item in self.mapping(value, path).items():
            place = below(path, name)
            shown = self.expression(name, place, scope)
            rounding = None
            entry = self.mapping(item, place, _ROUNDINGS)
            if len(entry) > 1:
                self.problem(place, "write either `rounded to` or `cut to`.")
            for how, step in entry.items():
                by = self.expression(step, f"{place}.{how}", Scope())
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
            entry = self.mapping(item, path, ("let", "cases", "show", "judged"))
            scope = Scope(ratings=ratings, rolled=True)
            lets = self.lets(entry.get("let"), f"{path}.let", scope)
            scope = attrs.evolve(scope, names=tuple(let.name for let in lets))
            judged = entry.get("judged", "false")
            text = str(judged).lower() if isinstance(judged, bool) else judged
            if text not in _YES_OR_NO:
                self.problem(f"{path}.judged", "write true or false.")
            found.append(
                RollupRule(
                    level=level,
                    lets=lets,
                    cases=self.cases(entry.get("cases"), f"{path}.cases", scope),
                    shows=self.shows(entry.get("show"), f"{path}.show", scope),
                    judged=_YES_OR_NO.get(text, False),
                )
            )
        return tuple(found)
