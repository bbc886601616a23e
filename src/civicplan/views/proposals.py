"""
What a revision rule proposes, as an outline: what is to be changed, and what cannot be.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from civicplan.base.printed_periods import print_period
from civicplan.model.plans import Plan
from civicplan.rules.editions.proposals import Proposal
from civicplan.rules.editions.revision_rules import Move, RevisionRule
from civicplan.rules.vocabulary import in_brackets, is_japanese, word
from civicplan.rules.wording import aim_in_words
from civicplan.views.indicators import title_of
from civicplan.views.outlines import Fact, Outline


__all__ = ["proposals_outline"]

# In Japanese, then in English.
_PHRASES: Final = {
    Move.RAISE: ("上方修正の対象", "Targets to raise"),
    Move.LOWER: ("下方修正の対象", "Targets to lower"),
    Move.ABOLISH: ("廃止の対象", "Indicators to abolish"),
    None: ("規則に当てはまるが、変えられないもの", "Found, but not to be changed"),
    "nothing": ("規則に当てはまる指標はない。", "No indicator falls under the rule."),
    "new": ("新しい目標", "new target"),
    "since": ("その後の目標", "target since then"),
    "why not": ("変えられない理由", "why not"),
}


def proposals_outline(
    plan: Plan,
    rule: RevisionRule,
    proposals: Sequence[Proposal],
    *,
    targets: str | None = None,
    language: str = "",
) -> Outline:
    """
    What a rule proposes for a plan, and what keeps some of it from being done.

    Args:
        plan: The plan.
        rule: The rule.
        proposals: What it proposes.
        targets: The id of the edition whose targets were looked at; none for those
            that stand.
        language: That of the words; the plan's own where it is empty.

    Returns:
        The outline, a part for what is to be raised, lowered and abolished, and for
        what cannot be changed.
    """
    language = language or plan.language
    version = in_brackets(f"{rule.id} {rule.version}", language)
    facts = [Fact(text=plan.title)]
    if targets is not None:
        edition = plan.edition(targets)
        title = in_brackets(edition.title, language) if edition.title else ""
        facts.append(
            Fact(label=word("targets of", language), cells=(edition.id + title,))
        )
    if proposals:
        at = proposals[0].answer.figures.report.period
        said = print_period(at, language=language)
        facts.append(Fact(label=word("report", language), cells=(said,)))
    else:
        facts.append(Fact(text=_phrase("nothing", language)))
    return Outline(
        title=f"{rule.label(language)}{version}".strip(),
        heading=True,
        facts=tuple(facts),
        parts=tuple(_groups(proposals, language)),
    )


def _groups(proposals: Sequence[Proposal], language: str) -> Iterator[Outline]:
    for move in (*Move, None):
        found = [
            each for each in proposals if (each.move if each.possible else None) is move
        ]
        if found:
            count = in_brackets(str(len(found)), language)
            yield Outline(
                title=_phrase(move, language) + count,
                heading=True,
                parts=tuple(_proposal(each, language) for each in found),
            )


def _proposal(proposal: Proposal, language: str) -> Outline:
    because = proposal.because(language)
    facts = [Fact(label=word("why", language), cells=(because,))]
    if not proposal.possible:
        why_not = proposal.why_not(language)
        facts.append(Fact(label=_phrase("why not", language), cells=(why_not,)))
    for name, aim in (("new", proposal.aim), ("since", proposal.since)):
        if aim is not None:
            said = aim_in_words(aim, proposal.indicator, language)
            facts.append(Fact(label=_phrase(name, language), cells=(said,)))
    return Outline(
        title=title_of(proposal.indicator), address=proposal.address, facts=tuple(facts)
    )


def _phrase(name: Move | str | None, language: str) -> str:
    japanese, english = _PHRASES[name]
    return japanese if is_japanese(language) else english
