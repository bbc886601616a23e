"""
Any plan is found: by its file, or a shipped one by its id.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from civicplan.catalog.plans import load, names, plan
from civicplan.errors import PlanFileError, UnknownNameError
from civicplan.io.plans import dump, dumps


def test_hiratsuka_is_shipped() -> None:
    """
    By the id that the plan itself has.
    """
    assert ["hiratsuka"] == [plan(name).id for name in names() if name == "hiratsuka"]


@pytest.mark.parametrize("name", names())
def test_every_shipped_plan_is_known_by_its_own_id(name: str) -> None:
    """
    The name of its file and its id are one.
    """
    assert name == plan(name).id


def test_a_shipped_plan_is_read_once() -> None:
    """
    Nobody can change it, so that one is enough.
    """
    assert plan("hiratsuka") is load("hiratsuka")


def test_a_file_goes_before_a_shipped_plan(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    Where it has the very name of one.
    """
    monkeypatch.chdir(tmp_path)
    Path("hiratsuka").touch()
    with pytest.raises(PlanFileError, match="its name has no ending"):
        load("hiratsuka")


def test_a_folder_does_not_hide_a_shipped_plan(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    Only a file can be a plan.
    """
    monkeypatch.chdir(tmp_path)
    Path("hiratsuka").mkdir()

    assert plan("hiratsuka") is load("hiratsuka")


def test_a_plan_is_loaded_from_its_file(tmp_path: Path) -> None:
    """
    As text or as a path.
    """
    path = tmp_path / "plan.json"
    dump(plan("hiratsuka"), path)

    assert load(str(path)) == load(path) == plan("hiratsuka")


def test_an_unknown_id_is_told_with_the_nearest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    Most often it is misspelt.
    """
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UnknownNameError) as error:
        load("hiratuska")

    assert "There is no plan or file 'hiratuska'. Did you mean 'hiratsuka'?" == str(
        error.value
    )


def test_an_unknown_id_is_told_with_a_file_of_that_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    Whose ending was left out.
    """
    monkeypatch.chdir(tmp_path)
    Path("my-town.yaml").touch()
    with pytest.raises(UnknownNameError) as error:
        load("my-town")

    assert "There is no plan or file 'my-town'. Did you mean 'my-town.yaml'?" == str(
        error.value
    )


def test_a_missing_file_is_told() -> None:
    """
    What has an ending or a folder is no id.
    """
    with pytest.raises(PlanFileError, match="nowhere: its name has no ending"):
        load("nowhere/nowhere")
    with pytest.raises(PlanFileError, match=r"nowhere\.yaml: there is no such file\."):
        load("nowhere.yaml")


def test_an_unknown_shipped_plan_is_told() -> None:
    """
    Files are not looked for.
    """
    with pytest.raises(UnknownNameError) as error:
        plan("hiratsuk")

    assert "There is no shipped plan 'hiratsuk'. Did you mean 'hiratsuka'?" == str(
        error.value
    )


@pytest.mark.parametrize("name", names())
def test_a_shipped_plan_is_written_as_the_writer_does(name: str, root: Path) -> None:
    """
    Its file is the writer's text, but for the comments at its beginning.
    """
    file = root / f"src/civicplan/catalog/plans/{name}.yaml"
    lines = file.read_text("utf-8").splitlines(keepends=True)
    body = "".join(lines[lines.index("civicplan: 1\n") :])

    assert body == dumps(plan(name))
