"""
The command `civicplan` as a process: how it starts, and how it ends.
"""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

from civicplan.errors import MissingExtraError
from civicplan.views.consoles import NEAREST, teach_nearest


__all__ = ["main"]


def main() -> None:
    """
    Run the command `civicplan` with the arguments of the process.

    A character that the console lacks is replaced by one that is near it.

    Raises:
        SystemExit: Always: 0 if all is well, 1 if a plan or a scheme is bad, 2 if
            the command was not called as it is meant to be or is not installed
            whole, 130 after Ctrl-C, 141 where nobody reads the output any more.
    """
    teach_nearest()
    for name in ("stdin", "stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            # Whoever started the process has closed it; it stays open to the end.
            nothing = Path(os.devnull).open("r+", encoding="utf-8")  # noqa: SIM115
            setattr(sys, name, nothing)
        elif isinstance(stream, io.TextIOWrapper) and name != "stdin":
            stream.reconfigure(errors=NEAREST)
    try:
        # The extra `cli` may be missing; then this says how to install it.
        from civicplan.cli import app  # noqa: PLC0415
    except MissingExtraError as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(2)
    except KeyboardInterrupt:
        sys.exit(130)
    app(prog_name="civicplan")


if __name__ == "__main__":
    main()
