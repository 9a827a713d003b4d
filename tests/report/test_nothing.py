"""Reports that have no glossary give none, however much their lists look like one."""

from __future__ import annotations

import pytest

from tests.conftest import DATA
from zhuzhou_cli.report.assemble import assemble

BODY = (DATA / "reports" / "dot.txt").read_text(encoding="utf-8").split("名词解释")[0]

LISTS = {
    "good deeds": (
        "附件1\n十件实事\n一、学校工程：新建学校10所。\n二、养老工程：新增床位1000张。\n"
        "三、就业工程：新增2万人。"
    ),
    "quoted deeds": (
        "实事\n1.“一老一小”服务：新建托位1000个。\n2.“四好农村路”：新建100公里。\n3.“雪亮”工程：新增1万个。"
    ),
    "numbered tasks": (
        "1.全面推进乡村振兴：建设和美乡村。\n2.着力扩大内需：落实“两新”政策。\n3.改善民生：办好实事。"
    ),
    "figures": ("主要预期目标：\n地区生产总值：增长5.5%左右\n固定资产投资：增长6%\n5.5%左右的目标：积极稳妥"),
    "imprint": (
        "索 引 号：000014349/2031\n主题分类：综合政务\n发文机关：青禾县人民政府\n成文日期：2031年1月20日"
    ),
    "voices": "张代表说：“报告催人奋进。”\n李代表表示：“一定抓好落实。”\n王委员说：“信心满满。”",
    "points": (
        "一是经济：要增长5%。\n二是改革：要深化改革。\n三是民生：要办好实事。\n四是安全：要守住底线。"
    ),
    "annexes": "附件：1.民生实事\n2.名词解释\n3.重点项目清单",
    "contents": "目录\n一、2030年工作回顾\n二、2031年工作安排\n三、名词解释",
    "links": "首页\n政务公开\n名词解释\n政策解读\n互动交流",
    "projects": (
        "| 序号 | 名称 | 说明 |\n|---|---|---|\n| 1 | 一号项目 | 新建厂房。 |\n| 2 | 二号项目 | 新建道路。 |"
    ),
    "notes": ("注：\n1.地区生产总值为初步核算数。\n2.增长速度按不变价格计算。\n3.部分数据因四舍五入不等。"),
    "achievements": (
        "1.综合实力：是2020年的1.5倍。\n2.产业结构：是历史最好。\n"
        "3.城乡面貌：即将焕然一新。\n4.民生：全面提升。"
    ),
    "contact": "联系方式\n1.电话：0731-1234567\n2.地址：青禾路1号\n3.邮箱：a@example.org",
    "keywords": "关键词：改革\n要深化改革。\n关键词：民生\n要改善民生。",
    "shared tasks": (
        "重点任务分工\n1.“三色”管理：由县应急局牵头，年底前完成。\n2.五项攻坚：由县环保局牵头，年底前完成。\n"
        "3.“两扩”“两稳”：由县发改局牵头，年底前完成。\n4.2031年8件实事：由县政府办牵头，年底前完成。\n"
        "5.3+1服务站：由县民政局牵头，年底前完成。\n6.QHB指数：由县发改局牵头，年底前完成。"
    ),
    "tasks in words of the report": (
        "1.“三色”管理：新建站点10个。\n2.五项攻坚：完成治水工程5项。\n3.“两扩”“两稳”：新增就业2万人。\n"
        "4.2031年8件实事：建成学校3所。\n5.3+1服务站：改造站点8个。\n6.QHB指数：提升至90。"
    ),
    "targets": (
        "主要目标\n1.“三色”管理：覆盖率达到90%以上。\n2.五项攻坚：全部见效。\n3.“两扩”“两稳”：保持稳定。\n"
        "4.2031年8件实事：全部办结。\n5.3+1服务站：实现全覆盖。\n6.QHB指数：位居前列。"
    ),
    "sources": "注释\n" + "\n".join(f"[{i}]数据来源：青禾县某局。" for i in range(1, 7)),
    "elsewhere": (
        "名词解释和指标说明详见会议材料汇编。\n附件1：重点工作\n（一）推进“三色”管理：县应急局\n"
        "（二）推进“两扩”“两稳”：县发改局\n（三）提升QHB指数：县统计局"
    ),
    "labels without explanations": "".join(
        f"【关键词】{word}\n【报告原文】推进{word}工作。\n【代表声音】很受鼓舞。\n"
        for word in ("产业", "创新", "民生")
    ),
    "links of the page": "名词解释\n图解：一图读懂\n视频：现场\n问答：十问\n解读：专家谈",
    "questions": "1.问：报告的亮点是什么？\n答：亮点很多。\n2.问：怎么落实？\n答：抓好落实。",
}


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize(
    "order", ["{body}{list}\n", "{list}\n{body}", "{list}\n", "{body}{list}\n责任编辑：禾小青\n"]
)
def test_a_report_without_glossary_gives_none(name: str, order: str) -> None:
    """Good deeds, tasks, figures and voices are no entries, wherever they stand."""
    assert assemble(order.format(body=BODY, list=LISTS[name])) is None


SENTENCE = "八大行动：产业培塑行动、创新提升行动等八项行动。"


@pytest.mark.parametrize(
    ("below", "terms"),
    [
        (f"名词解释\n\n{SENTENCE}\n", ["八大行动"]),
        (f"名词解释\n1.{SENTENCE}\n", ["八大行动"]),
        (f"名词解释\n（1）{SENTENCE}\n", ["八大行动"]),
        (f"名词解释\n2.{SENTENCE}\n", []),
        (f"名词解释\n1.{SENTENCE}\n返回顶部\n", []),
        ("名词解释\n八大行动：产业培塑行动、创新提升行动等\n", []),
        (f"名词解释\n{SENTENCE}\n返回顶部\n", []),
        (f"政策解读\n{SENTENCE}\n", []),
        ("名词解释\n九大行动：产业培塑行动、创新提升行动等九项行动。\n", []),
        ("名词解释\n主办单位：青禾县人民政府办公室主管主办。\n", []),
        ("名词解释\n政府工作报告：点击这里下载青禾县政府工作报告全文。\n", []),
    ],
)
def test_one_sentence_below_a_heading_is_an_entry_if_it_is_all(below: str, terms: list[str]) -> None:
    """And explains what the report says; links and the feet of pages are none."""
    made = assemble(f"青禾县政府工作报告\n\n各位代表：我们推进八大行动，成效明显。\n\n{below}")
    assert [entry.term for entry in made.glossary.entries] == terms if made else not terms


@pytest.mark.parametrize("text", ["", "\n\n", "名词解释", "名词解释\n", "名词解释\n附件", "。", "1.", "“"])
def test_almost_nothing_is_no_glossary(text: str) -> None:
    """A heading alone is no glossary."""
    assert assemble(text) is None


def test_a_definition_that_ends_with_its_line_is_no_entry() -> None:
    """Behind a numbered one without words: nothing is found, and nothing goes wrong."""
    assert assemble("1. “”。\n一核\n“一核”即\n") is None
