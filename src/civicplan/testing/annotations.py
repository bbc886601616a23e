"""
Strategies for what a plan says beyond the model.
"""

from __future__ import annotations

import functools

from hypothesis import strategies as st

from civicplan.model.annotations import Annotations
from civicplan.testing.texts import texts


__all__ = ["annotation_maps"]


def annotation_maps() -> st.SearchStrategy[Annotations]:
    """
    Every set of annotations: texts, lists and maps of text, nested.

    Returns:
        A strategy for `Annotations`.

    Examples:
        >>> from hypothesis import given, settings
        >>> @settings(max_examples=5, deadline=None)
        ... @given(annotation_maps())
        ... def test_they_cannot_be_changed(notes):
        ...     assert not hasattr(notes, "__setitem__")
        >>> test_they_cannot_be_changed()
    """
    return _annotation_maps()


@functools.cache
def _annotation_maps() -> st.SearchStrategy[Annotations]:
    names = texts().filter(bool)
    values = st.recursive(
        texts(),
        lambda inner: (
            st.lists(inner, max_size=3) | st.dictionaries(names, inner, max_size=3)
        ),
        max_leaves=4,
    )
    return st.dictionaries(names, values, max_size=3).map(Annotations)
