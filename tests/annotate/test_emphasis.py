"""Marks in a Markdown file change nothing of it but that they are there."""

from __future__ import annotations

import random
import re
import time

import pytest
from markdown_it import MarkdownIt

from zhuzhou_cli.annotate.behind import places
from zhuzhou_cli.documents import Document, read

_NAME = re.compile("三百工程|八大行动")
_MARK = re.compile(r"\[\^zz-1\]")
_SHOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def ends_of_names(document: Document) -> list[int]:
    """Where the names in the running text end."""
    text, silent = document.text, document.silent
    names = [found.span() for found in _NAME.finditer(text)]
    return [end for begin, end in names if not any(one < end and begin < other for one, other in silent)]


def marked(text: str) -> str:
    """A text with a mark for each name in its running text."""
    document = read(text.encode(), "a.md")
    pieces, end = [], 0
    for at in sorted(places(document, ends_of_names(document))):
        pieces += [document.text[end:at], "[^zz-1]"]
        end = at
    return "".join([*pieces, document.text[end:]])


@pytest.mark.parametrize(
    "text",
    [
        "推进**三百工程**^建设，抓好*八大行动*^落实。",
        "三百工程^**重点**，八大行动^*重点*",
        "**三百工程**^（见附件），**三百工程**^ 好，**三百工程**^",
        "**“三百工程^”**，**三百工程^：**好",
        "***三百工程***^建设",
        "**推进*三百工程***^建设",
        "**推进*三百工程*^建设**",
        "*推进**三百工程**^建设*",
        "~~三百工程~~建设，三百工程^~~建设~~",
        "~~**三百工程**~~，建设",
        "_三百工程_^ 建设，三百工程^_重点建设",
        r"三百工程^\*建设\*，三百工程^\**建设*",
        "*三百工程**建设*^",
        "**甲 *三百工程**建设^",
        "*甲*三百工程^**重点**",
        "三百工程^*建设",
        "三百工程**^",
        "`**`三百工程^**重点**",
        "> **推进\n> 三百工程**^建设",
        "- **三百工程**^建设\n- 三百工程^**建设**",
        "| **三百工程**^建 | 三百工程^**建** |\n|---|---|\n| **三百工程**^ | 甲 |",
        "三百工程(见附件)^，三百工程(见(附)件)^，三百工程()^，三百工程(a.md '题')^，三百工程^(2024 年)",
        "**三百工程**(见附件)^建设",
        "三百工程^[2024]5号，三百工程[甲]建设^，三百工程[甲]，^好\n\n[甲]: a.md",
        "（见三百工程[甲]）^，“三百工程[甲]”^，三百工程[甲] ^好，三百工程[甲]http://a.cn/b ^好\n\n[甲]: a.md",
        "三百工程[甲][乙]^建设，三百工程[甲](x)^建\n\n[甲]: a.md\n[乙]: b.md",
        "三百工程(http://a.cn/b) ^的网页，见http://a.cn“三百工程”的 ^页",
        "见http://a.cn/b。三百工程，运行`zz lookup 词`^可查，八大行动^",
        '见https://a.cn。三百工程，见[通知](http://x.y/z "全文")^，见[通 知](b.md)好',
        "见www.a.cn，三百工程，见![图 一](a.png)^，**八大行动**^",
        "见http://a.cn/b。三百工程，即$x + y$^，见http://a.cn/b。三百工程 ^<b title='甲 乙'>丙</b>",
        "见http://a.cn/b。三百工程，即[甲`乙 丙`丁 戊](b.md)^，见http://a.cn。用`码`三百工程的 ^页",
        "[甲](http://a.cn)三百工程^建设，<http://a.cn>三百工程^建设",
        "三百工程^`码`，三百工程^<b>建</b>，三百工程^[^1]",
    ],
)
def test_a_mark_stands_where_it_changes_nothing(text: str) -> None:
    """Behind what closes, before what opens, behind what it would make a link; else behind the next words."""
    source = re.sub(r"(?<!\[)\^", "", text)
    made = marked(source)
    assert _MARK.sub("^", made) == text
    assert _MARK.sub("", _SHOWN.render(made)) == _SHOWN.render(source)


_PIECES = ["三百工程", "八大行动", "建设", "*", "**", "***", "~~", "_", "__", " ", "，", "（", "”", "a", "$"]
_MORE = [
    "\\",
    "`",
    "(",
    ")",
    "[甲]",
    "[乙](x)",
    "[",
    "]",
    "\n",
    "\n> ",
    "\n\n",
    "\n- ",
    "<b>",
    "|",
    "!",
    "(甲)",
    "](",
    "](三百工程.md)",
    "[附件[1]]",
    "[乙\n三百工程](x)",
    "[看\n八大行动]",
    "\n\n[看 八大行动]: a.md\n\n",
    "<i\ntitle='三百工程'>",
]
_ADDRESSES = [
    "http://a.cn/b。",
    "www.a.cn，",
    "![图 一](a.png '题 目')",
    '[附 件](a.md "题 目")',
    "`码 码`",
    "`",
    "<b title='甲 乙'>",
    "(甲)",
    "三百工程，",
]


@pytest.mark.parametrize("more", [[], _MORE, _ADDRESSES])
@pytest.mark.parametrize("seed", range(2))
def test_what_is_shown_is_the_same_without_its_marks(seed: int, more: list[str]) -> None:
    """Of paragraphs by chance, a third of them with nothing but words and emphasis."""
    chance = random.Random(seed)
    for _ in range(250):
        pieces = chance.choices(_PIECES + more, k=chance.randint(3, 24))
        source = "".join(pieces) if any(map(str.strip, pieces)) else "三百工程"
        made = marked(source)
        assert _MARK.sub("", made) == source
        assert _MARK.sub("", _SHOWN.render(made)) == _SHOWN.render(source), source


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit",
    [
        "**三百工程**建",
        "三百工程*",
        "三百工程**建*",
        "三百工程_",
        "*a 三百工程**建",
        "三百工程(甲)",
        "三百工程[甲",
    ],
)
def test_places_are_found_in_linear_time(unit: str) -> None:
    """30,000 marks in one paragraph take no more than some seconds."""
    document = read((unit * 30_000).encode(), "a.md")
    ends = [found.end() for found in _NAME.finditer(document.text)]
    begin = time.process_time()
    assert len(places(document, ends)) == len(ends)
    assert time.process_time() - begin < 10
