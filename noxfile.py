"""
Every check of the project: plain `nox` runs those that a change must pass.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import nox


nox.needs_version = ">=2025.2.9"
nox.options.default_venv_backend = "uv|virtualenv"
nox.options.error_on_external_run = True

PYPROJECT = nox.project.load_toml("pyproject.toml")
SUPPORTED = nox.project.python_versions(PYPROJECT)
# A page's examples build on each other, so a file stays with one process.
PARALLEL = ("--numprocesses=auto", "--dist=loadfile")
INSTALLED = ".[cli,testing,views]"


def group(name: str) -> tuple[str, ...]:
    """
    The requirements of the dependency group *name*, whatever age pip has.
    """
    return nox.project.dependency_groups(PYPROJECT, name)


def _version_of(interpreter: Path) -> str:
    # A shim of pyenv stands on PATH for versions that it then refuses to run,
    # so a file of the right name is no proof: it has to answer.
    code = "import sys; print('{}.{}'.format(*sys.version_info))"
    try:
        answer = subprocess.run(
            [interpreter, "-c", code], capture_output=True, text=True, check=False
        )
    except OSError:
        return ""
    return answer.stdout.strip() if answer.returncode == 0 else ""


def _candidates(version: str) -> list[Path]:
    name = f"python{version}"
    pyenv = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv") / "versions"
    kept = [
        (int(folder.name.rsplit(".", 1)[1]), folder / "bin" / name)
        for folder in pyenv.glob(f"{version}.*")
        if re.fullmatch(rf"{re.escape(version)}\.\d+", folder.name)
    ]
    on_path = shutil.which(name)
    return [
        Path(sys.executable),
        *([Path(on_path)] if on_path else []),
        *(interpreter for _, interpreter in sorted(kept, reverse=True)),
    ]


def find_pythons() -> dict[str, str]:
    """
    The supported Pythons of this machine, on PATH or among those that pyenv keeps.

    Returns:
        The interpreter by version, such as `{"3.11": "/usr/bin/python3.11"}`.
    """
    found = {}
    for version in SUPPORTED:
        for interpreter in _candidates(version):
            if _version_of(interpreter) == version:
                found[version] = str(interpreter)
                break
    return found


PYTHONS = find_pythons()
RUNNING = "{}.{}".format(*sys.version_info)
# Whoever has none of the supported Pythons still lints with what there is.
ONE = PYTHONS.get(RUNNING) or next(iter(PYTHONS.values()), sys.executable)
OLDEST = SUPPORTED[0]


@nox.session(python=ONE)
def lint(session: nox.Session) -> None:
    """
    Style, docstrings, spelling, and the files that tools read.
    """
    session.install(*group("lint"))
    session.run("ruff", "check", "--no-cache", ".")
    session.run("ruff", "format", "--no-cache", "--diff", ".")
    session.run("interrogate", "--quiet", "src", "tests")
    session.run("codespell")
    session.run("validate-pyproject", "pyproject.toml")
    session.run("towncrier", "build", "--draft", silent=True)


@nox.session(python=ONE)
def floors(session: nox.Session) -> None:
    """
    A floor looks only down (.importlinter).
    """
    session.install(*group("floors"))
    session.run("lint-imports", "--no-cache", env={"PYTHONPATH": "src"})


@nox.session(python=ONE)
def types(session: nox.Session) -> None:
    """
    Mypy and pyright over everything, and the promises in tests/typing.
    """
    session.install(INSTALLED, *group("types"))
    session.run("mypy")
    if [*Path("examples").glob("*.py")]:
        session.run("mypy", "examples")
    # The wrapper's word that a newer pyright exists is no finding.
    session.run("pyright", env={"PYRIGHT_PYTHON_IGNORE_WARNINGS": "1"})


def _tests(session: nox.Session) -> None:
    session.install(INSTALLED, *group("tests"))
    # The laws are searched on one Python; on the others it is seen that they hold.
    brief = () if session.python == ONE else ("--hypothesis-profile=brief",)
    session.run("pytest", *PARALLEL, *brief, *session.posargs)


def _skipped(session: nox.Session) -> None:
    version = session.name.removeprefix("tests-")
    session.skip(f"Python {version} is not installed here")


for _version in SUPPORTED:
    _session = nox.session(
        name=f"tests-{_version}",
        python=PYTHONS.get(_version, False),
        tags=["tests"],
    )
    _session(_tests if _version in PYTHONS else _skipped)


@nox.session(name="tests", python=False, default=False)
def every_test(session: nox.Session) -> None:
    """
    The tests on every supported Python, as `nox -s tests` asks for them.
    """
    for version in SUPPORTED:
        session.notify(f"tests-{version}", session.posargs)


@nox.session(python=ONE)
def docs(session: nox.Session) -> None:
    """
    Build the documentation; a warning is an error.
    """
    session.install(INSTALLED, *group("docs"))
    session.run(
        *("sphinx-build", "-n", "-W", "--keep-going", "-q"),
        *("-d", session.create_tmp(), "docs", "docs/_build/html"),
    )


def _is_plan(path: Path) -> bool:
    lines = path.read_text("utf-8").splitlines()
    return any(line.startswith("civicplan:") for line in lines)


def _run_example(session: nox.Session, example: Path, folder: Path) -> None:
    if example.suffix == ".py":
        session.run("python", "-W", "error", str(example), silent=True)
        return
    if not _is_plan(example):
        return
    first, between, again = (
        str(folder / f"{example.stem}{end}")
        for end in (".yaml", ".json", ".again.yaml")
    )
    session.run("civicplan", "evaluate", str(example), silent=True)
    session.run("civicplan", "convert", str(example), first)
    session.run("civicplan", "convert", first, between)
    session.run("civicplan", "convert", between, again)
    if Path(first).read_bytes() != Path(again).read_bytes():
        session.error(f"{example} does not come back from JSON as it went")


@nox.session(python=ONE)
def examples(session: nox.Session) -> None:
    """
    Build as for a release, install that in a clean place, and use it.

    The wheel is built from the source distribution, so both are tried; every script
    and every plan in examples/ is run through the command, and every notebook has to
    say what is stored in it; `nox -s examples -- --write` stores what it says now.
    """
    folder = Path(session.create_tmp()).resolve()
    shutil.rmtree(folder)
    folder.mkdir()
    session.install("build")
    session.run("python", "-m", "build", "--outdir", str(folder), ".", silent=True)
    (wheel,) = folder.glob("*.whl")
    session.install(f"{wheel}[cli,views]", *group("examples"))
    session.run("civicplan", "--version")
    session.run("python", "-m", "civicplan", "--version")
    session.run("civicplan", "evaluate")
    for example in sorted(Path("examples").resolve().glob("*.*")):
        _run_example(session, example, folder)
    session.run("python", "tests/examples/execute.py", *session.posargs)


@nox.session(python=ONE)
def pyodide(session: nox.Session) -> None:
    """
    Evaluate a plan as a browser does, and compare it with what Python says here.
    """
    if not (shutil.which("node") and shutil.which("npm")):
        session.skip("needs Node 18 or later: apt-get install nodejs npm")
    folder = Path(session.create_tmp()).resolve()
    shutil.rmtree(folder)
    folder.mkdir()
    session.install("pip")
    pip = ("python", "-m", "pip")
    session.run(*pip, "wheel", "--quiet", "--no-deps", f"--wheel-dir={folder}", ".")
    (wheel,) = folder.glob("*.whl")
    session.install(str(wheel))

    npm = ("npm", "install", "--silent", "--no-audit", "--no-fund")
    session.run(*npm, f"--prefix={folder}", "pyodide@314", external=True)
    browser = folder / "node_modules" / "pyodide"
    # For which Python and which platform compiled packages have to be.
    info = json.loads((browser / "pyodide-lock.json").read_text("utf-8"))["info"]
    wheels = folder / "wheels"
    session.run(
        *(*pip, "download", "--quiet", f"--dest={wheels}"),
        *("--only-binary=:all:", "--implementation=cp"),
        f"--python-version={info['python']}",
        f"--platform=pyemscripten_{info['abi_version']}_{info['arch']}",
        str(wheel),
    )

    tests = Path("tests", "pyodide")
    given = (browser / "pyodide.mjs", wheels, tests / "evaluation.py")
    there = folder / "there.txt"
    here = folder / "here.txt"
    with there.open("w") as file:
        node = ("node", tests / "evaluate.mjs", *given)
        session.run(*map(str, node), stdout=file, external=True)
    with here.open("w") as file:
        session.run("python", "-W", "error", str(given[-1]), stdout=file)
    if not here.stat().st_size or here.read_bytes() != there.read_bytes():
        session.error(f"Pyodide says something else: compare {here} with {there}")


@nox.session(python=ONE, default=False)
def browser(session: nox.Session) -> None:
    """
    The report in a real browser: filters, keyboard, colours, paper, accessibility.
    """
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if chromium is None:
        session.error(
            "Chromium is missing: apt-get install chromium, "
            "or say in CHROMIUM where it is."
        )
    session.install(INSTALLED, *group("tests"), *group("browser"))
    session.run("pytest", *(session.posargs or ["tests/browser"]))


@nox.session(python=ONE, default=False)
def laws(session: nox.Session) -> None:
    """
    The laws, on a hundred thousand examples and more; the run says how many.

    Whoever names some of the laws has them tried as hard, however many that makes.
    """
    session.install(INSTALLED, *group("tests"))
    session.run(
        *("pytest", "--hypothesis-profile=deep", *PARALLEL),
        *(session.posargs or ["--least-examples=100000", "tests/properties"]),
    )


@nox.session(python=ONE, default=False)
def coverage(session: nox.Session) -> None:
    """
    Which lines and branches no test reaches.
    """
    session.install(INSTALLED, *group("tests"), *group("coverage"))
    session.run("pytest", *PARALLEL, "--cov", "--cov-report=term", "-q")


@nox.session(python=ONE, default=False)
def benchmarks(session: nox.Session) -> None:
    """
    The ratios that stand in docs/, measured again.
    """
    session.install(INSTALLED, *group("benchmarks"))
    session.run("python", "-m", "benchmarks", *session.posargs)


@nox.session(python=PYTHONS.get(OLDEST, ONE), default=False)
def lowest(session: nox.Session) -> None:
    """
    The tests with the oldest libraries that pyproject.toml allows.
    """
    project = PYPROJECT["project"]
    extras = project["optional-dependencies"]
    wanted = [*project["dependencies"], *extras["cli"], *extras["testing"]]
    session.install(".", *(each.replace(">=", "==") for each in wanted))
    session.install(*group("tests"))
    session.run("pytest", *PARALLEL, *session.posargs)
