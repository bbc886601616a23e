"""
Files that declare a rule, such as a scheme, with the place of each mistake.

What a rule consists of, `rules` knows; here it is read from YAML or JSON.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any, TypeVar

from civicplan.errors import PlanFileError, Problem, SchemeError
from civicplan.io.characters import Characters
from civicplan.io.documents import Document, decoded, format_of, read_bytes
from civicplan.io.json_documents import compose_json
from civicplan.io.places import Places, in_order, located
from civicplan.io.versions import another_kind
from civicplan.io.yaml_documents import compose_yaml
from civicplan.rules.lints.shapes import Lint
from civicplan.rules.readings import Mistake


__all__ = ["RuleFile", "opened", "written"]

_R = TypeVar("_R")


class RuleFile:
    """
    What stands in one file that declares a rule.

    Args:
        file: What it is called in errors.
        text: The whole of it.
        document: What it consists of.
        key: Of its id, such as `"scheme"`.
    """

    def __init__(self, file: str, text: str, document: Document, key: str) -> None:
        self._key = key
        self._file = file
        self._text = text
        self._document = document
        self._places = Places(document)

    def declared(
        self, declare: Callable[[object], tuple[_R, tuple[Mistake, ...]]]
    ) -> _R:
        """
        The rule that the file declares.

        Args:
            declare: Makes the rule of plain data, and tells all that is wrong.

        Returns:
            The rule.

        Raises:
            SchemeError: If it is none; it says all that is wrong at once.
        """
        problems = [located(self._file, each) for each in self._document.troubles]
        if other := another_kind(self._document.tree, self._key):
            raise SchemeError(
                [Problem(file=self._file, line=1, column=1, sentence=other)]
            )
        if self._document.readable:
            rule, mistakes = declare(_as_texts(self._document.tree))
            if not problems and not mistakes:
                return rule
            characters = Characters(self._text)
            problems += [self._problem(each, characters) for each in mistakes]
        raise SchemeError(in_order(problems))

    def warnings(self, lints: Iterable[Lint]) -> tuple[Problem, ...]:
        """
        What is perhaps not meant so, with its places.

        Args:
            lints: What was found in the rule itself.

        Returns:
            That, and what was found in the file, in the file's order.
        """
        warnings = [located(self._file, each) for each in self._document.warnings]
        warnings += [self._warning(each) for each in lints]
        return tuple(in_order(warnings))

    def _problem(self, mistake: Mistake, characters: Characters) -> Problem:
        start = self._start(mistake.path, of_key=mistake.of_key)
        sentence = mistake.in_full
        if mistake.column:
            found = characters.place(start, mistake.text, mistake.column - 1)
            if found is not None:
                start, sentence = found, mistake.sentence
        line, column = start
        return Problem(
            file=self._file,
            line=line,
            column=column,
            path=mistake.path,
            sentence=sentence,
        )

    def _start(self, path: str, *, of_key: bool) -> tuple[int, int]:
        if of_key and path in self._document.keys:
            return self._document.keys[path]
        _, line, column = self._places.find(path)
        return line, column

    def _warning(self, found: Lint) -> Problem:
        line, column = self._start(found.path, of_key=found.of_key)
        return Problem(
            file=self._file,
            line=line,
            column=column,
            path=found.path,
            sentence=found.sentence,
        )


def opened(path: str | os.PathLike[str], key: str) -> RuleFile:
    """
    A file that declares a rule.

    Args:
        path: A file whose name ends in .yaml, .yml or .json.
        key: Of the rule's id, such as `"scheme"`.

    Returns:
        What stands in it.

    Raises:
        SchemeError: If it is missing or cannot be read.
    """
    file = os.fspath(path)
    try:
        form = format_of(path)
        data = read_bytes(path, form, key)
    except PlanFileError as error:
        raise SchemeError(error.problems) from error
    text, trouble = decoded(data)
    if trouble is not None:
        raise SchemeError([located(file, trouble)])
    if form == "yaml":
        return written(text, file, key)
    document = compose_json(text)
    return RuleFile(file, text, document, key)


def written(text: str, file: str, key: str) -> RuleFile:
    """
    A text in YAML that declares a rule.

    Args:
        text: The whole of it.
        file: What it is called in errors.
        key: Of the rule's id, such as `"scheme"`.

    Returns:
        What stands in it.
    """
    return RuleFile(file, text, compose_yaml(text, of_rules=True), key)


def _as_texts(tree: Any) -> Any:
    # JSON has numbers and truths, and a rule reads all of them as text.
    if isinstance(tree, dict):
        return {key: _as_texts(value) for key, value in tree.items()}
    if isinstance(tree, list):
        return [_as_texts(each) for each in tree]
    if isinstance(tree, bool):
        return str(tree).lower()
    return str(tree) if isinstance(tree, (int, Decimal)) else tree
