"""Words between a name and its list that only announce it: the name again, its number, 具体来说, 其内容为.

“五大行动”，这五大行动包括产业行动……      the name again
“五区协同”，五区即高新区、经开区……        its number with what it counts, of which the list is
“五大行动”，概括起来就是产业行动……        that the list comes now
"""

from __future__ import annotations

import re

from zhuzhou_cli.audit.lists import MEASURES
from zhuzhou_cli.audit.paper import NUMERAL
from zhuzhou_cli.report.words import COVERS, LISTS

_AGAIN = re.compile("[,。(](?:这|上述)?“?")
"""What stands before a name that is said again."""
_LISTED = re.compile(rf"”?(?:[是为](?=:)|(?=(?!划?分[为成]){LISTS}))")
"""What stands between such a name and its list."""
_AMOUNT = re.compile(
    rf"(?:面积|投资|资金)?[0-9.]+[百千万亿]*(?:平方公里|平方米|公里|[\u4e00-\u9fff]{{1,2}})?(?=[,;](?:{LISTS}))"
)
"""How much of it there is, between a name and the word that opens its list: “四块地”5000亩，即…."""
_COUNTED = re.compile(rf"(?P<number>{NUMERAL}+[{MEASURES}]?)(?P<noun>[\u4e00-\u9fff]+)")
_TOLD = re.compile(
    r"[,;](?:(?:具体|概括|归纳|总结|简单)(?:起来|来[说讲看]|而言|地?[说讲])|简[言而]言?之),?"
    rf"(?={LISTS})|[,;](?:其|主要|具体|核心|基本)+内容(?:(?={LISTS})|[是为](?![了由在]))"
)
"""What says that the list is told now."""


def announced(plain: str, after: str) -> tuple[str, str]:
    """The name that a list behind a name is of, and the words behind it without those that announce the list.

    >>> announced("五大行动", ",这五大行动即甲、乙。"), announced("五区协同", ",五区即甲区、乙区。")
    (('五大行动', ',即甲、乙。'), ('五区', ',即甲区、乙区。'))
    >>> announced("四块地", "5000亩,即甲地、乙地。"), announced("四块地", "5000亩,已供甲地。")
    (('四块地', ',即甲地、乙地。'), ('四块地', '5000亩,已供甲地。'))
    >>> announced("五大行动", ",具体来说,就是甲、乙。"), announced("五大行动", ",五大行动是甲、乙。")
    (('五大行动', ',就是甲、乙。'), ('五大行动', ',五大行动是甲、乙。'))
    """
    after = _AMOUNT.sub("", after, count=1) if _AMOUNT.match(after) else after
    if told := _TOLD.match(after):
        rest = after[told.end() :]
        return plain, f",{rest}" if re.match(LISTS, rest) else f",即{rest.removeprefix(':')}"
    name, rest = _said_again(plain, after)
    first = re.split("[、,;。()]", rest)[0]
    if not name or (re.match(COVERS, rest) and not first.endswith(name[-1])):
        return plain, after  # 五区包括12个镇, 五大行动涵盖教育: what they have and are for
    mark = "(" if after.startswith("(") else ","
    return name, rest if rest.startswith(":") else mark + rest


def _said_again(plain: str, after: str) -> tuple[str, str]:
    """The name that words say again, or its beginning, and its list; nothing and the words if none follows.

    >>> _said_again("五区协同", ",这“五区”即甲区。"), _said_again("五区协同", ",五区发展。")
    (('五区', '即甲区。'), ('', ',五区发展。'))
    """
    begin = _AGAIN.match(after)
    if begin is None:
        return "", after
    for name in _names(plain):
        end = begin.end() + len(name)
        if after.startswith(name, begin.end()) and (listed := _LISTED.match(after, end)):
            return name, after[listed.end() :]
    return "", after


def _names(plain: str) -> list[str]:
    """A name and its beginnings that count something, the longest first.

    >>> _names("五区协同"), _names("七上八下")
    (['五区协同', '五区协', '五区'], ['七上八下', '七上八', '七上'])
    """
    counted = _COUNTED.fullmatch(plain)
    nouns = range(len(counted["noun"]) - 1, 0, -1) if counted else ()
    return [plain, *(counted["number"] + counted["noun"][:end] for end in nouns if counted)]
