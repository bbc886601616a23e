"""
The report as one HTML file: no network, no framework, readable without JavaScript.
"""

from __future__ import annotations

import functools
import hashlib
import importlib.metadata
import re
from base64 import b64encode
from collections.abc import Iterator, Sequence
from importlib.resources import files
from typing import TYPE_CHECKING, Final

import attrs

from civicplan.base._showing import as_written
from civicplan.base.printed_periods import print_period
from civicplan.errors import MissingExtraError
from civicplan.model.indicators import Indicator
from civicplan.model.measures import Measure
from civicplan.model.plans import Plan
from civicplan.model.policies import Goal, Policy
from civicplan.rules.checks.findings import Finding
from civicplan.rules.evaluation import Evaluation
from civicplan.rules.tables import label_in
from civicplan.rules.vocabulary import is_japanese
from civicplan.rules.wording import revision_in_words
from civicplan.views.evaluations import report_in_words
from civicplan.views.findings import counts_in_words, severity_in_words, title_of_part
from civicplan.views.palettes import DARK, LIGHT
from civicplan.views.report.anchors import (
    finding_anchor,
    indicator_anchor,
    section_anchor,
)
from civicplan.views.report.labels import labels_in
from civicplan.views.report.overviews import asked_of, standings_of
from civicplan.views.report.sections import blocks_of, parts_of
from civicplan.views.scheme_aloud import scheme_aloud


if TYPE_CHECKING:
    from jinja2 import Environment


__all__ = ["Revised", "Said", "report_in_html"]

_PIECES: Final = 64
_SIGNS_OF_A_CHOICE: Final = 60
# Code points that are set aside and may stand in no HTML; a text may have them.
_SET_ASIDE: Final = "".join(
    chr(plane + last)
    for plane in range(0, 0x110000, 0x10000)
    for last in (0xFFFE, 0xFFFF)
)
_NO_CHARACTERS: Final = re.compile(f"[\ufdd0-\ufdef{_SET_ASIDE}]")


@attrs.frozen(kw_only=True, repr=False)
class Said:
    """
    What checks found about one part of the plan.

    Attributes:
        anchor: Where it can be reached.
        home: The anchor of the part; nothing for what has none.
        title: Of the part.
        rows: Code, severity and sentence of each finding.
    """

    __repr__ = as_written

    anchor: str
    home: str
    title: str
    rows: tuple[tuple[str, str, str, str], ...]


@attrs.frozen(kw_only=True, repr=False)
class Revised:
    """
    What an edition changed about one indicator.

    Attributes:
        anchor: Of the indicator.
        name: Its name.
        said: What was changed, and why.
    """

    __repr__ = as_written

    anchor: str
    name: str
    said: str


def report_in_html(
    evaluation: Evaluation, findings: Sequence[Finding] = (), *, language: str = ""
) -> Iterator[str]:
    """
    The report.

    Args:
        evaluation: Of the plan that is reported on.
        findings: What checks found, in the order of the plan.
        language: `"ja"` or `"en"`; the plan's own where it is empty.

    Yields:
        Pieces of one HTML file.

    Raises:
        MissingExtraError: If Jinja2 is not installed.
    """
    plan = evaluation.plan
    spoken = "ja" if is_japanese(language or plan.language) else "en"
    template = _environment().get_template("report.html.jinja")
    scheme = evaluation.scheme
    stands = plan.edition(evaluation.edition) if evaluation.edition else None
    said = tuple(_found(plan, findings, spoken))
    indicators = [indicator for _, indicator in plan.walk(Indicator)]
    stream = template.stream(
        plan=plan,
        evaluation=evaluation,
        language=spoken,
        # Words of the plan in a report of another language say which they are of.
        foreign="" if _same(plan.language, spoken) else plan.language,
        say=labels_in(spoken),
        style=_style(),
        script=_read("report.js"),
        policy=_policy(),
        period=print_period(plan.period, language=spoken),
        report=report_in_words(evaluation.at, spoken),
        scheme_title=label_in(scheme.title, spoken),
        edition=stands,
        rules=scheme_aloud(scheme, spoken),
        ratings=tuple(
            (each.label(spoken), LIGHT.tone_of(scheme, each))
            for each in (*scheme.ratings, *scheme.unrated)
        ),
        asked=asked_of(evaluation, spoken),
        standings=standings_of(evaluation, spoken),
        parts=parts_of(evaluation, spoken),
        blocks=blocks_of(evaluation, spoken),
        sources=_sources(indicators),
        editions=tuple(_editions(plan, indicators, spoken)),
        said=said,
        pointed={each.home: each for each in said if each.home},
        counted=counts_in_words(findings, spoken),
        count=len(evaluation),
        section_anchor=section_anchor,
        version=importlib.metadata.version("civicplan"),
    )
    stream.enable_buffering(_PIECES)
    for piece in stream:
        yield _NO_CHARACTERS.sub("\ufffd", piece)


