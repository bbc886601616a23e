"""
A report as a browser sees it: parsed by the rules of HTML, and refused where it errs.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from xml.etree.ElementTree import Element

import html5lib

from civicplan.rules.checks.checking import check
from civicplan.rules.checks.findings import Finding
from civicplan.rules.evaluation import Evaluation
from civicplan.views.report.pages import report_in_html


__all__ = ["anchors_in", "elements", "parsed", "report_of", "text_in"]


def report_of(evaluation: Evaluation, language: str = "") -> str:
    """
    The whole file, with what the checks found.
    """
    findings: Sequence[Finding] = check(evaluation.plan)
    return "".join(report_in_html(evaluation, findings, language=language))


def parsed(html: str) -> Element:
    """
    The tree of a file; what no browser should have to mend raises.
    """
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    root: Element = parser.parse(html)
    return root


def elements(root: Element, **attributes: str) -> list[Element]:
    """
    The elements with these attributes; `class_` and `id_` stand for `class` and `id`.
    """
    wanted = {name.rstrip("_"): value for name, value in attributes.items()}
    return [
        each
        for each in root.iter()
        if all(each.get(name) == value for name, value in wanted.items())
    ]


def text_in(element: Element) -> str:
    """
    All text of an element.
    """
    return "".join(element.itertext())


def anchors_in(root: Element) -> tuple[list[str], list[str]]:
    """
    The ids of a file, and the places in it to which its links lead.
    """
    every: list[Any] = [*root.iter()]
    ids = [each.get("id") for each in every if each.get("id")]
    links = [each.get("href") for each in every if each.tag == "a"]
    return ids, [link.removeprefix("#") for link in links if link]
