"""Whether an explanation that was rewritten says the same: a check for each way in which it may not."""

from __future__ import annotations

from difflib import SequenceMatcher

from zhuzhou_cli.comparison.both import has_other_places, is_of_both
from zhuzhou_cli.comparison.exchanged import are_words_exchanged, has_other_figures, has_other_levels
from zhuzhou_cli.comparison.items import has_fewer_items, pieces
from zhuzhou_cli.comparison.narrowed import is_narrowed
from zhuzhou_cli.comparison.nouns import has_other_things
from zhuzhou_cli.comparison.opposites import are_denials_moved, is_opposite
from zhuzhou_cli.comparison.order import has_other_order
from zhuzhou_cli.comparison.owners import have_other_owners
from zhuzhou_cli.comparison.prefixes import is_prefixed
from zhuzhou_cli.comparison.qualified import is_qualified
from zhuzhou_cli.comparison.refused import is_refused
from zhuzhou_cli.comparison.several import has_several
from zhuzhou_cli.comparison.spans import are_joints_moved, is_span_listed
from zhuzhou_cli.comparison.symbols import has_other_symbols
from zhuzhou_cli.comparison.units import (
    has_other_rates,
    has_other_sides,
    has_other_signs,
    has_other_units,
    has_other_values,
)
from zhuzhou_cli.comparison.writing import in_one_writing
from zhuzhou_cli.language.numbers import framed
from zhuzhou_cli.search.merge import figures, said

ALIKE = 0.6
"""How alike explanations of one name must be (difflib's ratio) to say the same in other words: two of the
Zhuzhou report are 0.3 alike at most, one that was shortened by a third is 0.8 like itself."""

CHECKS = (
    has_other_signs,
    has_other_values,
    has_other_figures,
    has_other_levels,
    has_other_units,
    has_other_sides,
    has_other_rates,
    has_other_places,
    are_words_exchanged,
    is_opposite,
    are_denials_moved,
    is_refused,
    is_prefixed,
    has_several,
    is_qualified,
    is_narrowed,
    is_of_both,
    has_other_things,
    has_fewer_items,
)
"""Each is asked whether anything but other words makes two texts differ, however alike they are."""
AS_WRITTEN = (has_other_symbols, is_span_listed, are_joints_moved)
"""Each is asked of two texts before they are put in one writing, for it goes by signs that no key has."""


def says_the_same(before: str, after: str) -> bool:
    """Whether two explanations of one name are the same in other words: pieces in another order, or alike.

    >>> says_the_same("指推进园区建设。", "推动园区建设。"), says_the_same("园区必须建。", "园区可以建。")
    (True, False)
    >>> says_the_same("学校、医院。", "医院和学校。"), says_the_same("高水平学校。", "粮食单产新高。")
    (True, False)
    """
    earlier, later = in_one_writing(before, after)
    if has_other_signs_written(before, after) or has_other_order(before, after):
        return False
    if have_other_owners(earlier, later):  # the same clauses in another order may say so
        return False
    if pieces(earlier) == pieces(later) and sorted(figures(earlier)) == sorted(figures(later)):
        return True
    if any(is_other(earlier, later) for is_other in CHECKS):
        return False
    return max(_likeness(earlier, later), _likeness(framed(earlier), framed(later))) >= ALIKE


def has_other_signs_written(before: str, after: str) -> bool:
    """Whether signs that no key has make two explanations say other things, though their words be the same.

    >>> has_other_signs_written("评级AA+。", "评级AA-。"), has_other_signs_written("评级“AA+”。", "评级AA+。")
    (True, False)
    """
    return any(is_other(before, after) for is_other in AS_WRITTEN)


def _likeness(before: str, after: str) -> float:
    """How alike two texts are; 百分之五 and 5% are other words, and the same figure."""
    return SequenceMatcher(None, said(before), said(after), autojunk=False).ratio()
