"""
The command `civicplan schema`.
"""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from civicplan.cli.options import OutputOption
from civicplan.cli.output import put_data
from civicplan.io.json_documents import encode_json
from civicplan.io.schema import schema as schema_of_plans
from civicplan.io.scheme_schema import scheme_schema


__all__ = ["schema"]


def schema(
    *,
    of: Annotated[
        Literal["plan", "scheme"],
        typer.Option("--of", help="Of plan files, or of scheme files."),
    ] = "plan",
    output: OutputOption = None,
) -> None:
    """
    Print the JSON Schema of plan or scheme files, for editors.
    """
    made = schema_of_plans() if of == "plan" else scheme_schema()
    put_data((encode_json(made).decode(),), output)
