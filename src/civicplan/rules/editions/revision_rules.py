"""
A revision rule: when a city changes a target, as data.

It is a decision table in the language of schemes: the first case that holds proposes
a change and gives the reason; what stands under `unless` keeps it from being made.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from typing import Any, Final

import attrs

from civicplan.base._showing import as_written
from civicplan.errors import SchemeError, did_you_mean
from civicplan.model.revisions import reason_label
from civicplan.rules.declarations import Declaration
from civicplan.rules.phrases import Scope
from civicplan.rules.readings import Mistake
from civicplan.rules.schemes import Scheme
from civicplan.rules.tables import Case, Labels, Question, Rating
from civicplan.rules.uses import Use


__all__ = [
    "Move",
    "RevisionRule",
    "declared_rule",
    "revision_rule_of",
]

REVISION: Final = "revision"
"""The question whether a target is to be changed."""

UNLESS: Final = "unless"
"""The question what keeps it from being changed."""

_COVER: Final = ("version", "title", "source", "date", "note")
_QUANTITIES: Final = ("use", "parameters", "let")
_OWN: Final = ("revises", "cases", "unless", "show")
_KEYS: Final = ("rule", *_COVER, *_QUANTITIES, *_OWN)
_CASE: Final = ("when", "move", "reason", "to")
_UNLESS: Final = ("when", "because")
_TARGETS: Final = ("final", "interim")
_SPOKEN: Final = ("ja", "en")


class Move(enum.Enum):
    """
    What a rule proposes.

    Attributes:
        RAISE: A more ambitious target (上方修正), whichever way its number goes.
        LOWER: A less ambitious one (下方修正).
        ABOLISH: That the indicator ends (指標廃止).
    """

    RAISE = "raise"
    LOWER = "lower"
    ABOLISH = "abolish"


@attrs.frozen(kw_only=True, repr=False)
class RevisionRule:
    """
    When a city changes its targets.

    Attributes:
        scheme: Its cover, its quantities and its conditions: a scheme of two
            questions, `"revision"` and `"unless"`.
        moves: What each case of the first question proposes.
        revises: Which target: `"final"`, or `"interim"`, the one that `use` chooses.

    Examples:
        >>> rule = revision_rule_of(
        ...     {
        ...         "rule": "my-city",
        ...         "version": "1",
        ...         "cases": [{"when": "final is reached", "reason": "achieved"}],
        ...     }
        ... )
        >>> rule.moves
        (<Move.RAISE: 'raise'>,)
    """

    __repr__ = as_written

    scheme: Scheme
    moves: tuple[Move, ...]
    revises: str = "final"

    @property
    def id(self) -> str:
        """
        Such as `"hiratsuka-2012"`.
        """
        return self.scheme.id

    @property
    def version(self) -> str:
        """
        A text, such as `"1"`; a rule that changes gets a new one.
        """
        return self.scheme.version

    def label(self, language: str = "en") -> str:
        """
        The title as it is printed.

        Args:
            language: A BCP 47 tag, such as `"ja"`.

        Returns:
            The title, or the id where there is none.
        """
        return self.scheme.label(language)


def revision_rule_of(data: Mapping[str, Any], file: str = "rule") -> RevisionRule:
    """
    Read a revision rule from plain data, as a YAML file gives it.

    Args:
        data: Mappings, lists and texts; every scalar is a text.
        file: What the rule is called in errors, such as `"my-city.yaml"`.

    Returns:
        The rule.

    Raises:
        SchemeError: With everything that is wrong, each with its path and a
            sentence.

    Examples:
        >>> revision_rule_of({"rule": "x", "version": "1", "case": ""})
        Traceback (most recent call last):
            ...
        civicplan.errors.SchemeError: rule case: there is no key 'case' here; rule, \
