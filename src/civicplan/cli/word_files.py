"""
Word files, which pandoc makes of Markdown.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterable

import typer


__all__ = ["in_docx"]

_MISSING = (
    "a Word file is made by pandoc, which is not installed: get it with "
    "'sudo apt-get install pandoc', 'brew install pandoc' or "
    "'winget install JohnMacFarlane.Pandoc', or give --format markdown."
)
# Pandoc's own reader, which divides the columns of a table as the line under its
# header does; what else it would take for a sign (@, $, ^) is left alone.
_MARKDOWN = "markdown_strict+pipe_tables+all_symbols_escapable-raw_html"


def in_docx(pieces: Iterable[str], language: str) -> bytes:
    """
    A text as a Word file.

    Args:
        pieces: Of the text, in Markdown.
        language: A BCP 47 tag, such as `"ja"`, by which Word chooses fonts.

    Returns:
        All that the file holds.

    Raises:
        BadParameter: If pandoc is not installed, or cannot make the file.
    """
    pandoc = shutil.which("pandoc")
    if pandoc is None:
        raise typer.BadParameter(_MISSING, param_hint="--format")
    command = (
        pandoc,
        f"--from={_MARKDOWN}",
        "--to=docx",
        f"--metadata=lang:{language}",
    )
    # The name is looked up above, and nothing of the plan stands in the command.
    done = subprocess.run(  # noqa: S603
        (*command, "--output=-"),
        input="".join(pieces).encode(),
        capture_output=True,
        check=False,
    )
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip()
        told = f"pandoc could not make the file: {said}"
        raise typer.BadParameter(told, param_hint="--format")
    return done.stdout
