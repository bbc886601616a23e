"""
Reads the printed chapter of Hiratsuka's plan, independently of civicplan.

It knows the two layouts of the tables and the noise of the scan, and nothing about
the model: what it returns is what stands on the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import attrs


__all__ = [
    "Chapter",
    "PrintedIndicator",
    "PrintedMeasure",
    "PrintedPolicy",
    "PrintedProject",
    "read_chapter",
]

_MARK = re.compile(r"\[?[※*]\]?")
_SECTIONS = re.compile(
    r"^(めざすまちの姿や暮らしの状態|現状と課題|施策体系|基本施策|主な事業(?= 《)"
    r"|市民と市の役割|成果指標の推移)(?: 《(?P<theme>.+)》)?$",
    re.MULTILINE,
)
_CLOSE = "[A-Za-z0-9（）]"
_HEADER = ["23年度", "28年度目標値"]


@attrs.frozen(kw_only=True)
class PrintedIndicator:
    """
    One table of the chapter.

    Attributes:
        name: On one line, without glossary marks and 【再掲】.
        source: What stands in the last brackets, such as `"行政概要"`.
        reprinted: Whether 【再掲】 stands beside the name.
        unit: What follows the baseline, such as `"人"`.
        baseline: 計画策定時, as text without commas, such as `"17.0"`.
        interim: The target of 23年度.
        actual: The figure of 23年度, or `"—"`.
        final: The target of 28年度 as it stands; the first one where it is abolished.
        before: The target of 28年度 as first set, where it was revised.
        abolished: Whether 指標廃止 stands in place of a new target.
        remark: 【備考】, on one line.
        measured: When the remark says the figure was measured, or nothing.
        marked: The name up to each glossary mark.
    """

    name: str
    source: str
    reprinted: bool
    unit: str
    baseline: str
    interim: str
    actual: str
    final: str
    before: str
    abolished: bool
    remark: str
    measured: str
    marked: tuple[str, ...]


@attrs.frozen(kw_only=True)
class PrintedMeasure:
    """
    A basic measure, a field or an individual measure.

    Attributes:
        code: Such as `"5)"`, without a final dot.
        title: Without glossary marks.
        directions: The sentences marked ◆, as printed.
        measures: What stands under it.
        marked: Its own title and sentences up to each glossary mark.
    """

    code: str
    title: str
    directions: tuple[str, ...] = ()
    measures: tuple[PrintedMeasure, ...] = ()
    marked: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class PrintedProject:
    """
    A main project.

    Attributes:
        title: Such as `"防犯街路灯の整備"`.
        serves: What stands in its brackets, such as `("2/5/3",)`.
    """

    title: str
    serves: tuple[str, ...]


@attrs.frozen(kw_only=True)
class PrintedPolicy:
    """
    One 達成方針 with everything under it.

    Attributes:
        code: Such as `"2-③"`.
        theme: Such as `"地域力"`.
        title: On one line.
        visions: めざすまちの姿や暮らしの状態, as printed.
        challenges: 現状と課題, as printed.
        outline: Code and title of each measure listed under 施策体系.
        measures: The measures as they are explained.
        project_theme: The theme printed beside 主な事業.
        projects: 主な事業.
        citizens: The roles of citizens.
        city: The roles of the city.
        indicators: The tables.
        photos: The captions after the last table.
        marked: Visions and challenges up to each glossary mark.
    """

    code: str
    theme: str
    title: str
    visions: tuple[str, ...]
    challenges: tuple[str, ...]
    outline: tuple[tuple[str, str], ...]
    measures: tuple[PrintedMeasure, ...]
    project_theme: str
    projects: tuple[PrintedProject, ...]
    citizens: tuple[str, ...]
    city: tuple[str, ...]
    indicators: tuple[PrintedIndicator, ...]
    photos: tuple[str, ...]
    marked: tuple[str, ...]


@attrs.frozen(kw_only=True)
class Chapter:
    """
    The chapter on one goal.

    Attributes:
        code: Such as `"2"`.
        theme: Such as `"支え合うコミュニティ"`.
        title: On one line.
        fields: 関連する主な分野, without glossary marks.
        description: The paragraph under them, as printed.
        overview: Code, theme and title of each policy as the first page lists them.
        policies: In the printed order.
        marked: Fields and description up to each glossary mark.
        marks: How many glossary marks the chapter has, without those of the outlines,
            which repeat the titles of measures.
    """

    code: str
    theme: str
    title: str
    fields: tuple[str, ...]
    description: str
    overview: tuple[tuple[str, str, str], ...]
    policies: tuple[PrintedPolicy, ...]
    marked: tuple[str, ...]
    marks: int


def read_chapter(path: Path) -> Chapter:
    """
    The chapter that stands in the text file *path*.
    """
    text = path.read_text(encoding="utf-8")
    front, *policies = re.split(r"^達成方針 (?=2-.)", text, flags=re.MULTILINE)
    head, body = front.split("【関連する主な分野】")
    paragraphs, overview = body.split("達成方針")
    fields, description = (line for line in paragraphs.split("\n") if line)
    code, theme = _groups(r"基本目標 (\d) 【(.+)】", head)
    apart = re.sub(r"施策体系[\s\S]+?\n基本施策\n", "", text)
    return Chapter(
        code=code,
        theme=theme,
        title="".join(_groups(r"～ (.+)\n(.+) ～", head)),
        fields=tuple(_plain(fields).split("、")),
        description=description,
        overview=tuple(re.findall(r"^(2-.) <(.+)>\s+(.+)$", overview, re.MULTILINE)),
        policies=tuple(_policy(each) for each in policies),
        marked=_marked([*fields.split("、"), description]),
        marks=len(_MARK.findall(apart)),
    )


def _policy(text: str) -> PrintedPolicy:
    pieces = _SECTIONS.split(text)
    heading, names, themes, bodies = (
        pieces[0], pieces[1::3], pieces[2::3], pieces[3::3],
    )  # fmt: skip
    body = dict(zip(names, bodies, strict=True))
    code, theme, title = _groups(r"(2-.) 〈(.+)〉\s+([\s\S]+)", heading)
    visions = _items("- ", body["めざすまちの姿や暮らしの状態"])
    challenges = _items("- ", body["現状と課題"])
    outline = body["施策体系"].partition("【基本施策】")[2]
    citizens, city = body["市民と市の役割"].split("● 市（行政） ●")
    tables = body["成果指標の推移"]
    _, *captions = tables.rpartition("【備考】")[2].split("\n")
    return PrintedPolicy(
        code=code,
        theme=theme,
        title=_plain(title.replace("\n", "")),
        visions=visions,
        challenges=challenges,
        outline=tuple(
            (code, _plain(title))
            for code, title in re.findall(r"^(\d\)?)\.? (.+)$", outline, re.MULTILINE)
        ),
        measures=_measures(body["基本施策"]),
        project_theme=themes[names.index("主な事業")],
        projects=_projects(body["主な事業"]),
        citizens=_items("- ◇", citizens),
        city=_items("- ◇", city),
        indicators=tuple(_indicator(each) for each in tables.split("■")[1:]),
        photos=tuple(caption for caption in captions if caption),
        marked=_marked([*visions, *challenges]),
    )


def _measures(text: str) -> tuple[PrintedMeasure, ...]:
    """
    Measures as they are explained: `1.` holds `1)` or ` 1`, and so does `1)`.
    """
    parts = re.split(r"^(\d)\. (.+)$", text, flags=re.MULTILINE)
    return tuple(map(_basic_measure, parts[1::3], parts[2::3], parts[3::3]))


def _basic_measure(code: str, title: str, text: str) -> PrintedMeasure:
    own, *fields = re.split(r"^(\d\)) (.+)$", text, flags=re.MULTILINE)
    measure = _measure(code, title, own)
    if not fields:
        return measure
    under = map(_measure, fields[::3], fields[1::3], fields[2::3])
    return attrs.evolve(measure, measures=tuple(under))


def _measure(code: str, title: str, text: str) -> PrintedMeasure:
    explained, _, listed = text.partition("【個別施策】")
    directions = _items("- ◆ ", explained)
    # Some lists were scanned as a table of two columns.
    individual = re.findall(r"(?:^- |\| )(\d) ([^|\n]+)", listed, re.MULTILINE)
    return PrintedMeasure(
        code=code,
        title=_plain(title),
        directions=directions,
        measures=tuple(
            PrintedMeasure(code=code, title=_plain(title), marked=_marked([title]))
            for code, title in individual
        ),
        marked=_marked([title, *directions]),
    )


def _projects(text: str) -> tuple[PrintedProject, ...]:
    reference = re.compile(r"基本施策(\d)[-－](?:(\d)）[-－])?個別施策(\d)")
    projects = []
    for each in text.split("◆")[1:]:
        title, brackets = _groups(r"^(.+?)[-\s]*[(（](基本施策[\s\S]+)[)）]", each)
        found = reference.findall(re.sub(r"\s", "", brackets))
        serves = tuple("/".join(filter(None, codes)) for codes in found)
        projects.append(PrintedProject(title=title, serves=serves))
    return tuple(projects)


def _indicator(text: str) -> PrintedIndicator:
    heading, table = text.split("計画策定時", maxsplit=1)
    header, row, figures, *rest = table.split("\n")
    assert [_plain(cell) for cell in header.split("\t") if cell] == _HEADER
    printed, source = _groups(
        r"^(.+)[（(]([^（(]+)[）)]$", re.sub(r"\s*\n\s*", "", heading)
    )
    # 目標 and 実績 head two rows in one layout and two columns in the other.
    _, _, second, _ = row.split("\t")
    first, *middle, final = figures.split("\t")
    interim, actual = middle if second == "実績" else (second, middle[1])
    baseline, unit = _groups(r"^([\d,.]+) ?(.*)$", first)
    before, _, after = _number(final).rpartition("→")
    abolished = after == "指標廃止"
    (remark,) = _groups(r"【備考】(.+)", "\n".join(rest))
    measured = re.search(r"上記の実績値は(.+?)のもの。", remark)
    return PrintedIndicator(
        name=_plain(printed.replace("【再掲】", "")),
        source=source,
        reprinted="【再掲】" in printed,
        unit=unit,
        baseline=_number(baseline),
        interim=_number(interim),
        actual=_number(actual),
        final=before if abolished else after,
        before=before,
        abolished=abolished,
        remark=remark,
        measured=measured[1] if measured else "",
        marked=_marked([printed]),
    )


def _groups(pattern: str, text: str) -> tuple[str, ...]:
    found = re.search(pattern, text)
    assert found, f"{pattern} is not in {text!r}"
    return found.groups()


def _items(sign: str, text: str) -> tuple[str, ...]:
    return tuple(re.findall(rf"^{re.escape(sign)}(.+)$", text, re.MULTILINE))


def _number(cell: str) -> str:
    return re.sub(r"[\s,]", "", cell)


def _plain(text: str) -> str:
    """
    Without marks, brackets full-width, no spaces beside brackets and Latin letters.
    """
    text = _MARK.sub("", text).translate(str.maketrans("()", "（）"))
    return re.sub(rf"(?<={_CLOSE})\s+|\s+(?={_CLOSE})", "", text.strip())


def _marked(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(
        _plain(text[: mark.start()]) for text in texts for mark in _MARK.finditer(text)
    )
