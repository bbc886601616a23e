"""
Files of edits: what each entry says, and what is told where one says something else.
"""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

from civicplan.base.periods import FiscalYear, period
from civicplan.catalog.plans import plan
from civicplan.errors import InvalidValueError, PlanFileError, RefusedEditsError
from civicplan.io.edits import (
    dump,
    dumps,
    edits_as_data,
    edits_of,
    load,
    loads,
    read,
)
from civicplan.model.indicators import Indicator
from civicplan.model.observations import Observation, Status
from civicplan.model.revisions import Edition
from civicplan.model.targets import Improve, Reach, Side, Target
from civicplan.rules.editions.decisions import (
    AbolishIndicator,
    AmendField,
    IntroduceIndicator,
    ReintroduceIndicator,
    ReviseBaseline,
    ReviseTarget,
    SetTarget,
    WithdrawTarget,
)
from civicplan.rules.editions.edits import (
    CorrectActual,
    Edit,
    EnterActual,
    OpenEdition,
)
from civicplan.rules.editions.revising import revise


FY2012, FY2016 = period("FY2012"), period("FY2016")
NEW = Indicator(
    id="patrols",
    name="防犯パトロールの団体数",
    targets=(Target(period=FY2016, aim=Reach(value=30)),),
)
EACH: list[tuple[str, Edit]] = [
    (
        "{open edition: {id: '2014', title: 評価書, adopted: 2014-03}}",
        OpenEdition(
            edition=Edition(id="2014", title="評価書", adopted=period("2014-03"))
        ),
    ),
    (
        "{revise target: crimes, period: FY2016, aim: 3300, reason: exceeded}",
        ReviseTarget(
            indicator="crimes",
            period=FY2016,
            aim=Reach(value=3300),
            reason="exceeded",
        ),
    ),
    (
        "{revise target: crimes, period: FY2016, aim: at most 5, lowered: true}",
        ReviseTarget(
            indicator="crimes",
            period=FY2016,
            aim=Reach(value=5, side=Side.AT_MOST),
            lowered=True,
        ),
    ),
    (
        "{set target: crimes, period: FY2016, aim: 24.0, edition: '2012'}",
        SetTarget(
            indicator="crimes",
            period=FY2016,
            aim=Reach(value="24.0"),
            edition="2012",
        ),
    ),
    (
        "{set target: crimes, period: FY2016, aim: no worse than a → b}",
        SetTarget(
            indicator="crimes",
            period=FY2016,
            aim=Improve(on="a → b", strict=False),
        ),
    ),
    (
        "{withdraw target: crimes, period: FY2016, note: 'a: b'}",
        WithdrawTarget(indicator="crimes", period=FY2016, note="a: b"),
    ),
    (
        "{revise baseline: crimes, baseline: {FY2012: 71.19}}",
        ReviseBaseline(
            indicator="crimes", baseline=Observation(period=FY2012, value="71.19")
        ),
    ),
    (
        "{revise baseline: crimes, baseline: {status: missing}}",
        ReviseBaseline(indicator="crimes", baseline=Observation(status=Status.MISSING)),
    ),
    (
        "{revise baseline: crimes, baseline: —}",
        ReviseBaseline(indicator="crimes", baseline=None),
    ),
    (
        "{amend: crimes, field: code, text: '12'}",
        AmendField(indicator="crimes", field="code", text="12"),
    ),
    (
        "{amend: crimes, field: source, text: —}",
        AmendField(indicator="crimes", field="source", text=""),
    ),
    (
        "{amend: crimes, field: source, text: {text: —}}",
        AmendField(indicator="crimes", field="source", text="—"),
    ),
    (
        "{abolish: crimes, successor: patrols}",
        AbolishIndicator(indicator="crimes", successor="patrols"),
    ),
    ("{reintroduce: crimes}", ReintroduceIndicator(indicator="crimes")),
    (
        (
            "{introduce: {id: patrols, name: 防犯パトロールの団体数, targets: {FY2016: "
            "30}}, at: 2/2-3}"
        ),
        IntroduceIndicator(indicator=NEW, at="2/2-3"),
    ),
    (
        "{enter actual: crimes, actual: {FY2012: 3100}}",
        EnterActual(indicator="crimes", actual=Observation(period=FY2012, value=3100)),
    ),
    (
        "{enter actual: crimes, actual: {FY2012: —}, comparison: 全国平均}",
        EnterActual(
            indicator="crimes",
            actual=Observation(period=FY2012, status=Status.MISSING),
            comparison="全国平均",
        ),
    ),
    (
        "{correct actual: crimes, actual: {FY2012: {value: 3, note: 訂正}}}",
        CorrectActual(
            indicator="crimes",
            actual=Observation(period=FY2012, value=3, note="訂正"),
        ),
    ),
]


def file_of(*entries: str) -> str:
    """
    A file of edits.
    """
    return "\n".join(
        ["civicplan edits: 1", "edits:", *(f"  - {each}" for each in entries)]
    )


