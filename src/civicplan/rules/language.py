"""
The language of a scheme: from what is written to expressions.

```text
when       = test { "and" test }
test       = expr relop expr [ relop expr ] | expr "is" ["not"] "missing"
           | reference "is" ["not"] "reached" | word-field ("=" | "!=") word
relop      = "<" | "<=" | ">" | ">=" | "=" | "!="
expr       = sum { ("never below" | "never above" | "rounded to" | "cut to") sum }
sum        = product { ("+" | "-") product }
product    = unary { ("*" | "/" | "×" | "÷") unary }
unary      = "-" unary | atom [ "**" unary ]
atom       = number ["%"] | "missing" | name | reference | metric reference
           | aggregate | "abs" "(" expr ")" | "(" expr ")"
```

Names have spaces and are matched longest first against a closed list and the names
that stand above, so that every slip has a "did you mean".
There are no calls, loops, attributes, `or`, `else` or text functions, and nothing is
ever run: a text becomes a small frozen value.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Final

import attrs

from civicplan.errors import SchemeError, did_you_mean
from civicplan.rules.expressions import (
    METRICS,
    REFERENCES,
    WORDS,
    Absolute,
    Aggregate,
    Binary,
    Condition,
    Expression,
    Figure,
    IsMissing,
    IsReached,
    Number,
    Opposite,
    Relation,
    Test,
    WordIs,
)
from civicplan.rules.phrases import COUNTED, KEYWORDS, Scope, phrases
from civicplan.rules.tokens import Token, refused, tokens


__all__ = ["DEEPEST", "condition_of", "expression_of"]

DEEPEST: Final = 60
"""Brackets, minus signs and powers inside one another."""

_RELATIONS: Final = ("<", "<=", ">", ">=", "=", "!=")
_SUFFIXES: Final = ("never below", "never above", "rounded to", "cut to")
_ABSENT: Final = {
    "or": "there is no 'or'; write two cases with the same rating.",
    "else": "there is no 'else'; write a last case without `when`.",
}
_STATES: Final = ("missing", "reached")
_JOINS: Final = frozenset({"and", "or"})
_PER_CENT: Final = 100


_PLAIN: Final = Scope()


def expression_of(text: str, scope: Scope = _PLAIN) -> Expression:
    """
    Read an expression.

    Args:
        text: Such as `"progress to interim never below 0"`.
        scope: The names that it may use.

    Returns:
        The expression as a value.

    Raises:
        SchemeError: With the column, if it cannot be read, uses an unknown name, has
            more than 300 characters or is nested more than 60 deep.

    Examples:
        >>> expression_of("ratio to final")
        Metric(metric='ratio to', to='final')
    """
    return _Parser(text, scope).whole_expression()


def condition_of(text: str, scope: Scope = _PLAIN) -> Condition:
    """
    Read what a `when` says.

    Args:
        text: Such as `"50 % <= rate < 80 % and kind = survey"`.
        scope: The names that it may use.

    Returns:
        The tests as a value.

    Raises:
        SchemeError: As for `expression_of`.

    Examples:
        >>> condition_of("interim is not reached").tests
        (IsReached(figure='interim', negated=True),)
    """
    return _Parser(text, scope).whole_condition()


class _Parser:
    """
    One reading of one text; each method reads one line of the grammar.
    """

    def __init__(self, text: str, scope: Scope) -> None:
        self._text = text
        self._scope = scope
        self._tokens = tokens(text)
        self._place = 0
        self._depth = 0
        self._phrases, self._longest = phrases(scope)

    def whole_expression(self) -> Expression:
        found = self._expression()
        self._expect_end("an operator or the end")
        return found

    def whole_condition(self) -> Condition:
        tests = [self._test()]
        while self._take("and"):
            tests.append(self._test())
        self._expect_end("'and' or the end")
        return Condition(tests=tuple(tests), text=self._text.strip())

    def _test(self) -> Test:
        token = self._next
        if token.kind == "word" and token.text in WORDS and not self._scope.rolled:
            return self._word_test()
        first = self._expression()
        if self._take("is"):
            return self._is_test(token, first)
        rest: list[tuple[str, Expression]] = []
        while self._next.text in _RELATIONS and self._next.kind == "sign":
            if len(rest) == 2:  # noqa: PLR2004 - one value between two borders
                raise self._refused("at most three values are compared; write 'and'.")
            sign = self._advance().text
            rest.append((sign, self._expression()))
        if not rest:
            hint = "a comparison is needed here, such as '>= 80 %' or 'is missing'."
            raise self._refused(hint)
        return Relation(first=first, rest=tuple(rest))

    def _is_test(self, start: Token, value: Expression) -> Test:
        negated = self._take("not")
        if self._take("missing"):
            return IsMissing(value=value, negated=negated)
        if not self._take("reached"):
            raise self._refused(
                "write 'is missing' or 'is reached', each with or without 'not'."
                f"{did_you_mean(self._next.text, _STATES)}"
            )
        if not isinstance(value, Figure):
            raise refused(
                self._text,
                start.start,
                f"only a figure can be reached: {', '.join(REFERENCES)}.",
            )
        return IsReached(figure=value.name, negated=negated)

    def _word_test(self) -> WordIs:
        field = self._advance().text
        if self._next.text not in {"=", "!="} or self._next.kind != "sign":
            raise self._refused(f"{field!r} is a word: test it with '=' or '!='.")
        negated = self._advance().text == "!="
        first = self._next
        if first.kind == "quoted":
            word = self._advance().text
        else:
            last = first
            while (
                self._next.kind in {"word", "number"} and self._next.text not in _JOINS
            ):
                last = self._advance()
            word = self._text[first.start : last.end] if last.kind != "end" else ""
            if last is first and first.kind not in {"word", "number"}:
                raise self._refused(
                    "a word is needed here; put one with signs into quotes: '*'."
                )
        allowed = WORDS[field]
        if allowed and word not in allowed:
            raise refused(
                self._text,
                first.start,
                f"{field} is never {word!r}; it is {', '.join(allowed)}."
                f"{did_you_mean(word, allowed)}",
            )
        return WordIs(field=field, word=word, negated=negated)

    def _expression(self) -> Expression:
        left = self._sum()
        while (sign := self._suffix()) is not None:
            left = Binary(sign=sign, left=left, right=self._sum())
        return left

    def _suffix(self) -> str | None:
        for suffix in _SUFFIXES:
            first, second = suffix.split()
            if self._next.text == first and self._next.kind == "word":
                following = self._tokens[self._place + 1]
                if following.text == second:
                    self._place += 2
                    return suffix
        return None

    def _sum(self) -> Expression:
        left = self._product()
        while self._next.kind == "sign" and self._next.text in {"+", "-"}:
            sign = self._advance().text
            left = Binary(sign=sign, left=left, right=self._product())
        return left

    def _product(self) -> Expression:
        left = self._unary()
        while self._next.kind == "sign" and self._next.text in {"*", "/", "×", "÷"}:
            sign = self._advance().text.replace("×", "*").replace("÷", "/")
            left = Binary(sign=sign, left=left, right=self._unary())
        return left

    def _unary(self) -> Expression:
        if self._take_sign("-"):
            self._enter()
            value = self._unary()
            self._depth -= 1
            return Opposite(value=value)
        base = self._atom()
        if not self._take_sign("**"):
            return base
        self._enter()
        exponent = self._unary()
        self._depth -= 1
        return Binary(sign="**", left=base, right=exponent)

    def _atom(self) -> Expression:
        token = self._next
        if token.kind == "number":
            return self._number()
        if self._take_sign("("):
            return self._bracketed()
        if token.kind != "word":
            raise self._refused("a number or a name is needed here.")
        phrase = self._phrase()
        if phrase is not None:
            return phrase
        if token.text == "abs":
            self._advance()
            if not self._take_sign("("):
                raise self._refused("write abs( ) with brackets.")
            return Absolute(value=self._bracketed())
        if self._scope.rolled and (counted := self._counted()) is not None:
            return counted
        raise self._unknown()

    def _number(self) -> Number:
        token = self._advance()
        value, end = Fraction(token.text), token.end
        if self._next.text == "%" and self._next.kind == "sign":
            end = self._advance().end
            value /= _PER_CENT
        return Number(value=value, text=self._text[token.start : end])

    def _bracketed(self) -> Expression:
        self._enter()
        value = self._expression()
        self._depth -= 1
        if not self._take_sign(")"):
            raise self._refused("a closing bracket is needed here.")
        return value

    def _phrase(self) -> Expression | None:
        words: list[str] = []
        for token in self._tokens[self._place : self._place + self._longest]:
            if token.kind not in {"word", "number"}:
                break
            words.append(token.text)
        while words:
            found = self._phrases.get(" ".join(words))
            if found is not None:
                self._place += len(words)
                return found
            words.pop()
        return None

    def _counted(self) -> Aggregate | None:
        if not (
            self._next.text == "count" and self._tokens[self._place + 1].text == "of"
        ):
            return None
        token = self._tokens[self._place + 2]
        known = (*COUNTED, *self._scope.ratings)
        if token.kind == "quoted" and token.text in self._scope.ratings:
            self._place += 3
            return Aggregate(how="count of", of=token.text)
        if token.kind in {"quoted", "word"}:
            raise refused(
                self._text,
                token.start,
                f"there is no rating {token.text!r}.{did_you_mean(token.text, known)}",
            )
        raise refused(
            self._text, token.start, f"name what is counted: {', '.join(known)}."
        )

    def _unknown(self) -> SchemeError:
        words: list[str] = []
        for token in self._tokens[self._place :]:
            if token.kind != "word" or (words and token.text in KEYWORDS):
                break
            words.append(token.text)
        name = " ".join(words)
        if words[0] in _ABSENT:
            return self._refused(_ABSENT[words[0]])
        if name in WORDS:
            return self._refused(f"{name!r} is a word: test it with '=' or '!='.")
        if name in self._scope.later:
            return self._refused(
                f"{name!r} does not stand above: a quantity uses those before it, and "
                "never itself."
            )
        hint = did_you_mean(name, self._phrases) or did_you_mean(name, METRICS)
        other = phrases(attrs.evolve(self._scope, rolled=not self._scope.rolled))[0]
        if name in other:
            hint = (
                " A roll-up sees counts and scores, not the figures of one indicator."
                if self._scope.rolled
                else " It can only be used in a roll-up."
            )
        return self._refused(f"there is no name {name!r} here.{hint}")

    def _enter(self) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise self._refused(
                f"it is nested more than {DEEPEST} deep. Give parts names in `let`."
            )

    @property
    def _next(self) -> Token:
        return self._tokens[self._place]

    def _advance(self) -> Token:
        token = self._tokens[self._place]
        self._place += 1
        return token

    def _take(self, word: str) -> bool:
        taken = self._next.kind == "word" and self._next.text == word
        self._place += taken
        return taken

    def _take_sign(self, sign: str) -> bool:
        taken = self._next.kind == "sign" and self._next.text == sign
        self._place += taken
        return taken

    def _expect_end(self, wanted: str) -> None:
        if self._next.kind == "end":
            return
        if self._next.kind == "word" and self._next.text in _ABSENT:
            raise self._refused(_ABSENT[self._next.text])
        raise self._refused(f"{wanted} is needed here, not {self._next.text!r}.")

    def _refused(self, sentence: str) -> SchemeError:
        return refused(self._text, self._next.start, sentence)
