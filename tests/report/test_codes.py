"""A term of digits alone is an entry where its explanation takes it apart; else it is a number."""

from __future__ import annotations

import pytest

from tests.report import documents as made
from tests.report.test_hung import terms_of
from zhuzhou_cli.report.read import text_of

FIRST, LAST = "五项行动：强基、提质、增效、惠民、美城五项行动。", "三张牌：文化牌、生态牌、红色牌。"
PARTS = "“2”即两个率先，“3”即三个跨越，“5”即五个提升，“1”即一个保障。"
GOALS = "“1”即围绕一个目标：建设新城；“3”即做强三大产业：农业、能源、旅游；“5”即五项；“8”即八项。"
STEPS = "3年打基础，6年见成效，9年大变样。"
LISTS = {
    "in brackets": ("2351", "【五项行动】强基行动。\n【{}】{}\n【三张牌】文化牌。", PARTS),
    "in brackets, with more colons": ("1358", "【五项行动】强基行动。\n【{}】{}\n【三张牌】文化牌。", GOALS),
    "behind a number": ("2351", f"1.{FIRST}\n2.{{}}：{{}}\n3.{LAST}", PARTS),
    "in a table": ("369", "| 名词 | 解释 |\n|--|--|\n|五项行动|强基。|\n|{}|{}|\n|三张牌|文化牌。|", STEPS),
    "in a table with numbers": ("369", "| 1 |五项行动|强基。|\n| 2 |{}|{}|\n| 3 |三张牌|文化牌。|", STEPS),
}


@pytest.mark.parametrize(("term", "shape", "text"), LISTS.values(), ids=LISTS)
def test_a_code_is_a_term(term: str, shape: str, text: str) -> None:
    """In brackets, behind a number and in a cell."""
    assert terms_of("名词解释\n" + shape.format(term, text)) == ["五项行动", term, "三张牌"]


def test_a_code_above_its_definition_is_no_page() -> None:
    """A <dt> of digits."""
    rows = (("五项行动", "强基。"), ("369", STEPS), ("三张牌", "文化牌。"))
    page = made.html(
        "<h1>名词解释</h1><dl>" + "".join(f"<dt>{a}</dt><dd>{b}</dd>" for a, b in rows) + "</dl>"
    )
    assert terms_of(text_of(page).text) == ["五项行动", "369", "三张牌"]


@pytest.mark.parametrize("page", ["369", "— 369 —"])
def test_a_page_between_entries_is_no_code(page: str) -> None:
    """Though digits stand below it."""
    text = f"名词解释\n1.{FIRST}\n{page}\n2.三年目标：3年打基础，6年见成效，9年大变样。\n3.{LAST}"
    assert terms_of(text) == ["五项行动", "三年目标", "三张牌"]


@pytest.mark.parametrize("number", ["{}.", "（{}）", ""])
@pytest.mark.parametrize("term", ["5个1", "4个10", "三个1", "“5个1”"])
def test_a_figure_that_a_term_counts_is_no_ratio(term: str, number: str) -> None:
    """A colon and digits behind 5个1 open its explanation; in 按1:2配套 they are a ratio."""
    figure = term.strip("“”")[2:]
    texts = (
        FIRST,
        f"{term}：{figure}个方案、{figure}个专班、{figure}套政策。",
        "配套资金：按1：2配套。",
        LAST,
    )
    rows = [number.format(i) + text for i, text in enumerate(texts, 1)]
    assert terms_of("\n".join(["名词解释", *rows])) == ["五项行动", term, "配套资金", "三张牌"]
