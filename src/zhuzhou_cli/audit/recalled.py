"""Lists before a name that are those of its entry but for one item: 打好项目、城乡、生态“四大攻坚战”.

Without the entry the last item might belong to the name alone (信访维稳“五大行动”); it says what they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from zhuzhou_cli.audit.counts import noun_of
from zhuzhou_cli.audit.lists import JOINED, PARTING, SEVERAL
from zhuzhou_cli.audit.paper import Paper, Quotation
from zhuzhou_cli.model import Entry
from zhuzhou_cli.report.lines import PLAIN
from zhuzhou_cli.report.words import LISTS

_LIST = re.compile(rf"(?:{LISTS}:?)?(?P<items>[^;:。()]+)")
"""The list at the beginning of an explanation."""
_CLAUSE = re.compile("[,;:。]")
_SHORTEST = 2


def recalled(paper: Paper, name: Quotation, count: int) -> int:
    """How many items of its entry stand right before a name, if one less or more than it counts; else 0."""
    entry = paper.entry_of.get(name.name)
    words = paper.before(name)
    ways = _ways(entry) if entry and count else ()
    return next(filter(None, (listed_again(words, own) for own in ways if len(own) == count)), 0)


def listed_again(before: str, own: tuple[str, ...]) -> int:
    """How many items stand at the end of words, if they are all of some but one, or these and one more.

    >>> own = ("产业发展", "项目建设", "城乡融合", "生态治理")
    >>> [listed_again(f"打好产业发展、{said}、城乡融合", own) for said in ("项目建设", "安全生产")]
    [3, 0]
    >>> listed_again("打好产业发展、项目建设、城乡融合、生态治理、民生改善", own)
    5
    """
    words = _CLAUSE.split(before)[-1].removesuffix("的")
    items = words.split("、")
    if (
        abs(len(items) - len(own)) != 1
        or len(items) < SEVERAL
        or words.endswith("等")
        or JOINED.search(words)
    ):
        return 0
    first = next((item for item in own if items[0].endswith(item)), "")
    known = {first, *items[1:]} & set(own)
    return len(items) if first and len(known) == min(len(items), len(own)) else 0


def _ways(entry: Entry) -> Iterator[tuple[str, ...]]:
    """The items of an entry as a list before its name may have them: without the end of the name, or less.

    >>> entry = Entry(1, "两大攻坚行动", "产业攻坚行动、项目攻坚行动、环境攻坚行动。")
    >>> list(_ways(entry))
    [('产业', '项目', '环境'), ('产业攻坚', '项目攻坚', '环境攻坚')]
    """
    term = re.sub("[“”]", "", entry.term.translate(PLAIN))
    listed = _LIST.match(entry.text.translate(PLAIN).rstrip("。"))
    items = PARTING.split(listed["items"]) if listed else []
    whole = tuple(_without_noun(item, term) for item in items)
    less = tuple(item.removesuffix(noun_of(term)) for item in items)
    for own in dict.fromkeys((whole, less)):
        if len(own) >= SEVERAL and len(set(map(len, own))) == 1 and len(own[0]) >= _SHORTEST:
            yield own


def _without_noun(item: str, term: str) -> str:
    """An item without the end that it shares with the term, from the noun of that on.

    >>> _without_noun("民生改善攻坚战", "五大攻坚战"), _without_noun("民生改善", "五大攻坚战")
    ('民生改善', '民生改善')
    """
    end = next((term[at:] for at in range(len(term)) if item.endswith(term[at:])), "")
    return item.removesuffix(end) if len(end) >= len(noun_of(term)) and end != item else item
