"""Entries whose first words are also those of links, imprints and labels of a page."""

from __future__ import annotations

import pytest

from tests.report import documents as made
from tests.report.test_continued import remarks
from tests.report.test_marks import BODY, got
from zhuzhou_cli.report.assemble import assemble
from zhuzhou_cli.report.read import text_of

TERMS = (
    "分享经济",
    "打印技术",
    "关闭机制",
    "返回式卫星",
    "扫一扫办事",
    "版权登记",
    "主办银行制度",
    "承办评价",
    "注册制",
    "统筹发展和安全",
    "策划设计",
    "广告监测",
    "直播",
    "专题教育",
    "标签管理",
    "评论机制",
    "主题教育",
    "主题公园",
    "联系点制度",
    "发布会制度",
    "相关性分析",
    "相关信息披露",
    "阅读空间",
    "ICP备案",
    "新华社区",
    "首页首屏",
    "更多跑",
    "微信政务",
    "浏览量",
    "阅读量",
    "点击次数",
    "访问人数",
)
OTHERS = [
    ("白名单", "纳入融资支持范围的房地产项目名单。"),
    ("三农", "农业、农村、农民。"),
    ("链长制", "由县领导担任重点产业链链长。"),
]
TEXT = "由各方共同办理的一种制度。"
LAYOUTS = {
    "1.": "{i}.{term}：{text}\n",
    "（1）": "（{i}）{term}：{text}\n",
    "bare": "{term}：{text}\n",
    "dash": "{term}——{text}\n",
    "是指": "{term}是指{text}\n",
    "【】": "【{term}】{text}\n",
    "bold": "**{term}**：{text}\n\n",
    "two lines": "{term}\n{text}\n\n",
    "heading": "### {term}\n{text}\n\n",
    "no full stop": "{term}：{text}\n",
    "row": "| {term} | {text} |\n",
}
LINKS = (
    "分享到：微信",
    "打印 关闭",
    "打印本页 关闭窗口",
    "【打印】【关闭】",
    "【我要纠错】【打印】【关闭】",
    "[纠错] [打印本页] [关闭窗口]",
    "【大】【中】【小】【打印】",
    "主办：青禾县人民政府办公室",
    "主办单位：青禾县人民政府 承办单位：青禾县大数据局",
    "版权所有 © 青禾县",
    "版权所有：青禾县人民政府",
    "粤ICP备12345号",
    "ICP备案号：湘ICP备12345678号-1",
    "扫一扫在手机打开当前页",
    "注册",
    "首页 登录",
    "更多新闻",
    "值班编辑 禾小青",
    "新华社北京1月1日电",
    "各位代表！让我们携手奋进！",
    "视频：禾小青",
    "浏览量：1234",
    "阅读次数：12次",
    "【点击数：1,234】",
    "浏览次数：",
    "本页累计访问量 1.2万人次",
)


def printed(layout: str, entries: list[tuple[str, str]]) -> str:
    """A report with a glossary of some entries, and a level above the terms if these are headings."""
    rows = "".join(
        LAYOUTS[layout].format(i=i, term=term, text=text.rstrip("。") if layout == "no full stop" else text)
        for i, (term, text) in enumerate(entries, 1)
    )
    return f"{BODY}{'## ' if layout == 'heading' else ''}名词解释\n{rows}"


def said(layout: str, text: str) -> str:
    """What an entry says in a layout: 是指 is of the text, a full stop may be left out."""
    return f"是指{text}" if layout == "是指" else text.rstrip("。") if layout == "no full stop" else text


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("term", TERMS)
@pytest.mark.parametrize("place", [2, 3])
def test_an_entry_is_one_whatever_it_begins_with(place: int, term: str, layout: str) -> None:
    """Among others, and as the last one."""
    entries = [*OTHERS[:place], (term, TEXT), *OTHERS[place:]]
    assert got(printed(layout, entries)) == [(term, said(layout, text)) for term, text in entries]


@pytest.mark.parametrize("layout", ["1.", "bare", "是指"])
@pytest.mark.parametrize("term", ["分享经济", "打印技术", "扫一扫办事", "版权登记", "注册制", "浏览量"])
def test_the_first_entry_is_no_imprint_of_the_heading(term: str, layout: str) -> None:
    """分享 and 打印 stand under headlines too."""
    entries = [(term, TEXT), *OTHERS]
    assert got(printed(layout, entries)) == [(term, said(layout, text)) for term, text in entries]


