"""
A scheme: an evaluation rule that was published, as data.

It is a decision table: the first case that holds gives the rating (DMN's hit policy
FIRST). A scheme is declared in a page of YAML and needs no Python.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cached_property
from typing import Any

import attrs

from civicplan.base._showing import as_written
from civicplan.errors import SchemeError, UnknownNameError
from civicplan.rules.compiled import Compiled, CompiledRollup
from civicplan.rules.declarations import Declaration
from civicplan.rules.expressions import (
    REFERENCES,
    Figure,
    Leaf,
    Metric,
    Name,
    WordIs,
    leaves,
    parts,
)
from civicplan.rules.keys import SCHEME
from civicplan.rules.phrases import Scope
from civicplan.rules.readings import Mistake
from civicplan.rules.tables import (
    LEVELS,
    Labels,
    Let,
    Question,
    Rating,
    RollupRule,
    Show,
    label_in,
)
from civicplan.rules.uses import Use


__all__ = ["Scheme", "declared", "is_of_time", "scheme_of"]


@attrs.frozen(kw_only=True, repr=False)
class Scheme:
    """
    An evaluation rule.

    Attributes:
        id: Such as `"standard"`.
        version: A text, such as `"2.10"`; a rule that changes gets a new one.
        title: Its title by language.
        source: Where it was published, such as a title and an address.
        date: When it was published, such as `"2025-10"` or `"2015"`; nothing where
            nobody says.
        note: What a reader should know.
        use: Which figures are compared.
        parameters: Numbers that an indicator may set, each with its default or none.
        lets: Quantities with names.
        questions: What is asked of every indicator, with the cases that answer it.
        ratings: The scale, best first.
        unrated: Words off the scale.
        shows: What is printed with each answer.
        rollups: How levels above the indicators are rated.

    Examples:
        >>> scheme = scheme_of(
        ...     {
        ...         "scheme": "my-city",
        ...         "version": "1",
        ...         "cases": [
        ...             {"when": "final is reached", "rating": "A"},
        ...             {"when": "final is not reached", "rating": "B"},
        ...         ],
        ...         "ratings": [{"id": "A", "ja": "達成"}, {"id": "B", "ja": "未達成"}],
        ...     }
        ... )
        >>> scheme.rating("A").label("ja")
        '達成'
    """

    __repr__ = as_written

    id: str
    version: str
    title: Labels = ()
    source: str = ""
    date: str = ""
    note: str = ""
    use: Use = attrs.field(factory=Use)
    parameters: tuple[tuple[str, Decimal | None], ...] = ()
    lets: tuple[Let, ...] = ()
    questions: tuple[Question, ...] = ()
    ratings: tuple[Rating, ...] = ()
    unrated: tuple[Rating, ...] = ()
    shows: tuple[Show, ...] = ()
    rollups: tuple[RollupRule, ...] = ()

    def label(self, language: str = "en") -> str:
        """
        The title as it is printed.

        Args:
            language: A BCP 47 tag, such as `"ja"`.

        Returns:
            The title, or the id where there is none.
        """
        return label_in(self.title, language, self.id)

    def rating(self, id: str) -> Rating:  # noqa: A002 - the field's own name
        """
        The rating called *id*, on the scale or off it.

        Args:
            id: Such as `"on_pace"`.

        Returns:
            The rating.

        Raises:
            UnknownNameError: If there is none.
        """
        rating = self._by_id.get(id)
        if rating is None:
            raise UnknownNameError("rating", id, self._by_id)
        return rating

    def question(self, id: str) -> Question:  # noqa: A002 - the field's own name
        """
        The question called *id*.

        Args:
            id: Such as `"pace"`.

        Returns:
            The question.

        Raises:
            UnknownNameError: If there is none.
        """
        for question in self.questions:
            if question.id == id:
                return question
        raise UnknownNameError("question", id, [each.id for each in self.questions])

    def rank(self, rating: Rating) -> int:
        """
        The place of a rating on the scale.

        Args:
            rating: One on the scale.

        Returns:
            0 for the best, more for a worse one.

        Raises:
            UnknownNameError: If it stands off the scale.
        """
        if rating not in self.ratings:
            raise UnknownNameError(
                "rating on the scale", rating.id, [each.id for each in self.ratings]
            )
        return self.ratings.index(rating)

    @cached_property
    def given(self) -> tuple[tuple[Rating | None, ...], ...]:
        """
        The rating that each case of each question gives, if any.
        """
        return tuple(
            tuple(
                self.rating(case.rating) if case.rating else None for case in each.cases
            )
            for each in self.questions
        )

    @cached_property
    def references(self) -> tuple[str, ...]:
        """
        The references that it speaks of, and the baseline.
        """
        found = {"baseline"}
        for leaf in self._leaves(self.questions):
            if isinstance(leaf, Figure):
                found.add(leaf.name)
            elif isinstance(leaf, Metric):
                found.add(leaf.to)
        return tuple(name for name in REFERENCES if name in found)

    @cached_property
    def words(self) -> tuple[tuple[str, str], ...]:
        """
        The words that its cases and quantities test, each after its field.
        """
        whens = [case.when for each in self.questions for case in each.cases]
        whens += [each.when for let in self.lets for each in let.alternatives]
        found = (
            (part.field, part.word)
            for when in whens
            if when is not None
            for part in parts(when)
            if isinstance(part, WordIs)
        )
        return tuple(dict.fromkeys(found))

    @cached_property
    def asks_for_forecasts(self) -> bool:
        """
        Whether it tests what the department expects of a figure that is not out.
        """
        return any(field == "outlook" for field, _ in self.words)

    def question_uses_time(self, question: str) -> bool:
        """
        Whether the answer to a question depends on dates.

        Args:
            question: Its id, such as `"pace"`.

        Returns:
            Whether its cases, or a quantity with a name, speak of years, elapsed
            time, the expected value, pace or growth.
        """
        return question in self._timed

    @cached_property
    def _timed(self) -> frozenset[str]:
        return frozenset(
            question.id
            for question in self.questions
            if any(is_of_time(leaf) for leaf in self._leaves((question,), shown=False))
        )

    def _leaves(
        self, questions: tuple[Question, ...], *, shown: bool = True
    ) -> Iterator[Leaf]:
        for let in self.lets:
            for each in let.alternatives:
                yield from leaves(each.value)
                if each.when is not None:
                    yield from leaves(each.when)
        for question in questions:
            for case in question.cases:
                if case.when is not None:
                    yield from leaves(case.when)
                if case.score is not None:
                    yield from leaves(case.score)
        if shown:
            for show in self.shows:
                yield from leaves(show.value)

    @cached_property
    def _by_id(self) -> dict[str, Rating]:
        return {each.id: each for each in (*self.ratings, *self.unrated)}

    @cached_property
    def compiled(self) -> Compiled:
        """
        The questions and what is shown as functions, made once.
        """
        parameters = dict(self.parameters)
        return Compiled(self.lets, self.questions, parameters, self.shows)

    @cached_property
    def compiled_rollups(self) -> dict[str, CompiledRollup]:
        """
        The roll-ups as functions by level, made once.
        """
        return {rule.level: CompiledRollup(rule) for rule in self.rollups}


def is_of_time(leaf: Leaf) -> bool:
    """
    Whether a quantity depends on the time that has passed.

    Args:
        leaf: Such as `elapsed` or `pace to final`.

    Returns:
        Whether it is years, elapsed time, the expected value, pace or growth.
    """
    match leaf:
        case Name():
            return leaf.name in {"years", "planned years", "elapsed"}
        case Figure():
            return leaf.name == "expected"
        case Metric():
            timed = leaf.metric in {"pace to", "growth since"}
            return timed or leaf.to == "expected"
        case _:
            return False


def scheme_of(data: Mapping[str, Any], file: str = "scheme") -> Scheme:
    """
    Read a scheme from plain data, as a YAML file gives it.

    Args:
        data: Mappings, lists and texts; every scalar is a text.
        file: What the scheme is called in errors, such as `"my-city.yaml"`.

    Returns:
        The scheme.

    Raises:
        SchemeError: With everything that is wrong, each with its path and a
            sentence.

    Examples:
        >>> scheme_of({"scheme": "x", "version": "1", "show": {"progres to final": ""}})
        Traceback (most recent call last):
            ...
        civicplan.errors.SchemeError: scheme show.progres to final: at column 1 of \
