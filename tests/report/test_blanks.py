"""Words that nothing but blanks or lines part are told, for between hanzi these stand for nothing."""

from __future__ import annotations

import pytest

from tests.report.documents import cell, paragraph, table, word
from zhuzhou_cli.report.assemble import assemble
from zhuzhou_cli.report.read import text_of

_LIST = "名词解释\n1. 三类服务：指{}。\n2. 双碳：碳达峰、碳中和。\n"


@pytest.mark.parametrize(
    ("said", "items"),
    [
        ("教育 医疗 养老", "指教育｜医疗｜养老"),
        ("教育\u3000医疗\u3000养老", "指教育｜医疗｜养老"),
        ("教育\t医疗\t养老", "指教育｜医疗｜养老"),
        ("教 育、医 疗、养 老", ""),
        ("教育、 医疗、 养老", ""),
        ("城乡居民 享受的教育", ""),
    ],
)
def test_words_that_only_blanks_part_are_told(said: str, items: str) -> None:
    """Three of them; hanzi that stand apart and a blank of a justified line are none."""
    imported = assemble(_LIST.format(said))
    assert imported is not None
    assert [one.message.rpartition("：")[2] for one in imported.remarks if "空格" in one.message] == (
        [items] if items else []
    )


_CELL = ["包括", "教育", "医疗", "养老。"]


@pytest.mark.parametrize(
    ("data", "suffix"),
    [
        (
            '名词,解释\n"三类\n服务\n办法","{}"\n双碳,碳达峰、碳中和。\n'.format("\n".join(_CELL)).encode(),
            ".csv",
        ),
        (
            "<table><tr><td>名词</td><td>解释</td></tr><tr><td>三类服务</td><td>{}</td></tr>"
            "<tr><td>双碳</td><td>碳达峰。</td></tr></table>".format("<br>".join(_CELL)).encode(),
            ".html",
        ),
        (
            word(
                table(
                    map(cell, ("名词", "解释")),
                    (cell("三类服务"), f"<w:tc>{''.join(map(paragraph, _CELL))}</w:tc>"),
                    map(cell, ("双碳", "碳达峰。")),
                )
            ),
            ".docx",
        ),
    ],
    ids=["csv", "html", "docx"],
)
def test_lines_of_a_cell_that_are_words_are_told(data: bytes, suffix: str) -> None:
    """As they are outside of tables."""
    imported = assemble(text_of(data, suffix).text)
    assert imported is not None
    assert [one.message for one in imported.remarks if "换行" in one.message] == [
        "几个词之间只有空格或换行，连成了一句，请补上标点：包括｜教育｜医疗｜养老"
    ]
