"""
Writing a file in one step: the old one or the new one stands there, and nothing else.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from civicplan.errors import PlanFileError, Problem


__all__ = ["replace_file"]


def replace_file(path: str | os.PathLike[str], data: bytes) -> None:
    """
    Write a file, or replace it where there is one.

    The data is written beside it first, and moved into its place when all of it is
    safe. A file that is replaced leaves its permissions; one that is linked to is
    replaced where it lies.

    Args:
        path: The file.
        data: All that it shall hold.

    Raises:
        PlanFileError: If it cannot be written; what stood there before is untouched.
    """
    try:
        _replace(Path(os.path.realpath(path)), data)
    except OSError as error:
        raise PlanFileError(
            [Problem(file=os.fspath(path), sentence=_why_not(Path(path), error))]
        ) from error


def _replace(target: Path, data: bytes) -> None:
    beside = target.with_name(f".{target.name[:100]}.{os.urandom(8).hex()}.part")
    # 0o666 less what the user's mask takes away, as any new file.
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o666)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        with contextlib.suppress(FileNotFoundError):
            beside.chmod(target.stat().st_mode & 0o7777)
        beside.replace(target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


_BINARY = getattr(os, "O_BINARY", 0)


def _why_not(path: Path, error: OSError) -> str:
    if path.is_dir():
        return (
            f"it is a folder; name a file in it, such as {str(path / 'plan.yaml')!r}."
        )
    if not path.parent.is_dir():
        return f"there is no folder {str(path.parent)!r}. Make it first."
    reason = (error.strerror or "unknown reason").lower()
    return f"it cannot be written: {reason}. Nothing was changed."
