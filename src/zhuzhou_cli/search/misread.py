"""Names in which a scanner took a mark or a letter for a numeral that looks like it: 1十N十X is 1+N+X.

Only whole names answer, whose print has the mark at that very place and otherwise the same numbers.
"""

from __future__ import annotations

from itertools import product

from zhuzhou_cli.answers import By, Hit
from zhuzhou_cli.index import Index
from zhuzhou_cli.language.text import fold, key_of
from zhuzhou_cli.search.agreement import agree
from zhuzhou_cli.search.hits import best_of_each, hit_of
from zhuzhou_cli.search.query import Query

MOST = 4
"""Signs of a query that may have been misread; each doubles what is looked up, or trebles it."""
MISREAD = 0.9
"""The score of such a name: below one that was typed rightly, above one with a wrong hanzi."""
_MEANT = {
    "十": "+",
    "一": "—",
    **dict.fromkeys("lI|", "1"),
    **dict.fromkeys("Oo○", "〇0"),
    "0": "〇",
}
"""What may have been printed where a sign was read: one of these."""
_LOOKS = str.maketrans(
    dict.fromkeys("+＋", "十")
    | dict.fromkeys("—–―─－-", "一")
    | dict.fromkeys("Oo0０○◯", "〇")
    | dict.fromkeys("lI|１", "1")
)


def misread(query: Query, index: Index) -> list[Hit]:
    """The hits of a query that is a whole name but for signs that were misread."""
    raw = query.raw
    places = [i for i, sign in enumerate(raw) if sign in _MEANT]
    if not 0 < len(places) <= MOST:
        return []
    looks = key_of(raw.translate(_LOOKS))
    hits = []
    for chosen in product(*(raw[i] + _MEANT[raw[i]] for i in places)):
        signs = list(raw)
        for i, sign in zip(places, chosen, strict=True):
            signs[i] = sign
        meant = fold("".join(signs))
        whole = (0, len(meant.key))
        hits += [
            hit_of(target, index, By.TYPO, whole, MISREAD)
            for target in (index.spellings.holding(meant.key) if meant.key else ())
            if target.spelling.is_name
            and target.key == meant.key
            and key_of(target.text.translate(_LOOKS)) == looks
            and agree("".join(signs), meant, target.text, [whole])
        ]
    return best_of_each(hits)
