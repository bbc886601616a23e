"""
A file is found, small enough, and text in UTF-8, or it is said why not.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from civicplan.errors import PlanFileError
from civicplan.io import documents
from civicplan.io.documents import decoded, format_of, read_bytes


@pytest.mark.parametrize(
    ("name", "form"),
    [("plan.yaml", "yaml"), ("plan.yml", "yaml"), ("a.b.JSON", "json")],
)
def test_the_end_of_its_name_tells_the_format(name: str, form: str) -> None:
    """
    In either case of letters.
    """
    assert form == format_of(name)


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        (
            "plan.txt",
            (
                "plan.txt: its name ends in '.txt', and a plan file's in .yaml, .yml "
                "or .json."
            ),
        ),
        (
            "plan.jsn",
            (
                "plan.jsn: its name ends in '.jsn', and a plan file's in .yaml, .yml "
                "or .json. Did you mean '.json'?"
            ),
        ),
        (
            "plan",
            "plan: its name has no ending, and a plan file's in .yaml, .yml or .json.",
        ),
    ],
)
def test_another_end_is_refused(name: str, sentence: str) -> None:
    """
    With the ends that are known.
    """
    with pytest.raises(PlanFileError) as error:
        format_of(name)

    assert sentence == str(error.value)


def test_a_missing_file_is_told_with_its_neighbour(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    Most often the name is misspelt.
    """
    monkeypatch.chdir(tmp_path)
    tmp_path.joinpath("plan.yaml").touch()
    with pytest.raises(PlanFileError) as error:
        read_bytes("pln.yaml", "yaml")

    assert "pln.yaml: there is no such file. Did you mean 'plan.yaml'?" == str(
        error.value
    )


def test_a_file_in_a_missing_folder_is_missing() -> None:
    """
    Without a guess.
    """
    with pytest.raises(PlanFileError) as error:
        read_bytes("nowhere/plan.yaml", "yaml")

    assert "nowhere/plan.yaml: there is no such file." == str(error.value)


def test_a_folder_is_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    A plan in it is named.
    """
    monkeypatch.chdir(tmp_path)
    folder = Path("plan.yaml")
    folder.mkdir()
    folder.joinpath("town.json").touch()
    with pytest.raises(PlanFileError) as error:
        read_bytes(folder, "yaml")

    assert (
        "plan.yaml: it is a folder; name a file in it. Did you mean "
        "'plan.yaml/town.json'?" == str(error.value)
    )


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="needs permissions")
def test_a_file_that_may_not_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    With the system's own reason.
    """
    monkeypatch.chdir(tmp_path)

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builtins.open", refuse)
    with pytest.raises(PlanFileError) as error:
        read_bytes("plan.yaml", "yaml")

    assert "plan.yaml: it cannot be read: permission denied." == str(error.value)


@pytest.mark.parametrize(
    ("form", "sentence"),
    [
        (
            "yaml",
            (
                "plan: it is larger than 1 MiB. Keep so large a plan as JSON, which "
                "is read much faster."
            ),
        ),
        ("json", "plan: it is larger than 1 MiB."),
    ],
)
def test_a_file_that_is_far_too_large_is_not_read(
    form: str, sentence: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    Before it fills the memory.
    """
    monkeypatch.setattr(documents, "_LARGEST", {"yaml": 1 << 20, "json": 1 << 20})
    monkeypatch.chdir(tmp_path)
    Path("plan").write_bytes(b" " * (1 << 20))
    assert 1 << 20 == len(read_bytes("plan", form))
    Path("plan").write_bytes(b" " * ((1 << 20) + 1))
    with pytest.raises(PlanFileError) as error:
        read_bytes("plan", form)

    assert sentence == str(error.value)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs /dev/zero")
def test_a_device_without_end_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    It tells no size, so that it is read until it is too large.
    """
    monkeypatch.setattr(documents, "_LARGEST", {"json": 1 << 20})
    with pytest.raises(PlanFileError, match="it is larger than 1 MiB"):
        read_bytes("/dev/zero", "json")


def test_a_byte_order_mark_is_passed_over() -> None:
    """
    Some editors write one.
    """
    assert ("a: 1", None) == decoded(b"\xef\xbb\xbfa: 1")


@pytest.mark.parametrize(
    ("encoding", "place", "sentence"),
    [
        (
            "cp932",
            (2, 8),
            (
                "this is not UTF-8 (the byte is 0x95); it looks like Shift_JIS. Save "
                "the file as UTF-8."
            ),
        ),
        (
            "euc_jp",
            (2, 9),
            (
                "this is not UTF-8 (the byte is 0xc4); it looks like EUC-JP. Save "
                "the file as UTF-8."
            ),
        ),
        (
            "utf-16",
            (1, 1),
            (
                "this is not UTF-8 (the byte is 0xff); it looks like UTF-16. Save "
                "the file as UTF-8."
            ),
        ),
    ],
)
def test_another_encoding_is_told(
    encoding: str, place: tuple[int, int], sentence: str
) -> None:
    """
    With the one that it looks like.
    """
    text, trouble = decoded("id: town\ntitle: 平塚\n".encode(encoding))

    assert trouble is not None
    assert ("", sentence) == (text, trouble.sentence)
    assert place == (trouble.line, trouble.column)


def test_bytes_that_look_like_nothing_are_told() -> None:
    """
    The column counts characters.
    """
    _, trouble = decoded("市: ".encode() + b"\xff\xff")

    assert trouble is not None
    assert (1, 4) == (trouble.line, trouble.column)
    assert "this is not UTF-8 (the byte is 0xff). Save the file as UTF-8." == (
        trouble.sentence
    )
