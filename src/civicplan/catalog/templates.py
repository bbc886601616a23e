"""
Files to begin with: an empty plan and a scheme, with each of their keys explained.
"""

from __future__ import annotations

import unicodedata
from typing import Final

import attrs

from civicplan.base.codes import check_municipality_code, is_id
from civicplan.catalog.shipped import shipped_text
from civicplan.io import plans as plan_files
from civicplan.io.yaml_edits import rewritten
from civicplan.io.yaml_texts import scalar
from civicplan.model.plans import Municipality


__all__ = ["id_like", "new_plan", "new_scheme"]

_FOLDER: Final = "templates"
_SCHEME: Final = "my-rule"


def new_plan(
    language: str = "ja",
    *,
    id: str = "",  # noqa: A002 - the field's own name
    municipality: str = "",
    code: str = "",
) -> str:
    """
    A plan file that holds nothing yet, and how to fill it.

    Below what every plan has stands an example as comments: taking the first `#` off
    its lines, and the space after it, makes it a part of the plan.

    Args:
        language: Of the plan and of the comments, `"ja"` or `"en"`.
        id: The plan's, such as `"hiratsuka"`; left out, one to be replaced.
        municipality: Its name, such as `"平塚市"`; left out, one to be replaced.
        code: That of its country's list; of a plan in Japanese, six digits with their
            check digit, such as `"142034"`.

    Returns:
        The text of a YAML file.

    Raises:
        UnknownNameError: If there is no file in that language.
        InvalidValueError: If the id, the name or the code cannot be.

    Examples:
        >>> text = new_plan("en", id="riverton", municipality="Riverton")
        >>> plan_files.loads(text).title
        'Riverton comprehensive plan'
    """
    text = shipped_text(_FOLDER, "file to begin with", f"plan.{language}")
    if code and language == "ja":
        check_municipality_code(code)
    plan = plan_files.loads(text, file=f"plan.{language}.yaml")
    stands = plan.municipality
    name = municipality or stands.name
    plan = attrs.evolve(
        plan,
        id=id or plan.id,
        title=plan.title.replace(stands.name, name),
        municipality=Municipality(name=name, code=code),
    )
    return rewritten(text, plan)


def new_scheme(language: str = "ja", *, id: str = "") -> str:  # noqa: A002 - as above
    """
    A scheme file to be changed into a city's own, with each key explained.

    Args:
        language: Of the comments, `"ja"` or `"en"`; the ratings have words in both.
        id: The scheme's, such as `"my-city"`; left out, one to be replaced.

    Returns:
        The text of a YAML file.

    Raises:
        UnknownNameError: If there is no file in that language.

    Examples:
        >>> from civicplan.io import schemes
        >>> schemes.loads(new_scheme("en", id="riverton"), "riverton.yaml").id
        'riverton'
    """
    text = shipped_text(_FOLDER, "file to begin with", f"scheme.{language}")
    return text.replace(_SCHEME, scalar(id), 1) if id else text


def id_like(name: str) -> str:
    """
    An id that is like a name.

    Args:
        name: Such as that of a file, without its ending.

    Returns:
        The id; nothing where the name has no letter and no digit.

    Examples:
        >>> id_like("my city (2026)"), id_like("平塚市"), id_like("…")
        ('my-city--2026', '平塚市', '')
    """
    plain = unicodedata.normalize("NFKC", name)
    kept = "".join(each if is_id(f"a{each}") else "-" for each in plain).rstrip("-_.")
    # An id begins with a letter or a digit.
    first = next((place for place, each in enumerate(kept) if each.isalnum()), None)
    return "" if first is None else kept[first:]
