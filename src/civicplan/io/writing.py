"""
Writing a file in one step: the old one or the new one stands there, and nothing else.
"""

from __future__ import annotations

import contextlib
import os

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
        _replace(os.path.realpath(path), data)
    except OSError as error:
        raise PlanFileError(
            [Problem(file=os.fspath(path), sentence=_why_not(os.fspath(path), error))]
        ) from error


def _replace(target: str, data: bytes) -> None:
    folder, name = os.path.split(target)
    beside = os.path.join(folder, f".{name[:100]}.{os.urandom(8).hex()}.part")
    # 0o666 less what the user's mask takes away, as any new file.
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o666)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        with contextlib.suppress(FileNotFoundError):
            os.chmod(beside, os.stat(target).st_mode & 0o7777)
        os.replace(beside, target)
    except BaseException:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(beside)
        raise


_BINARY = getattr(os, "O_BINARY", 0)


def _why_not(path: str, error: OSError) -> str:
    if os.path.isdir(path):
        inside = os.path.join(path, "plan.yaml")
        return f"it is a folder; name a file in it, such as {inside!r}."
    folder = os.path.dirname(path)
    if folder and not os.path.isdir(folder):
        return f"there is no folder {folder!r}. Make it first."
    reason = (error.strerror or "unknown reason").lower()
    return f"it cannot be written: {reason}. Nothing was changed."
