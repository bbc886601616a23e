"""
Executes the notebooks in examples/, and says which outputs are not those stored.

    python tests/examples/execute.py            # fails where one says something else
    python tests/examples/execute.py --write    # stores what they say

What is read is compared, text by text; pages and pictures may look otherwise on another
day, and need only be there.
"""

from __future__ import annotations

import difflib
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbformat import NotebookNode


EXAMPLES = Path(__file__).parents[2] / "examples"


def executed(path: Path) -> NotebookNode:
    """
    A notebook after it was run from its first cell to its last.

    Args:
        path: The notebook; it is run in a folder of its own, beside copies of the
            plan files that lie beside it.

    Returns:
        The notebook with its outputs, and without anything that tells when and where
        it was run.

    Raises:
        CellExecutionError: If a cell fails.
    """
    notebook: NotebookNode = nbformat.read(path, as_version=4)
    with tempfile.TemporaryDirectory() as folder:
        for plan in path.parent.glob("*.yaml"):
            shutil.copy(plan, folder)
        client = NotebookClient(
            notebook,
            timeout=300,
            # What a cell prints comes in as many pieces as chance has it.
            coalesce_streams=True,
            resources={"metadata": {"path": folder}},
        )
        client.execute()
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
    return notebook


def told(notebook: NotebookNode) -> Iterator[str]:
    """
    What a notebook says, line by line.

    Args:
        notebook: Any.

    Yields:
        The text of each output, and of pages and pictures their kinds.
    """
    for cell in notebook.cells:
        for output in cell.get("outputs", ()):
            yield f"{cell.id}: {output.output_type}"
            yield from output.get("text", "").splitlines()
            for kind, data in sorted(output.get("data", {}).items()):
                yield kind
                if kind == "text/plain":
                    yield from data.splitlines()


def main(*arguments: str) -> int:
    """
    Execute every notebook, and compare or store what it says.

    Args:
        arguments: `--write`, to store it.

    Returns:
        How many notebooks say something else than they did.
    """
    changed = 0
    for path in sorted(EXAMPLES.glob("*.ipynb")):
        before = [*told(nbformat.read(path, as_version=4))]
        notebook = executed(path)
        after = [*told(notebook)]
        lines = [*difflib.unified_diff(before, after, "stored", "said", lineterm="")]
        changed += bool(lines)
        sys.stdout.write("\n".join([path.name, *lines, ""]))
        if "--write" in arguments:
            path.write_text(nbformat.writes(notebook, indent=1) + "\n", "utf-8")
    return 0 if "--write" in arguments else changed


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
