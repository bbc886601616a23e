"""
What checks found, for people to read and for programs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import groupby
from operator import attrgetter
from typing import Any, Final

from civicplan.base.periods import Period
from civicplan.base.printed_amounts import Amount
from civicplan.errors import Problem
from civicplan.model.indicators import Indicator, Reprint
from civicplan.model.measures import Measure, Project
from civicplan.model.plans import Plan
from civicplan.model.policies import Goal, Policy
from civicplan.rules.checks.bilingual import Words
from civicplan.rules.checks.findings import Finding
from civicplan.rules.checks.shapes import Datum, Severity
from civicplan.rules.vocabulary import comma
from civicplan.views.indicators import title_of
from civicplan.views.outlines import Fact, Outline
from civicplan.views.plans import heading_of, reprint_title
from civicplan.views.streams import Encoder, in_json


__all__ = [
    "counts_in_words",
    "finding_outlines",
    "findings_in_json",
    "problem_commands",
    "severity_in_words",
    "title_of_part",
    "workflow_commands",
]

_SEVERITIES: Final = {
    Severity.ERROR: Words(ja="誤り", en="error"),
    Severity.WARNING: Words(ja="注意", en="warning"),
    Severity.HINT: Words(ja="参考", en="hint"),
}
_COLOURS: Final = {
    Severity.ERROR: "red",
    Severity.WARNING: "orange",
    Severity.HINT: "blue",
}
_COMMANDS: Final = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.HINT: "notice",
}
_NOTHING: Final = Words(
    ja="指摘する点はありません。", en="Nothing questionable was found."
)
_BY_CHECK: Final = Words(ja="検査別", en="By check")


def severity_in_words(severity: Severity, language: str) -> str:
    """
    What a severity is called.

    Args:
        severity: Such as `Severity.WARNING`.
        language: A BCP 47 tag, such as `"ja"`.

    Examples:
        >>> severity_in_words(Severity.WARNING, "ja")
        '注意'
    """
    return _SEVERITIES[severity].said(language)


def finding_outlines(
    plan: Plan, findings: Sequence[Finding], *, file: str = "", language: str = ""
) -> tuple[Outline, ...]:
    """
    What was found, under the part of the plan that it concerns, and how much there is.

    Args:
        plan: That was checked.
        findings: In the order of the plan.
        file: In which it stands, named before each line.
        language: That of the words; the plan's own where it is empty.

    Returns:
        An outline for each part, and one that counts.
    """
    language = language or plan.language
    if not findings:
        return (Outline(title=_NOTHING.said(language)),)
    outlines = [
        Outline(
            title=title_of_part(plan, address, language),
            address=address,
            heading=True,
            facts=tuple(_row(each, file, language) for each in group),
        )
        for address, group in groupby(findings, attrgetter("address"))
    ]
    counted = Counter(each.check.code for each in findings)
    checks = {each.check.code: each.check for each in findings}
    rows = (
        Fact(
            label=f"{code} {checks[code].name}",
            cells=(f"{count:,}", checks[code].title.said(language)),
        )
        for code, count in counted.most_common()
    )
    counts = Outline(
        title=counts_in_words(findings, language), heading=True, facts=tuple(rows)
    )
    return (*outlines, counts)


def counts_in_words(findings: Iterable[Finding], language: str) -> str:
    """
    How many findings there are of each severity.

    Args:
        findings: Any.
        language: A BCP 47 tag, such as `"ja"`.

    Returns:
        Such as `"1 error, 12 warnings, 3 hints"`.
    """
    counted = Counter(each.severity for each in findings)
    return comma(language).join(
        _counted(severity, counted[severity], language)
        for severity in Severity
        if counted[severity]
    )


def _counted(severity: Severity, count: int, language: str) -> str:
    named = _SEVERITIES[severity]
    plural = "s" if count != 1 else ""
    return Words(ja=f"{named.ja}{count:,}件", en=f"{count:,} {named.en}{plural}").said(
        language
    )


def _row(finding: Finding, file: str, language: str) -> Fact:
    severity = finding.severity
    return Fact(
        cells=(
            _place(finding, file),
            finding.code,
            severity_in_words(severity, language),
            finding.sentence(language),
        ),
        colours=("", "", _COLOURS[severity]),
    )


def _place(finding: Finding, file: str) -> str:
    if not finding.line:
        return finding.path
    place = f"{finding.line}:{finding.column}"
    return f"{file}:{place}" if file else place


def title_of_part(plan: Plan, address: str, language: str) -> str:
    """
    What a part of the plan is called above what was found about it.

    Args:
        plan: The plan.
        address: Of the part; nothing for the plan itself.
        language: A BCP 47 tag, such as `"ja"`.

    Returns:
        Such as `"犯罪発生件数（年間）"`; the plan's title for a part without a name.
    """
    match plan[address] if address else plan:
        case Indicator() as indicator:
            return title_of(indicator)
        case Reprint() as reprint:
            return reprint_title(plan, reprint, language)
        case Goal() | Policy() | Measure() as section:
            return heading_of(plan, section, address)
        case Project() as project:
            return " ".join(filter(None, (project.code, project.title)))
        case _:
            return plan.title


def findings_in_json(
    plan: Plan,
    findings: Sequence[Finding],
    encode: Encoder,
    *,
    file: str = "",
    language: str = "",
) -> Iterator[str]:
    """
    What was found, as JSON.

    Args:
        plan: That was checked.
        findings: In the order of the plan.
        encode: Makes JSON of a record.
        file: In which it stands.
        language: Of the sentences; the plan's own where it is empty.

    Yields:
        Pieces of the text.
    """
    counted = Counter(each.severity for each in findings)
    cover = {
        "plan": plan.id,
        "file": file or None,
        **{f"{each.value}s": counted[each] for each in Severity},
    }
    records = (_record(each, language) for each in findings)
    yield from in_json(cover, (("findings", records),), encode)


def _record(finding: Finding, language: str) -> dict[str, Any]:
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "category": finding.category,
        "address": finding.address,
        "path": finding.path,
        "line": finding.line or None,
        "column": finding.column or None,
        "sentence": finding.sentence(language),
        "data": {name: _plain(datum) for name, datum in finding.data},
    }


def _plain(datum: Datum) -> Any:
    match datum:
        case Amount():
            return {"value": datum.value, "unit": datum.unit}
        case Period():
            return datum.text
        case Words():
            return {"ja": datum.ja, "en": datum.en}
        case tuple():
            return [_plain(each) for each in datum]
        case str() | int() | Decimal():
            return datum


def workflow_commands(
    findings: Iterable[Finding], *, file: str = "", language: str = ""
) -> Iterator[str]:
    """
    What was found, as commands by which GitHub shows it beside the lines of a file.

    Args:
        findings: Any.
        file: In which the plan stands, from the root of the repository.
        language: Of the sentences; the plan's own where it is empty.

    Yields:
        Lines such as `"::warning file=plan.yaml,line=3,col=5,title=U101 …::…"`.
    """
    for finding in findings:
        told = {
            "file": file,
            "line": finding.line,
            "col": finding.column,
            "title": f"{finding.code} {finding.name}",
        }
        yield _command(
            _COMMANDS[finding.severity],
            told,
            finding.sentence(language),
            finding.address,
        )


def problem_commands(problems: Iterable[Problem]) -> Iterator[str]:
    """
    What keeps files from being plans, as commands by which GitHub shows it.

    Args:
        problems: Any.

    Yields:
        Lines such as `"::error file=plan.yaml,line=3,col=1::the key 'titel' …"`.
    """
    for problem in problems:
        file = "" if problem.file == "-" else problem.file
        told = {"file": file, "line": problem.line, "col": problem.column}
        yield _command("error", told, problem.sentence, problem.path)


def _command(kind: str, told: Mapping[str, object], sentence: str, place: str) -> str:
    properties = ",".join(
        f"{name}={_property(str(value))}" for name, value in told.items() if value
    )
    said = f"{sentence} [{place}]" if place else sentence
    return f"::{f'{kind} {properties}'.strip()}::{_message(said)}"


def _message(text: str) -> str:
    # The runner reads % as the beginning of an escaped character, and a line as one.
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