def _same(one: str, other: str) -> bool:
    return one.partition("-")[0].casefold() == other


@functools.cache
def _environment() -> Environment:
    # Whoever only reads plans needs no template engine.
    try:
        from jinja2 import Environment, PackageLoader, StrictUndefined  # noqa: PLC0415
    except ModuleNotFoundError as missing:
        raise MissingExtraError("views", "The report") from missing

    environment = Environment(
        loader=PackageLoader("civicplan.views.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["choice"] = _choice
    return environment


def _choice(text: str) -> str:
    """
    A text short enough to be chosen from a list.
    """
    whole = len(text) <= _SIGNS_OF_A_CHOICE
    return text if whole else f"{text[:_SIGNS_OF_A_CHOICE]}…"


def _read(name: str) -> str:
    return (
        files("civicplan.views.report").joinpath("templates", name).read_text("utf-8")
    )


@functools.cache
def _style() -> str:
    return f":root{{{''.join(_colours())}}}\n{_read('report.css')}"


def _colours() -> Iterator[str]:
    for name in ("ground", "ink", "faint", "rule", "area", "actual", "path"):
        light, dark = getattr(LIGHT, name), getattr(DARK, name)
        yield f"--{name}:light-dark({light},{dark});"
    pairs = zip((*LIGHT.tones, LIGHT.unrated), (*DARK.tones, DARK.unrated), strict=True)
    for light, dark in pairs:
        for part in ("mark", "text"):
            both = f"{getattr(light, part)},{getattr(dark, part)}"
            yield f"--{light.name}-{part}:light-dark({both});"


@functools.cache
def _policy() -> str:
    """
    What the page may do: use its own style and script, and reach nothing else.
    """
    sources = {
        "style-src": _digest(_style()),
        "script-src": _digest(_read("report.js")),
    }
    allowed = "".join(f"; {name} '{digest}'" for name, digest in sources.items())
    return f"default-src 'none'; img-src data:{allowed}; base-uri 'none'"


def _digest(text: str) -> str:
    return f"sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _sources(indicators: Sequence[Indicator]) -> dict[str, int]:
    """
    The number of each source, by which filters know it.
    """
    sources = dict.fromkeys(sorted({each.source for each in indicators}))
    return {source: number for number, source in enumerate(sources)}


def _editions(
    plan: Plan, indicators: Sequence[Indicator], language: str
) -> Iterator[tuple[str, str, list[Revised]]]:
    titles = {each.id: each for each in plan.editions}
    revised: dict[str, list[Revised]] = {each: [] for each in titles}
    for indicator in indicators:
        for revision in indicator.revisions:
            revised.setdefault(revision.edition, []).append(
                Revised(
                    anchor=indicator_anchor(indicator.id),
                    name=indicator.name,
                    said=revision_in_words(revision, indicator, language, plan),
                )
            )
    for edition, changes in revised.items():
        if changes:
            title = titles[edition].title if edition in titles else ""
            yield edition, title, changes


def _found(plan: Plan, findings: Sequence[Finding], language: str) -> Iterator[Said]:
    known = {address for address, _ in plan.walk()}
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(finding.address, []).append(finding)
    for address, group in groups.items():
        yield Said(
            anchor=finding_anchor(address),
            home=_home(plan, address) if address in known else "",
            title=title_of_part(plan, address, language),
            rows=tuple(
                (
                    each.code,
                    each.severity.value,
                    severity_in_words(each.severity, language),
                    each.sentence(language),
                )
                for each in group
            ),
        )


def _home(plan: Plan, address: str) -> str:
    """
    The anchor of a part of the plan; nothing where it has none.
    """
    match plan[address]:
        case Indicator() as indicator:
            return indicator_anchor(indicator.id)
        case Goal() | Policy() | Measure():
            return section_anchor(address)
        case _:
            return ""
