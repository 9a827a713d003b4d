"""Lists whose items are each a pair in one frame, and so one: 统筹发展和安全、统筹城市和乡村.

统筹发展和安全、统筹城市和乡村……         all begin with the noun of the name, or with what is done to two
政府和市场的关系、城市和乡村的关系……     all end with what is said of two

Where two such items are the whole list, the name counts what is said of two: “三个关系”.
"""

from __future__ import annotations

import re
from itertools import takewhile

from zhuzhou_cli.audit.lists import JOINED, SEVERAL

_TO_TWO = "统筹好?|兼顾|处理好?|平衡好?|协调好?"
"""What is done to two things at once, as a pattern."""
_OF_TWO = "关系|结合|并重|并举|统一|融合|衔接|协调|协同|互动|联动|互促|促进|贯通|平衡"
"""What is said of two things, as a pattern."""
_NOUNS = re.compile(_OF_TWO)
_SIDE = r"[^、,，;；。:：()（）\n]{1,10}"
_MARK = re.compile(r"([、,，;；。()（）\n])")
_OPENS = ":：(（,，"
_TWO = 2
_STOPS = "。)）\n"
"""Marks behind which a list does not go on."""


def singled(words: str, noun: str) -> str:
    """Words with the first thing of each pair alone, where several in a row have the frame of a noun.

    >>> singled(":统筹发展和安全、统筹城市和乡村、统筹当前和长远。", "统筹")
    ':统筹发展、统筹城市、统筹当前。'
    >>> singled(":发展与安全的关系、当前与长远的关系。", "关系")
    ':发展的关系、当前的关系。'
    >>> singled(":点与面相结合、上与下相结合、内与外相结合。", "结合")
    ':点相结合、上相结合、内相结合。'
    >>> singled(":教育和医疗工程、养老和托育工程、交通和水利工程。", "工程")
    ':教育和医疗工程、养老和托育工程、交通和水利工程。'
    """
    begins = f"{re.escape(noun)}|{_TO_TWO}" if len(noun) > 1 else _TO_TWO
    for frame in (
        rf"(?:{begins}){_SIDE}?(?P<other>(?:{JOINED.pattern}){_SIDE})(?<!等)$",
        rf"{_SIDE}?(?P<other>(?:{JOINED.pattern}){_SIDE}?)(?:之间)?的?相?(?:{_OF_TWO})$",
    ):
        words = _of_frame(words, re.compile(frame), noun)
    return words


def _of_frame(words: str, frame: re.Pattern[str], noun: str) -> str:
    """Words without the second thing of each pair, if the first pairs are several and no other follows.

    Two are enough if they are the whole list, and end with the noun.
    """
    pieces = _MARK.split(words)
    items, marks = pieces[::2], [*pieces[1::2], "。"]
    pairs = [frame.search(item) if len(JOINED.findall(item)) == 1 else None for item in items]
    first = next((place for place, pair in enumerate(pairs) if pair), len(items))
    run = [pair for pair in takewhile(bool, pairs[first:]) if pair]
    end = first + len(run)
    is_ended = marks[end - 1] in _STOPS or not JOINED.search(items[end])
    is_one_list = not any(mark in _STOPS for mark in marks[first : end - 1])
    is_own = bool(_NOUNS.fullmatch(noun)) and all(item.endswith(noun) for item in items[first:end])
    is_whole = is_own and marks[end - 1] in _STOPS and (first == 0 or marks[first - 1] in _OPENS)
    if len(run) < (_TWO if is_whole else SEVERAL) or not is_ended or not is_one_list:
        return words
    for place, pair in enumerate(run, first):
        begin, stop = pair.span("other")
        pieces[2 * place] = items[place][:begin] + items[place][stop:]
    return "".join(pieces)
