"""The items of lists on web pages, whatever blocks they hold."""

from __future__ import annotations

import pytest

from tests.report.test_marks import got
from zhuzhou_cli.report.read import text_of

ENTRIES = [
    ("三色管理", ("指三种颜色的管理。", "在全县推行。")),
    ("河长制", ("由各级领导担任河长。", "分为县、乡、村三级。")),
    ("QHB指数", ("青禾县的一种指数。", "一年公布一次。")),
]
BLOCKS = ("p", "div", "section", "h4")


def page(tag: str, item: str) -> str:
    """The text of a page with a list, each item of which has a term and an explanation of two sentences."""
    items = "\n".join(item.format(i, term, *text) for i, (term, text) in enumerate(ENTRIES, 1))
    html = f"<html><body><h1>青禾县政府工作报告</h1><h2>名词解释</h2><{tag}>{items}</{tag}></body></html>"
    return text_of(html.encode(), ".html").text


@pytest.mark.parametrize("tag", ["ul", "ol"])
@pytest.mark.parametrize(
    "item",
    [
        "<li>{1}：{2}{3}</li>",
        "<li>{1}：{2}<br>{3}</li>",
        "<li><p>{1}：{2}{3}</p></li>",
        "<li>\n<p>{1}：{2}{3}</p>\n</li>",
        "<li><p>{1}：{2}</p><p>{3}</p></li>",
        "<li><div>{1}：{2}</div><div>{3}</div></li>",
        "<li><section><p>{1}：{2}</p></section><p>{3}</p></li>",
        "<li>{1}：{2}<p>{3}</p></li>",
        "<li><p><strong>{1}</strong>：{2}</p>{3}</li>",
    ],
)
def test_an_entry_is_an_item_whole(item: str, tag: str) -> None:
    """All its paragraphs belong to it, and the list goes on behind them."""
    assert got(page(tag, item)) == [(term, "".join(text)) for term, text in ENTRIES]


@pytest.mark.parametrize("block", BLOCKS)
def test_the_mark_of_an_item_stands_before_its_first_words(block: str) -> None:
    """As it does on the page; a heading has its own."""
    own = "#### " if block == "h4" else ""
    item = f"<li><{block}>{{1}}</{block}><p>{{2}}</p></li>"
    bullets = [line for line in page("ul", item).splitlines() if "QHB" in line]
    numbers = [line for line in page("ol", item).splitlines() if "QHB" in line]
    assert (bullets, numbers) == ([f"{own or '- '}QHB指数"], [f"{own}3. QHB指数"])


@pytest.mark.parametrize("number", ["{0}.", "{0}、", "（{0}）", "【{0}】", "{0}. "])
@pytest.mark.parametrize("item", ["<li>{}{{1}}：{{2}}{{3}}</li>", "<li><p>{}5G{{1}}：{{2}}{{3}}</p></li>"])
def test_an_item_that_has_its_number_typed_into_it_is_numbered_once(item: str, number: str) -> None:
    """Though the list numbers it too."""
    lead = "5G" if "5G" in item else ""
    assert [term for term, _ in got(page("ol", item.format(number)))] == [lead + term for term, _ in ENTRIES]


def test_an_item_without_words_has_no_line() -> None:
    """Nor does its mark stand before the words behind the list."""
    html = "<html><body><ul><li><p> </p></li></ul><ol><li></li></ol><p>甲事</p></body></html>"
    assert text_of(html.encode(), ".html").text.split() == ["甲事"]
