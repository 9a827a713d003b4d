"""Lists behind a name in the signs of other keyboards, in those that the checks know: 、 for / and gaps.

“三大工程”：强基工程/提质工程/惠民工程。      parted by / or by gaps alone
“三大工程”【强基工程、提质工程】              square brackets with words
“三大工程”：强基工程,提质工程.                a full stop of ASCII
“三大工程”：强基工程（3亿元）、提质工程……      a bracket with details behind an item
"""

from __future__ import annotations

import re

from zhuzhou_cli.audit.lists import MEASURES, OPENS
from zhuzhou_cli.audit.numbered import NUMBER
from zhuzhou_cli.audit.paper import NUMERAL

_HANZI = "[\u4e00-\u9fff]"
_STOP = re.compile(rf"(?<={_HANZI})\.(?=\s|\Z)")
_BRACKETS = re.compile(rf"\A([^,;:。\[【]{{0,6}})[\[【]({_HANZI}[^\[\]【】()\n]*)[\]】]")
"""Square brackets behind a name with words; with a figure alone they are a note's."""
_LED = re.compile(rf"{_HANZI}{{0,6}}?{OPENS}")
_COUNTED = f"[0-9{NUMERAL[1:-1]}][{MEASURES}]"
_ASIDE = re.compile(rf"(?<={_HANZI})\((?!{NUMBER}|[^()]*{_COUNTED})[^()、;]*\)(?=[、,;。])")
"""What a bracket says of the item before it; one that lists or counts something may have items itself."""
_PARTED = re.compile(
    rf"\A[^,;。、/\n]{{0,6}}[:(][ ]?{_HANZI}{{2,}}(?P<sign>[/ \u3000]){_HANZI}{{2,}}"
    rf"(?:(?P=sign){_HANZI}{{2,}})+(?=[。)\n])"
)
"""Three items or more behind a colon or in a bracket, parted by one sign, up to the end."""


def in_usual_signs(after: str) -> str:
    """The words behind a name, with the usual signs for those that part, enclose and end its list.

    >>> [in_usual_signs(words) for words in (":甲乙/丙丁/戊己。", ":甲区 乙区 丙区.", "[甲、乙]。", "[1]。")]
    [':甲乙、丙丁、戊己。', ':甲区、乙区、丙区。', '(甲、乙)。', '[1]。']
    >>> [in_usual_signs(words) for words in (":甲园(3亿元)、乙园(5亿元)。", ":甲园(丙、丁)、乙园(3个)。")]
    [':甲园、乙园。', ':甲园(丙、丁)、乙园(3个)。']
    """
    words = _BRACKETS.sub(r"\1(\2)", _STOP.sub("。", after))
    if _LED.match(words):
        sentence, stop, rest = words.partition("。")
        words = _ASIDE.sub("", sentence + stop) + rest
    if found := _PARTED.match(words):
        head, mark, items = re.split("([:(])", found[0], maxsplit=1)
        parted = items.strip().split(found["sign"])
        if found["sign"] == "/" or len({item[-1] for item in parted}) == 1:  # gaps may stand anywhere
            words = f"{head}{mark}{'、'.join(parted)}{words[found.end() :]}"
    return words
