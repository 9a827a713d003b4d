"""The same six entries under every mark before a term and every separator behind it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

import pytest

from tests.report.test_layouts import EXPECTED
from zhuzhou_cli.report.assemble import assemble

BODY = (
    "青禾县政府工作报告\n各位代表：\n深化“三色”管理，开展五项攻坚，落实“两扩”“两稳”。\n"
    "办好2031年8件实事，建好3+1服务站，提升QHB指数。\n"
)
MARKS: dict[str, Callable[[int], str]] = {
    "1.": "{}.".format,
    "1.tab": "{}.\t".format,
    "1 tab": "{}\t".format,
    "1 space": "{} ".format,
    "1:": "{}：".format,
    "<1>": "<{}>".format,
    "star": "*{}. ".format,
    "bare star": "*{} ".format,
    "1-": "{}-".format,
    "1 —": "{} — ".format,
    "article": lambda i: f"第{'一二三四五六'[i - 1]}条　",
    "article in digits": "第{}条、".format,
    "note": lambda i: "注" + "①②③④⑤⑥"[i - 1],
    "glued bullet": lambda _: "•",
    "katakana dot": lambda _: "・",
    "dash": lambda _: "——",
}
SEPARATORS = {
    "colon": "：",
    "spaced colon": " ： ",
    "stars": "** ：",
    "tab": "：\t",
    "spaces": "　　",
    "short dash": "—",
}


def got(text: str) -> list[tuple[str, str]]:
    """The terms and texts of what is imported."""
    made = assemble(text)
    return [] if made is None else [(entry.term, entry.text) for entry in made.glossary.entries]


def printed(mark: Callable[[int], str], separator: str) -> str:
    """The six entries, one a line."""
    return "".join(
        f"{mark(i)}{term}{separator}{text}\n" for i, (term, text) in enumerate(map(tuple, EXPECTED), 1)
    )


@pytest.mark.parametrize("separator", SEPARATORS)
@pytest.mark.parametrize("mark", MARKS)
def test_marks_and_separators_are_no_part_of_an_entry(mark: str, separator: str) -> None:
    """Terms have no number, bullet or star before them, texts no colon."""
    page = BODY + "名词解释\n" + printed(MARKS[mark], SEPARATORS[separator])
    assert got(page) == [(term, text) for term, text in EXPECTED]


@pytest.mark.parametrize("mark", ["1.", "1、", "（1）", "", "• ", "——"])
def test_a_minus_of_a_name_is_no_dash_before_it(mark: str) -> None:
    """It stands before a temperature or a share: -5℃ is less than 5℃."""
    page = f"{BODY}名词解释\n{mark}-5℃冷链：指甲事。\n{mark.replace('1', '2')}-3.5%工程：指乙事。\n"
    page += f"{mark.replace('1', '3')}丙类：指丙事。\n"
    assert [term for term, _ in got(page)] == ["-5℃冷链", "-3.5%工程", "丙类"]


@pytest.mark.parametrize(
    "lines",
    [
        "1 甲类：指甲事。\n2 5G专网：指乙事。\n3 15分钟圈：指丙事。",
        "1.15分钟圈—指甲事。\n2.5亿元工程—指乙事。\n3.丁类—指丙事。",
        "1.“甲”类：指甲事。\n2“乙”类：指乙事。\n3·“丙”类：指丙事。\n4。“丁”类：指丁事。\n5;戊类：指戊事。",
    ],
    ids=["digits after a space", "digits like a quantity", "damaged dots"],
)
def test_a_doubtful_number_is_read_where_the_sequence_asks_for_it(lines: str) -> None:
    """It is the next one, and no other line has it."""
    assert len(got(f"{BODY}名词解释\n{lines}\n")) == lines.count("\n") + 1


def test_a_quantity_is_no_number_where_another_line_has_that_number() -> None:
    """A line broken before 2.5万亿元 goes on."""
    page = "名词解释\n1.“甲”类：指规模达到\n2.5万亿元：每年的产值。\n2.“乙”类：指乙事。\n3.“丙”类：指丙事。\n"
    assert [term for term, _ in got(page)] == ["“甲”类", "“乙”类", "“丙”类"]


@pytest.mark.parametrize("mark", ["{}.", "{}、", "（{}）", "[{}]"])
@pytest.mark.parametrize(
    "ends", ["。。。", "…。…", ";;。", ["", "。 ", "。"], ["", "", ""], ["…", "。 ", ""]]
)
def test_entries_on_one_line_are_parted(mark: str, ends: list[str] | str) -> None:
    """Whatever ends them: a full stop, an ellipsis, or nothing before the next number and its definition."""
    texts = [f"指{sign}事{end}" for sign, end in zip("甲乙丙", ends, strict=True)]
    line = "".join(
        f"{mark.format(i)}{sign}类：{text}"
        for i, (sign, text) in enumerate(zip("甲乙丙", texts, strict=True), 1)
    )
    assert got(f"{BODY}名词解释\n{line}\n") == [
        (f"{sign}类", text.strip()) for sign, text in zip("甲乙丙", texts, strict=True)
    ]


@pytest.mark.parametrize("line", ["1.甲类：指甲事。3.丙类：指丙事。", "①甲类：指甲事。③丙类：指丙事。"])
def test_a_number_is_no_part_of_a_term_where_the_sequence_has_a_gap(line: str) -> None:
    """It is the number of the entry."""
    made = assemble(f"{BODY}名词解释\n{line}\n")
    assert made is not None
    assert [(entry.number, entry.term) for entry in made.glossary.entries] == [(1, "甲类"), (3, "丙类")]


@pytest.mark.parametrize("inside", ["2.5个百分点", "2.0版", "2.5亿元工程：每年一次", "2、3号线"])
def test_a_quantity_on_the_line_of_an_entry_begins_none(inside: str) -> None:
    """A number inside an explanation stays there."""
    page = f"{BODY}名词解释\n1.“甲”类：指达到{inside}的甲事。2.“乙”类：指乙事。3.“丙”类：指丙事。\n"
    assert [term for term, _ in got(page)] == ["“甲”类", "“乙”类", "“丙”类"]


@pytest.mark.parametrize("mark", ["{}.", "{}、", "（{}）", "[{}]", "{} "])
def test_numbers_go_on_behind_999(mark: str) -> None:
    """Up to 1899; from 1900 on they are years."""
    lines = [f"{mark.format(i)}“甲{i}”类：指甲事。\n" for i in range(1, 1006)]
    assert len(got(f"{BODY}名词解释\n{''.join(lines)}")) == len(lines)


@pytest.mark.parametrize(
    ("picture", "said"),
    [("![乙制度](a.png)", ["图片的说明，未收入：乙制度"]), ("![](a.png)![logo](b.png)", [])],
)
def test_what_a_picture_of_markdown_shows_is_said(picture: str, said: list[str]) -> None:
    """Its description is no line of the report."""
    report = assemble(f"名词解释\n1.甲：指甲事。\n\n{picture}\n\n2.丙：指丙事。\n")
    assert report is not None
    assert [one.term for one in report.glossary.entries] == ["甲", "丙"]
    assert [one.message for one in report.remarks if "图片" in one.message] == said


@pytest.mark.parametrize("term", ["5G+工业互联网", "3+1服务站", "“两新”政策"])
def test_a_number_before_a_term_of_its_own_line_may_have_only_a_space(term: str) -> None:
    """The last of the sequence, whose term begins with a digit."""
    entries = [(f"甲{i}制度", "治理的一种办法。") for i in range(1, 11)] + [(term, "治理的另一种办法。")]
    rows = "".join(f"{i} {name}\n{text}\n" for i, (name, text) in enumerate(entries, 1))
    assert got(f"{BODY}名词解释\n{rows}") == entries


@pytest.mark.parametrize("mark", ["1. ", "1) ", "（1） "])
def test_a_number_that_is_the_same_throughout_is_no_part_of_a_term(mark: str) -> None:
    """Markdown counts such items itself, also those whose terms begin with a digit."""
    entries = [
        ("1+N政策体系", "一个意见和若干文件。"),
        ("5G专网", "一种网络。"),
        ("三农", "农业、农村、农民。"),
    ]
    rows = "".join(f"{mark}{term}：{text}\n\n" for term, text in entries)
    assert got(f"{BODY}## 名词解释\n\n{rows}") == entries


@pytest.mark.parametrize("term", ["碳汇", "“三通”", "5G基站"])
@pytest.mark.parametrize(
    "used",
    [
        "（第5页）",
        "（正文P8）",
        "（见正文P3）",
        "（原文第5页）",
        "（报告P12）",
        "［P12］",
        "【第10页】",
        "[第5页]",
        "（Page 9)",
        "（详见《报告》第3、5页）",
        "（本报告12页）",
        "（pp.3-4）",
        "（见报告正文第7页）",
        "（报告全文第9、10页）",
        "（见第三部分）",
        "（见第三部分第2段）",
        "（出自第二部分）",
        "（第6页第3行）",
        "（P9第3行）",
    ],
)
def test_where_the_report_uses_a_term_is_told_and_no_part_of_it(used: str, term: str) -> None:
    """Whatever the page is called, and in whatever brackets."""
    made = assemble(f"{BODY}名词解释\n1.{term}{used}：指甲事。\n2.乙类：指乙事。\n")
    assert made is not None
    entry = made.glossary.entries[0]
    assert (entry.term, [one for one in entry.aliases if one != "三通"]) == (term, [])
    assert f"词目后的页码，未收入：{used}" in [one.message for one in made.remarks]


@pytest.mark.parametrize("page", ["P{}", "P{} ", "（P{}）", "第{}页，", "第{}页第2行，", "见报告正文第{}页"])
def test_the_page_before_each_term_is_told_and_no_part_of_it(page: str) -> None:
    """And no name."""
    terms = ["“三链合一”", "“两业并举”", "“四季有节”"]
    rows = [f"{i}.{page.format(i + 2)}{term}：甲事、乙事。" for i, term in enumerate(terms, 1)]
    made = assemble("\n".join([f"{BODY}名词解释", *rows]))
    assert made is not None
    assert [(entry.term, entry.aliases) for entry in made.glossary.entries] == [(term, ()) for term in terms]
    assert sum("词目前的页码，未收入：" in one.message for one in made.remarks) == len(terms)


@pytest.mark.parametrize(
    ("term", "kept"), [("碳汇{}", "碳汇"), ("“三通”{}", "“三通”"), ("“三通{}”", "“三通”")]
)
@pytest.mark.parametrize("call", ["[12]", "［12］", "〔3〕", "【3】", "[注1]", "②", "㉑", "¹²"])
def test_a_call_of_a_note_is_told_and_no_part_of_a_term(call: str, term: str, kept: str) -> None:
    """Behind the term, or in its quotes."""
    made = assemble(f"{BODY}名词解释\n1.{term.format(call)}：指甲事。\n2.乙类：指乙事。\n")
    assert made is not None
    assert made.glossary.entries[0].term == kept
    assert f"词目后的注码，未收入：{call}" in [one.message for one in made.remarks]


@pytest.mark.parametrize("term", ["水资源km²", "文件〔2031〕", "机制[试行]"])
def test_what_calls_no_note_stays(term: str) -> None:
    """A unit, a year, words."""
    assert got(f"{BODY}名词解释\n1.{term}：指甲事。\n2.乙类：指乙事。\n")[0][0] == term


@pytest.mark.parametrize("marks", [("1", "2", "3", "4 "), ("1.", "2", "3.", "4."), ("1", "2", "3 ", "4 ")])
def test_a_number_that_has_lost_its_stop_is_no_part_of_a_term(marks: tuple[str, ...]) -> None:
    """All of them, or one among others, where they are in sequence."""
    terms = ("碳汇", "链长制", "“三通”", "5G基站")
    rows = "".join(f"{mark}{term}：某种事物。\n" for mark, term in zip(marks, terms, strict=True))
    assert [term for term, _ in got(f"{BODY}名词解释\n{rows}")] == list(terms)


@pytest.mark.parametrize("measure", ["个中心", "大基地", "条路线"])
def test_a_number_that_counts_is_part_of_its_term(measure: str) -> None:
    """1个中心, 2个中心, 3个中心 are terms."""
    terms = [f"{i}{measure}" for i in (1, 2, 3)]
    rows = "".join(f"{term}：某种事物。\n" for term in terms)
    assert [term for term, _ in got(f"{BODY}名词解释\n{rows}")] == terms


@pytest.mark.parametrize("brackets", ["【】", "[]", "［］", "〔〕"])
@pytest.mark.parametrize("number", ["", "{}."])
def test_brackets_round_a_term_are_none_of_it(brackets: str, number: str) -> None:
    """Of any kind, behind a number too."""
    lines = (
        f"{number.format(i)}{brackets[0]}{term}{brackets[1]}{text}\n"
        for i, (term, text) in enumerate(EXPECTED, 1)
    )
    assert got(f"{BODY}名词解释\n{''.join(lines)}") == [(term, text) for term, text in EXPECTED]


def test_an_entry_that_cannot_be_parted_is_told_by_its_own_number() -> None:
    """It is not joined to the one before, of which a remark shows the beginning only."""
    lines = (
        "低空经济，以各类低空飞行活动为牵引的综合性经济形态。",
        "RCEP，《区域全面经济伙伴关系协定》，已经生效。",
    )
    imported = assemble(
        BODY
        + "名词解释\n1.甲类：指甲事。\n2.乙类：指乙事。\n"
        + "".join(f"{i}.{line}\n" for i, line in enumerate(lines, 3))
    )
    assert imported is not None
    told = [remark.message for remark in imported.remarks if "分不出" in remark.message]
    assert [one[:9] for one in told] == ["第3条分不出词目和", "第4条分不出词目和"]


@pytest.mark.parametrize(
    ("leads", "kept"),
    [
        (("所谓", "", ""), 1),
        (("关于", "关于", "关于"), 3),
        (("P1 ", "P2 ", "p.15 "), 3),
        (("关于", "", ""), 0),
        (("P4 ", "", ""), 0),
    ],
)
def test_what_stands_before_terms_is_none_of_them_and_told(leads: tuple[str, ...], kept: int) -> None:
    """A single one with 关于 or a page may be called so."""
    terms = ("“两癌”", "“三无”小区", "银发经济")
    lines = (
        f"{i}.{lead}{term}：指甲乙丙丁。" for i, (lead, term) in enumerate(zip(leads, terms, strict=True), 1)
    )
    made = assemble("名词解释\n" + "\n".join(lines))
    assert made
    told = [remark for remark in made.remarks if remark.message.startswith("词目前的")]
    cut = [entry.term in terms for entry in made.glossary.entries]
    assert (len(told), sum(cut)) == (kept, kept + leads.count(""))


@pytest.mark.parametrize(
    ("second", "count"),
    [
        ("独角兽企业：估值超10亿美元的企业。", 1),
        ("其中：规上企业八家。", 0),
        ("主要任务：培育八家企业。", 0),
        ("这些企业成长很快。", 0),
    ],
)
def test_a_line_without_a_number_that_reads_like_an_entry_is_told(second: str, count: int) -> None:
    """In a list with numbers it stays in the entry before it."""
    made = assemble(
        f"名词解释\n1.首发经济：首发的经济。\n2.瞪羚企业：高成长企业。\n{second}\n3.“村BA”：篮球赛。"
    )
    assert made
    assert sum("没有序号，疑为词条" in remark.message for remark in made.remarks) == count
    assert made.glossary.entries[1].text == f"高成长企业。{second}"


@pytest.mark.parametrize(
    ("term", "lines", "count"),
    [
        ("能耗双控", "小升规：小企业升规上。", 1),
        ("能耗双控", "小升规：把小企业升为\n规上企业。", 1),
        ("瞪羚企业", "小升规：小企业升规上。\n链长制：领导担任链长。", 2),
        ("能耗双控", "能耗总量：总量控制。\n能耗强度：强度控制。", 0),
        ("放管服改革", "“放”：简政放权。", 0),
        ("一老一小", "一老：老年人。", 0),
    ],
)
def test_lines_without_numbers_are_told_but_for_members_and_parts(term: str, lines: str, count: int) -> None:
    """Two of them are the members of what counts two; what the term names is a part of it."""
    made = assemble(f"名词解释\n1.首发经济：首发的经济。\n2.{term}：某种说法。\n{lines}\n3.“村BA”：篮球赛。")
    assert made
    assert sum("没有序号，疑为词条" in remark.message for remark in made.remarks) == count


def test_labels_of_several_entries_are_no_entries() -> None:
    """They stand in one after another: 提出时间：…."""
    entries = (
        f"{i}.{term}：某种说法。\n提出时间：二〇二{i}年。\n"
        for i, term in enumerate(("“村BA”", "链长制", "一老一小"), 1)
    )
    made = assemble("名词解释\n" + "".join(entries))
    assert made
    assert not [remark for remark in made.remarks if "没有序号" in remark.message]


OUTER = {"hanzi": "{}、", "hanzi in brackets": "（{}）", "digits": "{}."}
INNER = {"digits": "{}.", "digits in brackets": "（{}）", "circled": "{}"}


@pytest.mark.parametrize("holder", [0, 1, 2])
@pytest.mark.parametrize(("outer", "inner"), [pair for pair in product(OUTER, INNER) if len({*pair}) > 1])
def test_a_list_in_an_explanation_is_not_the_glossary(outer: str, inner: str, holder: int) -> None:
    """Where terms stand on lines of their own, and the items of the list have colons."""
    signs = "一二三四" if outer != "digits" else "1234"
    items = [
        f"{INNER[inner].format('①②③'[i] if inner == 'circled' else i + 1)}甲{i}清单：某事。" for i in range(3)
    ]
    terms = ["三链融合", "GEP", "首发经济", "两业融合"]
    lines = ["名词解释"]
    for i, term in enumerate(terms):
        lines += [
            OUTER[outer].format(signs[i]) + term,
            *(items if i == holder else ["生态系统和产业的总称。"]),
        ]
    assert [term for term, _ in got("\n".join(lines))] == terms


@pytest.mark.parametrize("mark", ["（ {} ）", "( {} )", "[ {} ]", "【 {} 】", "{}.．", "No.{} ", "№{} "])
def test_a_number_may_have_a_space_a_stop_or_a_word_more(mark: str) -> None:
    """It is no part of the term."""
    made = got(f"{BODY}名词解释\n{printed(mark.format, '：')}")
    assert made == [(term, text) for term, text in map(tuple, EXPECTED)]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("sign", ["【{}】", "“{}”", "{}"])
@pytest.mark.parametrize(
    ("number", "item"),
    [("（{}）", "（{}）"), ("{}.", "{}."), ("{}、", "{}、"), ("{}.", "{}、"), ("{}、", "{}.")],
)
def test_items_numbered_as_entries_are_none_where_these_alone_are_set_off(
    number: str, item: str, sign: str, gap: str
) -> None:
    """The items begin at 1 again, and lack the brackets, the quotes or the stops of the entries."""
    if number == item and sign == "{}":
        return
    texts = ("某种制度。", "某种工程，包括：", "某种行动，包括：", "某种平台。")
    rows: list[str] = []
    for i, text in enumerate(texts, 1):
        rows.append(f"{number.format(i)}{sign.format('甲乙丙丁'[i - 1] + '制度')}：{text}")
        items = ("发展产业；", "某行动：推进改革。") if text.endswith("：") else ()
        rows += (item.format(k) + words for k, words in enumerate(items, 1))
    assert [term.strip("“”") for term, _ in got("名词解释\n" + gap.join(rows))] == [
        f"{name}制度" for name in "甲乙丙丁"
    ]


@pytest.mark.parametrize("numbers", [True, False])
def test_a_term_in_a_table_keeps_the_number_with_which_it_begins(numbers: bool) -> None:  # noqa: FBT001
    """Whether its row has a number of its own or not."""
    terms = ("七大行动", "2.5产业园", "3.15活动", "0.5小时通勤圈", "3.0版营商环境")
    rows = [("序号", "名词", "解释"), *((str(i), term, "指一件好事。") for i, term in enumerate(terms, 1))]
    page = "".join(f"| {' | '.join(row if numbers else row[1:])} |\n" for row in rows)
    page = page.replace("\n", f"\n|{'---|' * (2 + numbers)}\n", 1)
    assert [term for term, _ in got(f"# 名词解释\n\n{page}")] == [*terms]


@pytest.mark.parametrize("separator", ["：", "——", "\n", "　"])
@pytest.mark.parametrize(
    "terms",
    [
        ("三百工程", "2.5产业园", "双减", "3.0版营商环境"),
        ("1.5级开发", "2.5产业园", "3.0版营商环境", "双减"),
        ("2.5产业园", "4.0工业", "12.5工程"),
    ],
)
def test_decimals_that_begin_terms_of_a_list_without_numbers_are_no_numbers_of_it(
    separator: str, terms: tuple[str, ...]
) -> None:
    """They are not 1, 2, 3, or others have none."""
    page = f"{BODY}名词解释\n" + "".join(
        f"{term}{separator}指{'甲乙丙丁'[i]}类事项的总称。\n" for i, term in enumerate(terms)
    )
    assert [term for term, _ in got(page)] == [*terms]