@pytest.mark.parametrize(("written", "edit"), EACH)
def test_an_entry_says_one_edit(written: str, edit: Edit) -> None:
    """
    As a person writes it.
    """
    assert (edit,) == loads(file_of(written))


@pytest.mark.parametrize(("written", "edit"), EACH)
def test_an_edit_is_written_as_an_entry(written: str, edit: Edit) -> None:
    """
    On one line where it fits.
    """
    text = dumps([edit])

    assert (edit,) == loads(text)
    assert len(written) > 90 or f"{file_of(written)}\n" == text


def test_edits_keep_their_order() -> None:
    """
    In either format, and as plain data.
    """
    edits = tuple(edit for _, edit in EACH)

    assert edits == loads(dumps(edits))
    assert edits == loads(dumps(edits, "json"), "json")
    assert edits == edits_of(edits_as_data(edits))


def test_what_people_print_is_read_too() -> None:
    """
    As in plan files.
    """
    text = file_of("{set target: crimes, period: 平成28年度, aim: 80以上}")

    assert "set target: crimes, period: FY2016, aim: at least 80" in dumps(loads(text))


def test_fiscal_years_are_those_of_the_plan() -> None:
    """
    Told by whoever reads the file, since it does not say.
    """
    july = FiscalYear(start="07-01", named_after="end")
    text = file_of("{withdraw target: crimes, period: FY2016}")

    assert (WithdrawTarget(indicator="crimes", period=july.year(2016)),) == loads(
        text, calendar=july
    )


def test_edits_are_kept_in_files(tmp_path: Path) -> None:
    """
    Whose names tell the format.
    """
    edits = [edit for _, edit in EACH]
    for name in ("edits.yaml", "edits.json"):
        dump(edits, tmp_path / name)
        assert tuple(edits) == load(tmp_path / name)
        assert tuple(edits) == read(tmp_path / name).edits


def told(text: str) -> list[str]:
    """
    What is wrong with a file of edits.
    """
    with pytest.raises(PlanFileError) as error:
        loads(dedent(text), file="edits.yaml")
    return str(error.value).splitlines()


WRONG: list[tuple[str, list[str]]] = [
    (
        "",
        [
            (
                "edits.yaml: the file is empty; a file of edits begins with 'civicplan "
                "edits: 1'."
            )
        ],
    ),
    (
        "civicplan: 1\nedits: []",
        [
            (
                "edits.yaml:1:1: the version is missing; a file of edits begins with "
                "'civicplan edits: 1'."
            )
        ],
    ),
    ("civicplan edits: 1", ["edits.yaml:1:1: 'edits' is missing: the list of edits."]),
    (
        "civicplan edits: 1\nedits: {abolish: crimes}",
        ["edits.yaml:2:8 edits: a map stands here, and a list of edits is needed."],
    ),
    (
        "civicplan edits: 1\nedit: []\nedits: []",
        [
            (
                "edits.yaml:2:1 edit: the key 'edit' is not known here. Did you mean "
                "'edits'?"
            )
        ],
    ),
]


@pytest.mark.parametrize(("text", "sentences"), WRONG)
def test_what_is_no_file_of_edits_is_told(text: str, sentences: list[str]) -> None:
    """
    With what such a file begins with.
    """
    assert sentences == told(text)


ENTRIES: list[tuple[str, str]] = [
    (
        "{revise targets: crimes}",
        (
            "3:6 edits[0].revise targets: the key 'revise targets' is not known here. "
            "Did you mean 'revise target'?"
        ),
    ),
    (
        "crimes",
        (
            "3:5 edits[0]: 'crimes' stands here, and a map such as {abolish: crimes, "
            "reason: replaced} is needed."
        ),
    ),
    (
        "{}",
        (
            "3:5 edits[0]: the map is empty, and a map such as {abolish: crimes, "
            "reason: replaced} is needed."
        ),
    ),
    (
        "{abolish: crimes, reintroduce: crimes}",
        (
            "3:5 edits[0]: 'abolish' and 'reintroduce' stand here, and an edit does "
            "one thing. Write one each."
        ),
    ),
    (
        "{revise target: crimes, aim: 3}",
        "3:5 edits[0]: 'period' is missing; every 'revise target' has one.",
    ),
    (
        "{abolish: crimes, successors: x}",
        (
            "3:23 edits[0].successors: the key 'successors' is not known here. Did you "
            "mean 'successor'?"
        ),
    ),
    (
        "{revise target: crimes, period: FY2016, aim: 4100 → 3300}",
        (
            "3:50 edits[0].aim: '4100 → 3300' stands here, and only what shall stand "
            "is needed, such as 3300; what stood before it is recorded by itself."
        ),
    ),
    (
        "{revise target: crimes, period: FY2016, aim: 7,500}",
        "3:52 edits[0].aim: a comma ends an entry inside { }: write 7500.",
    ),
    (
        "{open edition: '2014'}",
        (
            "3:20 edits[0].open edition: '2014' stands here, and an edition is needed: "
            "a map that says more, such as {id: …}."
        ),
    ),
    (
        "{amend: crimes, field: names, text: x}",
        (
            "3:28 edits[0].field: 'names': it is one of name, code, unit, kind, "
            "direction, source, description. Did you mean 'name'?"
        ),
    ),
    (
        "{introduce: {id: x, name: X, targets: {FY2016: 5}, unti: 件}}",
        (
            "3:56 edits[0].introduce.unti: the key 'unti' is not known here. Did you "
            "mean 'unit'?"
        ),
    ),
    (
        "{introduce: {id: x, name: X, revisions: [{edition: '1', abolish: true}]}}",
        (
            "3:5 edits[0]: 'x': its history begins with this edit. Leave its revisions "
            "out, and let later edits follow."
        ),
    ),
    (
        "{enter actual: crimes, actual: 3}",
        (
            "3:36 edits[0].actual: '3' stands here, and a map of figures by period, "
            "such as {FY2011: 18.6, FY2012: —} is needed."
        ),
    ),
    (
        "{enter actual: crimes, actual: {FY2012: 3, FY2013: 4}}",
        (
            "3:36 edits[0].actual: several stand here, and one figure with its period "
            "is needed, such as {FY2012: 3100}. Write an edit for each."
        ),
    ),
]


