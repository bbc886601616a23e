"""
How Sphinx builds the pages of this folder.
"""

from __future__ import annotations

import importlib.metadata
from pathlib import Path

from sphinx.application import Sphinx

from civicplan.catalog.laws import laws
from civicplan.catalog.schemes import names, scheme
from civicplan.catalog.shipped import shipped_file
from civicplan.rules.checks.registry import CHECKS
from civicplan.views.checks import check_in_markdown, checks_in_markdown
from civicplan.views.schemes import scheme_in_markdown, schemes_in_markdown


project = "civicplan"
author = "The civicplan authors"
copyright = author
release = importlib.metadata.version("civicplan")
language = "en"

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = f"civicplan {release}"

myst_enable_extensions = ["attrs_inline", "colon_fence", "deflist"]
myst_heading_anchors = 3

# In a docstring single backticks hold code.
default_role = "literal"
autodoc_default_options = {"members": True}
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
napoleon_numpy_docstring = False
# Types stand in the signatures, so a colon in what is returned is just a colon.
napoleon_custom_sections = ["Returns"]
# Attributes are listed in the docstring of their class, once.
napoleon_use_ivar = True

# Other projects' pages are not reached from a build: it must work without a network.
_LIBRARIES = r"""
    abc|altair|attrs?|builtins|cattrs|collections|datetime|decimal|enum|fractions
    |functools|hypothesis|io|os|pathlib|pint|re|ruamel|types|typing
"""
nitpick_ignore_regex = [
    (r"py:.*", rf"(?x)({_LIBRARIES})\..+"),
    # The builtin that one of our errors also is, and the types of plain values.
    (r"py:(class|exc|obj)", r"[A-Z]\w*Error|Exception"),
    (
        r"py:class",
        r"Any|Decimal|None|bool|bytes|dict|float|int|list|object|set|str|tuple|type",
    ),
    # Parts of the evaluation, which promise nothing and have no page.
    (r"py:class", r"civicplan\.rules\.(expressions|figures|readings|uses)\.\w+"),
    (r"py:class", r"civicplan\.rules\.checks\.overviews\.\w+"),
    # Names that autodoc shows as they are written in the source.
    (r"py:class", r"Figures|Quantity|Report|Words|st\.SearchStrategy"),
    (r"py:class", r"Diff|Edit|Findings|Proposal|RevisionRule|SideBySide"),
    # A base that has no public name says nothing to a reader.
    (r"py:class", r"civicplan\.(\w+\.)*_\w+"),
]


# The pages of schemes and checks are written anew at every build, so that they say what
# is shipped.
_REFERENCE = Path(__file__).parent / "reference"


def _write_pages(_: Sphinx) -> None:
    schemes = {
        f"{name}.md": scheme_in_markdown(
            scheme(name), laws(name), shipped_file("schemes", f"{name}.yaml")
        )
        for name in names()
    }
    schemes["table.inc"] = schemes_in_markdown(
        (scheme(name), laws(name)) for name in names()
    )
    checks = {f"{check.code}.md": check_in_markdown(check) for check in CHECKS}
    checks["table.inc"] = checks_in_markdown(CHECKS)
    for folder, pages in (("schemes", schemes), ("checks", checks)):
        # What is shipped no more has no page any more.
        for page in (_REFERENCE / folder).glob("*.md"):
            if page.name not in {"index.md", *pages}:
                page.unlink()
        for file, lines in pages.items():
            page, text = _REFERENCE / folder / file, "\n".join((*lines, ""))
            # Pages that stay the same are not built again.
            if not page.is_file() or page.read_text("utf-8") != text:
                page.write_text(text, "utf-8")


def setup(app: Sphinx) -> None:
    """
    Have the pages of what is shipped written before Sphinx looks for pages.
    """
    app.connect("builder-inited", _write_pages)
