"""
How Sphinx builds the pages of this folder.
"""

from __future__ import annotations

import importlib.metadata


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
    abc|attrs?|builtins|cattrs|collections|datetime|decimal|enum|fractions|functools
    |hypothesis|io|os|pathlib|pint|re|ruamel|types|typing
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
    (r"py:class", r"civicplan\.rules\.(expressions|figures|uses)\.\w+"),
    # Names that autodoc shows as they are written in the source.
    (r"py:class", r"Figures|Quantity|st\.SearchStrategy"),
    # A base that has no public name says nothing to a reader.
    (r"py:class", r"civicplan\.(\w+\.)*_\w+"),
]
