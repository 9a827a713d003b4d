"""Whose a text is where its head does not say: by its signature, its byline, or the labels of its page.

赣州市人民政府办公室⏎2024年3月1日    the signature at its foot
本报记者 王五 江西宜春报道           the byline
来源：赣州市教育局                   a label of the page
通知-赣州市人民政府                  the site in its title
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from zhuzhou_cli.annotate.titles import place_of_office
from zhuzhou_cli.language.mentions import first_listed, last_listed, whole
from zhuzhou_cli.language.places import KINDS, Part

_FOOT, _EDGE = 4, 10
"""Lines at the foot of a text that may sign it, and at its head or foot that may be labels of its page."""
_BYLINE = re.compile(
    r"(?P<place>[^\s，。]{2,12}?)报道(?=[：:\s]|$)|发自(?P<sent>[\u4e00-\u9fff]{2,8})$"
    r"|[（(](?P<paper>[\u4e00-\u9fff]{2,4}?)(?:日报|晚报|融媒)[^）)]{0,12}(?:记者|通讯员)"
)
"""Where a report was written, or for which paper: 江西宜春报道, （赣州日报记者 王五）."""
_LABEL = re.compile(
    r"(?:来源|发布(?:单位|机构)|发文(?:机关|单位)|主办(?:单位)?|版权所有)[：:\s|｜©]*(?P<whose>[\u4e00-\u9fff]{2,24})"
)
"""Whose a page is, as its labels say: 主办单位：赣州市人民政府."""
_SITE = re.compile("[-_—|]+")
"""What parts the title of a page from whose site it is: 通知-赣州市人民政府."""
_LONGEST = 40
"""Signs of a byline, at most."""


def place_signed(text: str) -> Part | None:
    r"""The place of who signed a text, reported it or has it on a page; None if nothing says.

    >>> texts = ("抓好。\n赣州市人民政府办公室\n3月1日", "王五 江西宜春报道\n抓好。", "来源：赣州市教育局")
    >>> [place and place.stem for place in map(place_signed, texts)]
    ['赣州', '宜春', '赣州']
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return next(_said(lines), None)


def _said(lines: Sequence[str]) -> Iterator[Part]:
    """The places of the signature, the site, the byline and the labels of some lines, in this order."""
    edges = lines if len(lines) <= 2 * _EDGE else [*lines[:_EDGE], *lines[-_EDGE:]]
    yield from filter(None, map(place_of_office, reversed(lines[-_FOOT:])))
    yield from filter(None, (place_of_office(_SITE.split(line)[-1].strip()) for line in lines[:1]))
    yield from filter(None, (_reported(line) for line in edges if len(line) <= _LONGEST))
    labels = (found["whose"] for line in edges for found in _LABEL.finditer(line))
    yield from (place for place in map(first_listed, labels) if place and place.text.endswith(KINDS))


def _reported(line: str) -> Part | None:
    """The place of a byline."""
    found = _BYLINE.search(line)
    if found is None:
        return None
    return last_listed(found["place"] or "") or whole(found["sent"] or found["paper"] or "")
