"""
The page of a check: why it matters, what to do, and an example put right.

Those of the shipped checks are Markdown files in the folder `pages`, one for each code.
"""

from __future__ import annotations

import pkgutil
import re
from typing import Final

from civicplan.rules.checks.shapes import Check


__all__ = ["EXAMPLE", "HEADINGS", "PUT_RIGHT", "page_of", "sections_of"]

EXAMPLE: Final = "Found here"
PUT_RIGHT: Final = "Put right"
HEADINGS: Final = ("Why it matters", "What to do", EXAMPLE, PUT_RIGHT)
"""
The headings of a page, each after `## `.

Under the last two stands a piece of a plan file as a block of YAML, its top keys those
of a plan; they may be left out together.
"""


def page_of(check: Check) -> str:
    r"""
    The page of a check.

    Args:
        check: Any.

    Returns:
        Markdown, in English; nothing where there is none.

    Examples:
        >>> from civicplan.rules.checks.registry import check_called
        >>> print(page_of(check_called("D101")).partition("\n\n")[0])
        ## Why it matters
    """
    if check.page:
        return check.page
    try:
        data = pkgutil.get_data("civicplan.rules.checks", f"pages/{check.code}.md")
    except FileNotFoundError:
        return ""
    return (data or b"").decode()


def sections_of(check: Check) -> dict[str, str]:
    """
    The page of a check, cut at its headings.

    Args:
        check: Any.

    Returns:
        What stands under each heading, by the heading; of an example the YAML alone.

    Examples:
        >>> from civicplan.rules.checks.registry import check_called
        >>> print(sections_of(check_called("N206"))["What to do"])
        Raise the target in the next edition, with the reason `exceeded`; or say in \
its `note` why it stands.
    """
    cut = re.split(r"^## (.+)$", page_of(check), flags=re.MULTILINE)
    sections = {}
    for heading, text in zip(cut[1::2], cut[2::2], strict=True):
        block = re.fullmatch(r"```yaml\n(.*)```", text.strip(), flags=re.DOTALL)
        sections[heading.strip()] = (block[1] if block else text).strip()
    return sections
