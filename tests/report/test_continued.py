"""Lines that end a glossary at its end and not in its middle, and what is said of what is not taken in."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.report.test_marks import BODY, got
from zhuzhou_cli.report.assemble import assemble

TERMS = ("三色管理", "五项攻坚", "QHB指数", "河长制", "林长制")
LINKS = (
    "（来源：国家统计局）",
    "来源：国家统计局网站",
    "信息来源：统计局",
    "相关链接：国家发改委网站",
    "责任编辑：禾小青",
    "编辑：禾小青",
    "分享到：微信",
    "打印本页 关闭窗口",
    "【打印】【关闭】",
    "扫一扫在手机打开当前页",
    "返回顶部",
    "版权所有：青禾县",
    "字号：大小",
    "下一篇：无",
    "主办：青禾县政府",
    "抄送：县委",
    "附：",
    "各位代表！让我们携手奋进！",
    "来源：某网\n\n责任编辑：禾小青\n返回顶部",
)
ANNEXES = ("附件", "附件2", "附表1", "附录二", "### 附注", "## 附注", "注释")
LAYOUTS: dict[str, Callable[[int, str], str]] = {
    "1.": lambda i, term: f"{i}.{term}：治理的第{i}种办法。",
    "（一）": lambda i, term: f"（{'一二三四五'[i - 1]}）{term}：治理的第{i}种办法。",
    "number over text": lambda i, term: f"{i}、{term}\n治理的第{i}种办法，\n用于全县。",
    "no full stop": lambda i, term: f"[{i}]{term}：治理的第{i}种办法",
    "【】": lambda i, term: f"【{term}】治理的第{i}种办法。",
    "bold": lambda i, term: f"**{term}**：治理的第{i}种办法。\n",
    "bare": lambda i, term: f"{term}：治理的第{i}种办法。",
    "dash": lambda i, term: f"{term}——治理的第{i}种办法。",
    "row": lambda i, term: f"| {i} | {term} | 治理的第{i}种办法。 |",
}
NUMBERED = ("1.", "（一）", "no full stop")
ENTRIES = "".join(f"{LAYOUTS['1.'](i, term)}\n" for i, term in enumerate(TERMS, 1))
PROJECTS = "1.甲项目：投资3亿元。\n2.乙项目：投资4亿元。\n3.丙项目：投资5亿元。\n"


def cut(line: str, layout: str) -> str:
    """A report whose glossary has a line between its second entry and its third."""
    entries = [LAYOUTS[layout](i, term) for i, term in enumerate(TERMS, 1)]
    head = ["| 序号 | 名词 | 解释 |", "|---|---|---|"] if layout == "row" else []
    return BODY + "\n".join(["名词解释", *head, *entries[:2], line, *entries[2:], ""])


def remarks(text: str) -> list[str]:
    """What is said of a report that is imported."""
    made = assemble(text)
    assert made is not None
    return [remark.message for remark in made.remarks]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("line", LINKS)
def test_a_list_goes_on_behind_a_link_of_the_page(line: str, layout: str) -> None:
    """The link is told, and belongs to no entry."""
    text = cut(line, layout)
    assert [term for term, _ in got(text)] == list(TERMS)
    assert all(f"治理的第{i}种办法" in words for i, (_, words) in enumerate(got(text), 1))
    assert all(one not in words for _, words in got(text) for one in line.split())
    assert all(any(one in said for said in remarks(text)) for one in line.split())


@pytest.mark.parametrize("layout", NUMBERED)
@pytest.mark.parametrize("line", ANNEXES)
def test_numbers_go_on_behind_what_looks_like_another_annex(line: str, layout: str) -> None:
    """The next number tells that it is the same list."""
    text = cut(line, layout)
    assert [term for term, _ in got(text)] == list(TERMS)
    assert f"未归入任何条目：{line.lstrip('# ')}" in remarks(text)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("line", [*LINKS, *ANNEXES, "附件2 补充名词", "## 补充", "第五部分 其他"])
def test_no_entry_vanishes_behind_such_a_line(line: str, layout: str) -> None:
    """What is not taken in is said in one remark."""
    text = cut(line, layout)
    lost = len(TERMS) - len(got(text))
    said = [one for one in remarks(text) if one.startswith("从这一行起还有像条目的")]
    assert not lost or (len(said) == 1 and any(term in said[0] for term in TERMS))


@pytest.mark.parametrize(
    "behind", ["来源：某网", "责任编辑：禾小青\n电话：0731-1\n首页", "附件2\n名单\n禾小青"]
)
def test_the_foot_of_a_page_is_no_entry_and_needs_no_remark(behind: str) -> None:
    """Nothing in it looks like one."""
    text = f"{BODY}名词解释\n{ENTRIES}{behind}\n"
    assert [term for term, _ in got(text)] == list(TERMS)
    assert not [one for one in remarks(text) if "未收入" in one or "未归入" in one]


def test_an_annex_of_another_kind_ends_the_list_and_is_told() -> None:
    """Its numbers begin again."""
    text = f"{BODY}名词解释\n{ENTRIES}附件2 重点项目表\n{PROJECTS}"
    assert [term for term, _ in got(text)] == list(TERMS)
    assert "从这一行起还有像条目的 3 行，未收入：1.甲项目：投资3亿元。" in remarks(text)


@pytest.mark.parametrize("between", ["", f"附件2\n重点项目表\n{PROJECTS}", f"附件2 项目表\n{PROJECTS}"])
@pytest.mark.parametrize("heading", ["附件{} 名词解释", "附件{}\n名词解释", "## 附件{} 名词解释", "名词解释"])
def test_two_appendices_of_one_name_are_joined(heading: str, between: str) -> None:
    """Whatever stands between them."""
    first, second = heading.format(1), heading.format(3)
    other = "1.田长制：护田的办法。\n2.路长制：护路的办法。\n3.“两新”政策：更新设备的政策。\n"
    text = f"{BODY}{first}\n{ENTRIES}{between}{second}\n{other}"
    assert [term for term, _ in got(text)] == [*TERMS, "田长制", "路长制", "“两新”政策"]
    assert "另一份名词解释，序号从6接排" in remarks(text)


@pytest.mark.parametrize(
    "line", ["（来源：国家统计局）", "（资料来源：青禾县志）", "[数据来源：县统计局]", "【来源：某网】"]
)
@pytest.mark.parametrize("behind", ["", "责任编辑：禾小青\n"])
def test_a_source_in_brackets_under_the_last_entry_is_told(behind: str, line: str) -> None:
    """It may be that of the entry."""
    text = f"{BODY}名词解释\n{ENTRIES}{line}\n{behind}"
    assert [term for term, _ in got(text)] == list(TERMS)
    assert f"未归入任何条目：{line}" in remarks(text)