version, title, source, date, note, use, parameters, let, revises, cases, unless, show \
may stand here. Did you mean 'cases'?
        rule cases: a revision rule has `cases`: write when a target is changed.
    """
    rule, mistakes = declared_rule(data)
    if mistakes:
        raise SchemeError(mistake.problem(file) for mistake in mistakes)
    return rule


def declared_rule(data: object) -> tuple[RevisionRule, tuple[Mistake, ...]]:
    """
    What plain data declares, and all that is wrong with it.

    Args:
        data: As for `revision_rule_of`.

    Returns:
        The rule, without what could not be read; and each mistake, for whoever knows
        where in its file it stands.
    """
    read = _Declaration()
    known = read.mapping(data, "", _KEYS)
    parameters = read.parameters(known.get("parameters"))
    scope = Scope(parameters=tuple(name for name, _ in parameters))
    lets = read.lets(known.get("let"), "let", scope)
    scope = attrs.evolve(scope, names=tuple(let.name for let in lets))
    revising, moves = read.revising(known.get("cases"), scope)
    obstacles, labels = read.obstacles(known.get("unless"), scope)
    reasons = dict.fromkeys(case.rating for case in revising)
    scheme = Scheme(
        id=read.text(known.get("rule"), "rule", needed=True),
        version=read.text(known.get("version"), "version", needed=True),
        title=read.labels(known.get("title"), "title"),
        source=read.text(known.get("source"), "source"),
        date=read.text(known.get("date"), "date"),
        note=read.text(known.get("note"), "note"),
        use=read.use_of_rule(known.get("use")),
        parameters=parameters,
        lets=lets,
        questions=(
            Question(id=REVISION, cases=revising),
            Question(id=UNLESS, cases=obstacles),
        ),
        ratings=tuple(map(_reason, reasons)),
        unrated=tuple(
            Rating(id=case.rating, labels=said, rated=False)
            for case, said in zip(obstacles, labels, strict=True)
        ),
        shows=read.shows(known.get("show"), "show", scope),
    )
    revises = read.one_of(known.get("revises"), "revises", _TARGETS)
    if not known.get("cases"):
        sentence = "a revision rule has `cases`: write when a target is changed."
        read.mistake("cases", sentence)
    rule = RevisionRule(scheme=scheme, moves=moves, revises=revises)
    return rule, tuple(read.mistakes)


def _reason(reason: str) -> Rating:
    labels = tuple((language, reason_label(reason, language)) for language in _SPOKEN)
    return Rating(id=reason, labels=labels)


class _Declaration(Declaration):
    """
    One reading of one revision rule.
    """

    def one_of(self, value: object, path: str, known: tuple[str, ...]) -> str:
        """
        One of some words, of which the first is meant where none is written.
        """
        word = self.text(value, path) or known[0]
        if word not in known:
            hint = f"write one of: {', '.join(known)}.{did_you_mean(word, known)}"
            self.mistake(path, f"there is no {word!r} here: {hint}")
            return known[0]
        return word

    def use_of_rule(self, value: object) -> Use:
        """
        Which figures are compared; whose targets, no rule says.
        """
        if isinstance(value, Mapping) and "editions" in value:
            sentence = "whose targets are looked at is asked each time: leave it out."
            self.mistake("use.editions", sentence, of_key=True)
        return self.use(value)

    def revising(
        self, value: object, scope: Scope
    ) -> tuple[tuple[Case, ...], tuple[Move, ...]]:
        """
        The cases, each with what it proposes.
        """
        cases, moves = [], []
        words = tuple(each.value for each in Move)
        for place, item in self.items(value, "cases"):
            entry = self._line(item, place, _CASE)
            if entry is None:
                continue
            # Without a condition it would be about every indicator of the plan.
            when = self.condition(entry.get("when"), f"{place}.when", scope)
            reason = self.text(entry.get("reason"), f"{place}.reason", needed=True)
            move = Move(self.one_of(entry.get("move"), f"{place}.move", words))
            to = None
            if "to" in entry:
                to = self.expression(entry["to"], f"{place}.to", scope)
                if move is Move.ABOLISH:
                    sentence = "an indicator that ends has no new target. Leave it out."
                    self.mistake(f"{place}.to", sentence, of_key=True)
            cases.append(Case(when=when, rating=reason, score=to, path=place))
            moves.append(move)
        return tuple(cases), tuple(moves)

    def obstacles(
        self, value: object, scope: Scope
    ) -> tuple[tuple[Case, ...], list[Labels]]:
        """
        What keeps a target from being changed, and how that is said.
        """
        cases: list[Case] = []
        labels: list[Labels] = []
        for place, item in self.items(value, "unless"):
            entry = self._line(item, place, _UNLESS)
            if entry is None:
                continue
            when = self.condition(entry.get("when"), f"{place}.when", scope)
            said = self.labels(entry.get("because"), f"{place}.because")
            if not said:
                sentence = "say why not, in a text or in texts by language."
                self.mistake(f"{place}.because", sentence)
            cases.append(Case(when=when, rating=place, path=place))
            labels.append(said)
        return tuple(cases), labels
