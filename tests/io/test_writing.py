"""
A file is written in one step: the old one or the new one stands there.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from civicplan.errors import PlanFileError
from civicplan.io.writing import replace_file


def test_a_new_file_is_written(tmp_path: Path) -> None:
    """
    And nothing beside it.
    """
    replace_file(tmp_path / "plan.yaml", b"new")

    assert [("plan.yaml", b"new")] == [
        (file.name, file.read_bytes()) for file in tmp_path.iterdir()
    ]


def test_an_old_file_is_replaced_and_keeps_its_permissions(tmp_path: Path) -> None:
    """
    Whoever may read it now may read it then.
    """
    path = tmp_path / "plan.yaml"
    path.write_bytes(b"old")
    path.chmod(0o640)
    replace_file(path, b"new")

    assert (b"new", 0o640) == (path.read_bytes(), path.stat().st_mode & 0o777)


@pytest.mark.skipif(os.name != "posix", reason="needs a mask")
def test_a_new_file_has_the_permissions_of_any_new_file(tmp_path: Path) -> None:
    """
    Those of the user's mask.
    """
    before = os.umask(0o027)
    try:
        replace_file(tmp_path / "plan.yaml", b"new")
    finally:
        os.umask(before)

    assert 0o640 == (tmp_path / "plan.yaml").stat().st_mode & 0o777


def test_a_link_goes_on_leading_where_it_did(tmp_path: Path) -> None:
    """
    The file that it leads to is replaced.
    """
    real, link = tmp_path / "real.yaml", tmp_path / "link.yaml"
    real.write_bytes(b"old")
    link.symlink_to(real)
    replace_file(link, b"new")

    assert (True, b"new") == (link.is_symlink(), real.read_bytes())


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_write_that_fails_leaves_everything_as_it_was(
    step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    Neither half a file nor a leftover.
    """
    path = tmp_path / "plan.yaml"
    path.write_bytes(b"old")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, step, fail)
    with pytest.raises(PlanFileError) as error:
        replace_file(path, b"new")

    assert (
        f"{path}: it cannot be written: no space left on device. Nothing was changed."
        == str(error.value)
    )
    assert [("plan.yaml", b"old")] == [
        (file.name, file.read_bytes()) for file in tmp_path.iterdir()
    ]


def test_an_interruption_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    It is passed on.
    """

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        replace_file(tmp_path / "plan.yaml", b"new")

    assert [] == list(tmp_path.iterdir())


def test_a_missing_folder_is_told() -> None:
    """
    It is not made.
    """
    with pytest.raises(PlanFileError) as error:
        replace_file("nowhere/plan.yaml", b"new")

    assert "nowhere/plan.yaml: there is no folder 'nowhere'. Make it first." == str(
        error.value
    )


def test_a_folder_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    And a file in it is suggested.
    """
    monkeypatch.chdir(tmp_path)
    Path("plans.yaml").mkdir()
    with pytest.raises(PlanFileError) as error:
        replace_file("plans.yaml", b"new")

    assert (
        "plans.yaml: it is a folder; name a file in it, such as "
        "'plans.yaml/plan.yaml'." == str(error.value)
    )
    assert [Path("plans.yaml")] == list(Path().iterdir())