@pytest.mark.parametrize("layout", [one for one in LAYOUTS if one != "row"])
@pytest.mark.parametrize("link", LINKS)
def test_a_line_of_nothing_but_links_is_no_entry(link: str, layout: str) -> None:
    """Behind the last entry, and with another line behind it."""
    for behind in ("", "电话：0731-1\n"):
        assert got(f"{printed(layout, OTHERS)}{link}\n{behind}") == [
            (term, said(layout, text)) for term, text in OTHERS
        ]


@pytest.mark.parametrize(
    "more", ["扫一扫政务码即可进入专区办理。", "主办单位由县政府确定。", "分享数据须经授权。"]
)
def test_a_further_paragraph_may_begin_with_such_words(more: str) -> None:
    """It is text of the entry above it."""
    text = printed("1.", OTHERS).replace("\n2.", f"\n{more}\n2.")
    assert got(text) == [(OTHERS[0][0], OTHERS[0][1] + more), *OTHERS[1:]]


@pytest.mark.parametrize("more", ["扫一扫政务码即可进入专区办理。", "主办单位由县政府确定。"])
def test_such_a_paragraph_is_told_if_the_list_has_no_others(more: str) -> None:
    """Nobody can tell whether the last entry goes on."""
    text = f"{printed('1.', OTHERS)}{more}\n全县已有56个。\n"
    assert got(text) == OTHERS
    assert [one for one in remarks(text) if "未归入" in one] == [
        f"未归入任何条目：{more}",
        "未归入任何条目：全县已有56个。",
    ]


@pytest.mark.parametrize("layout", ["two lines", "heading"])
def test_a_bare_link_is_told_where_it_may_be_a_term(layout: str) -> None:
    """注册 alone on a line is a link of many pages."""
    text = printed(layout, [*OTHERS, ("注册", TEXT)])
    assert got(text) == OTHERS
    assert "从这一行起还有像条目的 1 行，未收入：注册" in remarks(text)


@pytest.mark.parametrize("term", ["主题教育", "来源", "联系人", "时间"])
def test_a_term_never_ends_inside_a_lead(term: str) -> None:
    """主题教育是指 has no term 主题教育是."""
    rows = "".join(f"{one}是指{text}\n" for one, text in [*OTHERS, (term, TEXT)])
    assert not [one for one, _ in got(f"{BODY}名词解释\n{rows}") if one.endswith("是")]


@pytest.mark.parametrize("layout", ["1.", "bare", "dash", "【】", "no full stop"])
@pytest.mark.parametrize("count", ["浏览量：1234", "阅读次数：12次", "【点击数：1,234】", "访问人数：3万"])
def test_how_often_a_page_was_opened_is_told_and_no_entry(count: str, layout: str) -> None:
    """Under the heading, between entries and behind them, where no full stop parts them from it."""
    lines = printed(layout, OTHERS).splitlines()
    text = "\n".join([*lines[:5], count, lines[5], count, *lines[6:], count, ""])
    assert got(text) == [(term, said(layout, text)) for term, text in OTHERS]
    assert any(count in one for one in remarks(text))


def test_a_sentence_of_a_wrapped_explanation_may_be_of_such_counts() -> None:
    """It ends with a full stop, or says more than the count."""
    text = "全县网站的访问情况，包括\n访问量1000万人次、\n浏览量2000万次。"
    assert got(f"{BODY}名词解释\n1.三农：农业。\n2.网站热度：{text}\n3.林长制：某制度。\n")[1] == (
        "网站热度",
        text.replace("\n", ""),
    )


def test_terms_that_differ_in_their_digits_are_no_running_heads() -> None:
    """名词2：507行动 and 名词3：764行动 each stand over their text."""
    rows = [("双创", "指甲事。"), ("507行动", "指乙事。"), ("764行动", "指丙事。")]
    html = "".join(f"<dt>名词{i}：{term}</dt><dd>{text}</dd>" for i, (term, text) in enumerate(rows, 1))
    imported = assemble(text_of(made.html(f"<h2>名词解释</h2><dl>{html}</dl>")).text)
    assert imported is not None
    assert [(one.term, one.text) for one in imported.glossary.entries] == rows


@pytest.mark.parametrize(
    "head", ["甲县政府工作报告　第1页", "甲县政府工作报告 12", "第12页　甲县政府工作报告"]
)
def test_a_title_with_its_page_is_a_running_head(head: str) -> None:
    """Though it stands in the list only once, in the middle of a sentence."""
    text = f"名词解释\n1.甲制度：指某种制度，由\n\f{head}\n某部门实施。\n2.乙制度：指另一种制度。"
    imported = assemble(text)
    assert imported is not None
    assert [one.text for one in imported.glossary.entries] == ["指某种制度，由某部门实施。", "指另一种制度。"]
