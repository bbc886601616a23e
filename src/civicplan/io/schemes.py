"""
Scheme files: an evaluation scheme in YAML or JSON, with the place of each mistake.
"""

from __future__ import annotations

import os
from decimal import Decimal
from typing import Any

import attrs

from civicplan.errors import PlanFileError, Problem, SchemeError
from civicplan.io.documents import Document, decoded, format_of, read_bytes
from civicplan.io.json_documents import compose_json
from civicplan.io.places import Places, in_order, located
from civicplan.io.yaml_documents import compose_yaml
from civicplan.rules.schemes import Scheme, scheme_of


__all__ = ["load", "loads"]


def load(path: str | os.PathLike[str]) -> Scheme:
    """
    The scheme in a file.

    Args:
        path: A file whose name ends in .yaml, .yml or .json.

    Returns:
        The scheme.

    Raises:
        SchemeError: If the file is missing or is no scheme; it says all that is wrong
            at once, each with line and column.
    """
    file = os.fspath(path)
    try:
        form = format_of(path)
        data = read_bytes(path, form)
    except PlanFileError as error:
        raise SchemeError(error.problems) from error
    text, trouble = decoded(data)
    if trouble is not None:
        raise SchemeError([located(file, trouble)])
    return _scheme(compose_yaml(text) if form == "yaml" else compose_json(text), file)


def loads(text: str, file: str = "scheme") -> Scheme:
    """
    The scheme in a text in YAML.

    Args:
        text: The whole scheme.
        file: What it is called in errors.

    Returns:
        The scheme.

    Raises:
        SchemeError: If it is no scheme; it says all that is wrong at once.

    Examples:
        >>> loads('''
        ... scheme: my-city
        ... version: 1
        ... cases:
        ...   - {when: final is reached, rating: A}
        ...   - {when: final is not reached, rating: B}
        ... ratings: [{id: A, ja: 達成}, {id: B, ja: 未達成}]
        ... ''').id
        'my-city'
    """
    return _scheme(compose_yaml(text), file)


def _scheme(document: Document, file: str) -> Scheme:
    problems = [located(file, trouble) for trouble in document.troubles]
    if document.readable:
        try:
            scheme = scheme_of(_as_texts(document.tree), file)
        except SchemeError as error:
            places = Places(document)
            problems += [_with_place(places, problem) for problem in error.problems]
        else:
            if not problems:
                return scheme
    raise SchemeError(in_order(problems))


def _with_place(places: Places, problem: Problem) -> Problem:
    _, line, column = places.find(problem.path)
    return attrs.evolve(problem, line=line, column=column)


def _as_texts(tree: Any) -> Any:
    # JSON has numbers and truths, and a scheme reads all of them as text.
    if isinstance(tree, dict):
        return {key: _as_texts(value) for key, value in tree.items()}
    if isinstance(tree, list):
        return [_as_texts(each) for each in tree]
    if isinstance(tree, bool):
        return str(tree).lower()
    return str(tree) if isinstance(tree, (int, Decimal)) else tree