'progres to final': there is no name 'progres to final' here. \
Did you mean 'progress to final'?
    """
    scheme, mistakes = declared(data)
    if mistakes:
        raise SchemeError(mistake.problem(file) for mistake in mistakes)
    return scheme


def declared(data: object) -> tuple[Scheme, tuple[Mistake, ...]]:
    """
    What plain data declares, and all that is wrong with it.

    Args:
        data: As for `scheme_of`.

    Returns:
        The scheme, without what could not be read; and each mistake, for whoever
        knows where in its file it stands.
    """
    read = Declaration()
    known = read.mapping(data, "", SCHEME)
    ratings = read.ratings(known.get("ratings"), "ratings", rated=True)
    unrated = read.ratings(known.get("unrated"), "unrated", rated=False)
    ids = [each.id for each in (*ratings, *unrated)]
    places = [f"ratings[{at}].id" for at in range(len(ratings))]
    places += [f"unrated[{at}].id" for at in range(len(unrated))]
    for at, (id_, place) in enumerate(zip(ids, places, strict=True)):
        if id_ and id_ in ids[:at]:
            read.mistake(place, f"there are two ratings {id_!r}. Keep one.")
    parameters = read.parameters(known.get("parameters"))
    scope = Scope(parameters=tuple(name for name, _ in parameters), ratings=tuple(ids))
    lets = read.lets(known.get("let"), "let", scope)
    scope = attrs.evolve(scope, names=tuple(let.name for let in lets))
    scheme = Scheme(
        id=read.text(known.get("scheme"), "scheme", needed=True),
        version=read.text(known.get("version"), "version", needed=True),
        title=read.labels(known.get("title"), "title"),
        source=read.text(known.get("source"), "source"),
        date=read.text(known.get("date"), "date"),
        note=read.text(known.get("note"), "note"),
        use=read.use(known.get("use")),
        parameters=parameters,
        lets=lets,
        questions=read.questions(known, scope),
        ratings=ratings,
        unrated=unrated,
        shows=read.shows(known.get("show"), "show", scope),
        rollups=read.rollups(known.get("rollup"), LEVELS, tuple(ids)),
    )
    if not any(known.get(key) for key in ("cases", "questions", "show")):
        read.mistake("cases", "a scheme rates or shows something: write `cases`.")
    return scheme, tuple(read.mistakes)
