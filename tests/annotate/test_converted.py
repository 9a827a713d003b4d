"""A text, page or Word file as Markdown with notes shows the words that it has, and nothing else."""

from __future__ import annotations

import html
import io
import random
import re

import docx
import pytest
from markdown_it import MarkdownIt

from tests.annotate.test_annotate import made
from zhuzhou_cli.annotate.formats import written

_SHOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])
_MARK = re.compile(r"\[\^zz-\d+\]")
LINES = [
    "推进四走四看(见附件)和三百工程(2024年)。",
    "见 http://www.zhuzhou.gov.cn/c100/t20241225_123.html?a=1&b=2，和a_b@LPR.cn（www.a.cn/x_y）。",
    "1. 三百工程",
    "3. 八大行动",
    "(2) LPR",
    "A. 甲*乙*，_丙_，**丁**",
    "- 三百工程",
    "+ 甲",
    "---",
    "-- -- --",
    "--\t--\t--",
    "===",
    "- 5℃以下",
    "详见 www.zz.gov.cn（三百工程）",
    "    抓好三百工程*。",
    "\t推进四走四看*。",
    "# 八大行动 #",
    "> 三百工程 | 甲 | <b>乙</b> &lt; [丙](丁) ![戊](己)",
    "~~甲~~ `乙` $丙$ ^丁^ \\*戊 [^1] {{己}} 三百工程[甲]",
    "[甲]: http://a.cn",
    "[^1]: 三百工程",
    "```",
    "| 甲 | 乙 |",
    "|---|---|",
    "<!-- 甲 -->",
    "2024.",
    "甲：三百工程：乙",
]


def shown(markdown: str) -> str:
    """The words that a reader of Markdown shows, without their blanks; the notes are left out."""
    body = _MARK.sub("", markdown.split("\n[^zz-1]:", maxsplit=1)[0])
    words = html.unescape(re.sub(r"<!--.*?-->|<[^<>]*>", "", _SHOWN.render(body)))
    return "".join(words.split())


def words(text: str) -> str:
    """A text without its blanks."""
    return "".join(text.split())


def as_markdown(data: bytes, path: str) -> str:
    """A document with notes in Markdown."""
    return str(written(made(data, path), "markdown"))


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("line", LINES)
def test_a_line_of_a_text_shows_its_words(line: str, gap: str) -> None:
    """Alone, and between others, of which none takes it in."""
    text = gap.join(["甲乙", line, "抓好八大行动。", line, "丙"])
    assert shown(as_markdown(text.encode(), "a.txt")) == words(text)


@pytest.mark.parametrize("seed", range(4))
def test_a_text_by_chance_shows_its_words(seed: int) -> None:
    """Signs of Markdown in any order beside names and brackets."""
    chance = random.Random(seed)
    pieces = [
        *"*_`~#|<>[](){}!$^&\\-+=:.1a 甲\n\t",
        "三百工程",
        "八大行动",
        "http://a.cn/b_c",
        "\n\n",
        "    ",
    ]
    for _ in range(100):
        text = "甲" + "".join(chance.choices(pieces, k=chance.randint(3, 30))) + "乙"
        if "<" not in text:
            assert shown(as_markdown(text.encode(), "a.txt")) == words(text)


def test_a_word_file_shows_its_words() -> None:
    """Signs of Markdown in its paragraphs, headings and cells are words."""
    document = docx.Document()
    document.add_heading("标题 *甲*", 1)
    said = [line for line in LINES if line.strip() == line and line[0] not in "#|"]
    for line in said:
        document.add_paragraph(line)
    table = document.add_table(1, 2)
    cells = ("名|词*", "三百工程(甲)_乙_")
    for cell, text in zip(table.rows[0].cells, cells, strict=True):
        cell.text = text
    file = io.BytesIO()
    document.save(file)
    assert shown(as_markdown(file.getvalue(), "a.docx")) == words("标题*甲*" + "".join([*said, *cells]))


def test_lines_of_a_text_stay_lines() -> None:
    """Those that no blank line parts, too."""
    markdown = as_markdown("抓好：\n\n甲\n乙八大行动\n丙".encode(), "a.txt")
    assert markdown.startswith("抓好：\n\n甲  \n乙八大行动[^zz-1]  \n丙\n")


def test_a_table_of_a_word_file_is_one_of_a_page() -> None:
    """Its cells have the signs that they have there, and their notes."""
    document = docx.Document()
    table = document.add_table(2, 2)
    for row, texts in zip(table.rows, (("名|词", "释义"), ("三百工程", "<乙>")), strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    file = io.BytesIO()
    document.save(file)
    page = str(written(made(file.getvalue(), "a.docx"), "html"))
    rows = re.search(r"<table>.*?</table>", page, re.DOTALL)
    assert rows
    bare = re.sub(r"<button.*?</button>|</?a\b.*?>", "", rows[0])
    assert re.findall("<td>(.*?)</td>", bare) == ["名|词", "释义", "三百工程", "&lt;乙&gt;"]
    assert 'href="#zz-note-1"' in rows[0]