@pytest.mark.parametrize(("entry", "sentence"), ENTRIES)
def test_what_is_no_edit_is_told(entry: str, sentence: str) -> None:
    """
    With its line and column, and what to write.
    """
    assert [f"edits.yaml:{sentence}"] == told(file_of(entry))


def test_all_that_is_wrong_is_told_at_once() -> None:
    """
    In the file's order.
    """
    found = told(
        file_of("{revise target: x}", "{abolish: 3.5.}", "{amend: x, filed: y}")
    )

    assert [
        "edits.yaml:3:5 edits[0]: 'period' is missing; every 'revise target' has one.",
        "edits.yaml:3:5 edits[0]: 'aim' is missing; every 'revise target' has one.",
        "edits.yaml:5:5 edits[2]: 'field' is missing; every 'amend' has one.",
        "edits.yaml:5:5 edits[2]: 'text' is missing; every 'amend' has one.",
        (
            "edits.yaml:5:16 edits[2].filed: the key 'filed' is not known here. Did "
            "you mean 'field'?"
        ),
    ] == found


def test_plain_data_is_told_by_its_paths() -> None:
    """
    It has no lines; tuples are lists there.
    """
    with pytest.raises(PlanFileError) as error:
        edits_of({"civicplan edits": 1, "edits": ({"abolish": 3.5}, {"abolsh": "x"})})

    assert [
        "edits edits[0].abolish: 3.5 stands here, and a text is needed.",
        (
            "edits edits[1].abolsh: the key 'abolsh' is not known here. Did you mean "
            "'abolish'?"
        ),
    ] == str(error.value).splitlines()


def test_text_in_another_encoding_is_told(tmp_path: Path) -> None:
    """
    With the encoding that it looks like.
    """
    file = tmp_path / "edits.yaml"
    file.write_bytes("civicplan edits: 1 # 指標".encode("cp932"))

    with pytest.raises(PlanFileError, match="looks like Shift_JIS"):
        load(file)


def test_another_format_is_refused() -> None:
    """
    As for plans.
    """
    formats: Any = ("xml", "jsn")
    for form in formats:
        with pytest.raises(InvalidValueError, match="it is yaml or json"):
            loads("", form)
        with pytest.raises(InvalidValueError, match="it is yaml or json"):
            dumps([], form)


@pytest.mark.parametrize("depth", [70, 3000])
def test_an_indicator_too_deep_for_a_file_is_refused(depth: int) -> None:
    """
    Before anything is written.
    """
    nested = Indicator(id="x0", name="X")
    for number in range(1, depth):
        nested = Indicator(id=f"x{number}", name="X", parts=(nested,))

    with pytest.raises(InvalidValueError, match="deeper than the 64 levels of a file"):
        dumps([IntroduceIndicator(indicator=nested)])


def test_what_a_plan_refuses_is_told_with_its_line(tmp_path: Path) -> None:
    """
    At the key that is meant, or at the entry that lacks it.
    """
    file = tmp_path / "edits.yaml"
    file.write_text(
        file_of(
            "{revise target: crime, period: FY2016, aim: 3}",
            "{revise target: crimes, period: FY2016, aim: 3800}",
            "{introduce: {id: volunteers, name: V}, at: 2/2-3}",
            "{reintroduce: safety-felt, edition: '2007'}",
        ),
        "utf-8",
    )
    edits = read(file)

    with pytest.raises(RefusedEditsError) as error:
        revise(plan("hiratsuka"), *edits.edits)

    assert [
        (3, 21, "edits[0].revise target"),
        (4, 50, "edits[1].aim"),
        (5, 22, "edits[2].introduce.id"),
        (6, 41, "edits[3].edition"),
    ] == [
        (each.line, each.column, each.path)
        for each in edits.located(error.value).problems
    ]
