"""Explanations of several sentences behind every separator: the first full stop is in the explanation."""

from __future__ import annotations

import pytest

from tests.report import documents as made
from tests.report.test_marks import BODY, got
from zhuzhou_cli.report.read import text_of

ENTRIES = [
    ("专精特新", "专业化、精细化、特色化、新颖化。2011年首次提出。"),
    ("放管服", "简政放权、放管结合、优化服务。该项改革自2015年起推行。"),
    ("白名单", "纳入融资支持范围的房地产项目名单。"),
    ("链长制", "由市领导担任重点产业链链长。统筹推进延链补链强链。"),
    ("GEP核算", "生态系统生产总值核算。核算结果公开。"),
]
NUMBERS = ("{}. ", "{}、", "（{}）", "[{}]", "{} ", "", "• ")
SEPARATORS = (
    "——",
    "—",
    "–",
    "-",
    "－",
    " - ",
    "--",
    "→",
    "⇒",
    "=",
    " = ",
    "＝",
    "　",
    "  ",
    " ",
    "\t",
    "：",
    "是指",
)


def printed(number: str, separator: str) -> str:
    """A report whose entries have a number before them and a separator inside."""
    rows = (f"{number.format(i)}{term}{separator}{text}\n" for i, (term, text) in enumerate(ENTRIES, 1))
    return f"{BODY}名词解释\n{''.join(rows)}"


@pytest.mark.parametrize("separator", SEPARATORS)
@pytest.mark.parametrize("number", NUMBERS)
def test_a_term_ends_at_its_separator_and_not_at_the_first_full_stop(number: str, separator: str) -> None:
    """Whatever the numbers look like."""
    lead = separator if separator == "是指" else ""
    assert got(printed(number, separator)) == [(term, lead + text) for term, text in ENTRIES]


def test_a_full_stop_still_parts_terms_that_nothing_else_parts() -> None:
    """1.放管服。简政放权……"""
    assert got(printed("{}.", "。")) == ENTRIES


@pytest.mark.parametrize("blank", ["", "\n"])
@pytest.mark.parametrize("end", ["", "。"])
def test_a_full_stop_behind_a_word_in_quotes_ends_a_term_without_number(end: str, blank: str) -> None:
    """What the text says of parts of the term begins no entry."""
    entries = [(f"“{term}”", text.rstrip("。") + end) for term, text in ENTRIES]
    entries[2:2] = [("“三区”“两化”", f"“三区”是指甲区、乙区、丙区；“两化”是指甲化、乙化{end}")]
    rows = ["。".join(entry) + blank for entry in entries]
    assert got("\n".join([BODY.rstrip(), "名词解释", *rows, ""])) == entries


@pytest.mark.parametrize("separator", ["～", "，", "|"])
def test_a_sentence_is_no_term_where_no_separator_is_known(separator: str) -> None:
    """Nothing is imported rather than a wrong term."""
    assert not [term for term, _ in got(printed("{}.", separator)) if separator in term]


@pytest.mark.parametrize("separator", ["——", "--", "→", "："])
@pytest.mark.parametrize("term", ["中国—东盟自由贸易区", "中国-东盟博览会", "南昌—九江—赣州轴带"])
@pytest.mark.parametrize("number", ["{}.", ""])
def test_a_short_dash_inside_a_term_is_no_separator_before_a_long_one(
    number: str, separator: str, term: str
) -> None:
    """The whole list has the long one."""
    entries = [*ENTRIES[:2], (term, "由各方建立的合作平台。"), *ENTRIES[2:]]
    rows = "".join(f"{number.format(i)}{one}{separator}{text}\n" for i, (one, text) in enumerate(entries, 1))
    assert got(f"{BODY}名词解释\n{rows}") == entries


@pytest.mark.parametrize(
    "form", ["{}——是指{}", "{}—是指{}", "【{}】，是指{}", "【{}】——是指{}", "【{}】，即{}"]
)
@pytest.mark.parametrize("number", NUMBERS)
def test_a_sign_before_a_lead_belongs_to_neither_side(number: str, form: str) -> None:
    """No dash ends a term, no comma opens a text."""
    rows = [number.format(i) + form.format(*entry) for i, entry in enumerate(ENTRIES, 1)]
    lead = "即" if "即" in form else "是指"
    page = "\n".join([f"{BODY}名词解释", *rows, ""])
    assert got(page) == [(term, lead + text) for term, text in ENTRIES]


@pytest.mark.parametrize("width", [21, 27])
@pytest.mark.parametrize("number", NUMBERS[:4])
def test_the_first_of_wrapped_lines_is_no_term_where_a_lead_stands_in_it(number: str, width: int) -> None:
    """A line without any sign looks like a term on its own line."""
    terms = ("海绵城市", "飞地经济", "河长制", "白名单")
    entries = [(term, "指县乡两级共同推行并逐步完善的一种新型管理办法和工作机制。") for term in terms]
    rows = [number.format(i) + "".join(entry) for i, entry in enumerate(entries, 1)]
    broken = [row[at : at + width] for row in rows for at in range(0, len(row), width)]
    assert got("\n".join([f"{BODY}名词解释", *broken, ""])) == entries


@pytest.mark.parametrize("break_at", [None, 9, 20])
@pytest.mark.parametrize("number", NUMBERS[:4])
def test_english_in_brackets_ends_a_term_before_a_gap(number: str, break_at: int | None) -> None:
    """A page may break within the brackets, or at the gap itself; 即 and 是 behind it are of the text."""
    entries = [*ENTRIES]
    entries[1:1] = [("PPI（Producer Price）", "生产者的出厂价格，即工业品价格，是一项指标。")]
    rows = [number.format(i) + "　　".join(entry) for i, entry in enumerate(entries, 1)]
    if break_at:
        at = len(number.format(2)) + break_at + (0 if break_at < 10 else -1)
        rows[1] = f"{rows[1][:at].rstrip()}\n{rows[1][at:].lstrip()}"
    terms = [(term.replace(" ", ""), text) for term, text in got("\n".join([f"{BODY}名词解释", *rows, ""]))]
    assert terms == [(term.replace(" ", ""), text) for term, text in entries]


@pytest.mark.parametrize("lead_in", [(), ("（按文中先后为序）",)])
@pytest.mark.parametrize("separator", ["\t", "　　", "：", "是指"])
def test_wrapped_lines_belong_to_the_entry_above_them(separator: str, lead_in: tuple[str, ...]) -> None:
    """A tab makes no table of them, and the first entry may stand behind a line in brackets."""
    text = "由县乡两级共同推行并逐步完善的一种新型管理办法和一套工作机制，自去年起施行。"
    entries = [(term, text) for term in ("海绵城市", "飞地经济", "河长制", "白名单")]
    rows = [separator.join(entry) for entry in entries]
    broken = [row[at : at + 24] for row in rows for at in range(0, len(row), 24)]
    found = got("\n".join([f"{BODY}名词解释", *lead_in, *broken, ""]))
    assert [(term, one.removeprefix("是指")) for term, one in found] == entries


MISSING = ("数字乡村", "以现代信息网络为载体的农村发展形态")


@pytest.mark.parametrize("end", ["", "。（资料来源：县农业农村局）", "（见国发〔2024〕7号文件）"])
@pytest.mark.parametrize("following", ["PPP", "河长制", "“两新”", "1+N", "5G专网", "碳达峰、碳中和"])
@pytest.mark.parametrize("at", [0, 1, 4])
def test_an_entry_without_its_full_stop_ends_before_the_next_term(at: int, following: str, end: str) -> None:
    """A list without numbers, an entry a line; the line before was not wrapped."""
    entries = [*ENTRIES]
    entries[at:at] = [(MISSING[0], MISSING[1] + end), (following, "以村为基本单位发展起来的一种制度。")]
    rows = "".join(f"{term}：{text}\n" for term, text in entries)
    assert got(f"{BODY}名词解释\n{rows}") == entries


def test_a_colon_in_a_wrapped_line_begins_no_entry() -> None:
    """Its lines are as wide as the page, but for the last ones of paragraphs."""
    width, rows = 24, ""
    text = "由市领导担任重点产业链链长并统筹推进延链补链强链的制度，主要有以下几个方面：甲、乙、丙。"
    entries = [(term, text) for term, _ in ENTRIES]
    for term, _ in entries:
        line = f"{term}：{text}"
        rows += "".join(f"{line[i : i + width]}\n" for i in range(0, len(line), width))
    assert [term for term, _ in got(f"{BODY}名词解释\n{rows}")] == [term for term, _ in entries]


@pytest.mark.parametrize("term", ["京-津同城", "5-2工程", "A-B角"])
def test_a_hyphen_inside_a_term_is_no_separator_before_a_colon(term: str) -> None:
    """The usual separator of the list is the colon."""
    rows = "".join(f"{i}.{one}：{text}\n" for i, (one, text) in enumerate(ENTRIES, 1))
    assert got(f"{BODY}名词解释\n{rows}6.{term}：某种制度。另有规定。\n")[-1] == (
        term,
        "某种制度。另有规定。",
    )


ENGLISH = [
    ("海绵城市", "新一代城市雨洪管理概念。"),
    ("LPR", "Loan Prime Rate，即贷款市场报价利率。"),
    ("ESG", "Environmental, Social and Governance的缩写，是指环境、社会和治理。"),
    ("CBD", "Central Business District：中央商务区。"),
    ("5G", "第五代移动通信技术，是最新一代技术。"),
]


@pytest.mark.parametrize("separator", ["　", "　　", "  ", "\t"])
@pytest.mark.parametrize("number", ["{}. ", "{}、", "（{}）", "[{}]", ""])
def test_a_wide_gap_parts_a_term_from_a_text_in_english(number: str, separator: str) -> None:
    """Between Latin words a narrow one does not."""
    rows = [number.format(i) + separator.join(entry) for i, entry in enumerate(ENGLISH, 1)]
    assert got("\n".join([BODY.rstrip(), "名词解释", *rows, ""])) == ENGLISH


DIGITS = [
    ("G20", "20国集团。"),
    ("PM2.5", "2.5微米以下的颗粒物。"),
    ("三个1000", "1000个项目、1000亿元投资、1000名干部。"),
    ("行动2030", "2030年前的行动。"),
    ("4+2", "四个园区、两个基地。"),
    ("2∶1配套资金", "两级政府按比例拨付的资金。"),
]


@pytest.mark.parametrize("number", ["{}.", "{}、", "（{}）", "[{}]", "• "])
def test_a_colon_between_digits_is_a_separator_where_it_is_no_ratio(number: str) -> None:
    """A ratio has short numbers, and no letter before them."""
    rows = [f"{number.format(i)}{term}：{text}" for i, (term, text) in enumerate(DIGITS, 1)]
    assert got("\n".join([BODY.rstrip(), "名词解释", *rows, ""])) == DIGITS


@pytest.mark.parametrize("width", [20, 22, 24, 26, 28, 30, 34, 38])
@pytest.mark.parametrize("indent", ["", "　　"])
def test_a_wrapped_line_without_a_comma_is_no_term_on_a_line_of_its_own(indent: str, width: int) -> None:
    """It is as long as all lines that go on in the next one."""
    entries = [
        ("海绵城市", "新一代城市雨洪管理概念，是指城市能够像海绵一样在适应环境变化等方面具有良好的弹性。"),
        ("夜间经济", "当日18时至次日凌晨2时所发生的三产服务方面的商务活动。"),
        (
            "飞地经济",
            "两个互相独立而经济发展存在落差的行政地区打破原有行政区划限制来实现的区域经济合作模式。",
        ),
        ("智慧城市", "运用信息和通信技术手段感测、分析、整合城市运行核心系统的各项关键信息的城市。"),
        ("双创", "大众创业、万众创新。"),
    ]
    rows = []
    for term, text in entries:
        whole = indent + text
        rows += [indent + term, *(whole[i : i + width] for i in range(0, len(whole), width))]
    assert got("\n".join([BODY.rstrip(), "名词解释", *rows, ""])) == entries


@pytest.mark.parametrize("dash", ["——", "—", "： ", "："])
@pytest.mark.parametrize("number", ["{}.", "{}、", "（{}）"])
def test_a_separator_before_the_line_below_the_term_is_no_part_of_the_text(number: str, dash: str) -> None:
    """It parts them though the line does so too."""
    rows = [f"{number.format(i)}{term}\n{dash}{text}" for i, (term, text) in enumerate(ENGLISH, 1)]
    assert got("\n".join([BODY.rstrip(), "名词解释", *rows, ""])) == ENGLISH


BROKEN = {
    "in a term": [
        "无废城市：减少固体废物的城市。",
        "新质生产力（New Quality Productive",
        "Forces）：先进的生产力。",
    ],
    "in an explanation": [
        "无废城市",
        "减少固体废物的城市。",
        "AEO认证",
        "“经营者”（Authorized Economic",
        "Operator）认证。",
    ],
}


@pytest.mark.parametrize("rows", BROKEN.values(), ids=BROKEN)
def test_a_line_with_an_open_bracket_goes_on_in_the_next(rows: list[str]) -> None:
    """It is neither a whole term nor the end of an entry."""
    more = ["链长制：由领导任链长。", "零工市场：灵活就业的市场。"]
    more = more if "：" in rows[0] else [part for line in more for part in line.split("：")]
    terms = [term for term, _ in got("\n".join([BODY.rstrip(), "名词解释", *rows, *more, ""]))]
    assert [term[:5] for term in terms] == [
        "无废城市",
        rows[-2][:5] if "：" in rows[0] else "AEO认证",
        "链长制",
        "零工市场",
    ]


def test_a_definition_below_a_term_with_a_colon_is_its_text() -> None:
    """Though it begins as an entry does: 研究与试验发展经费，即…."""
    rows = [
        "链长制：由领导任链长。",
        "R&D经费（Research and Development）：",
        "研究与试验发展经费，即用于研究的经费。",
    ]
    rows += ["海绵城市：能吸水的城市。", "零工市场：灵活就业的市场。"]
    terms = [term[:3] for term, _ in got("\n".join([BODY.rstrip(), "名词解释", *rows, ""]))]
    assert terms == ["链长制", "R&D", "海绵城", "零工市"]


DASHED = [
    ("专精特新", "指专业化、精细化、特色化、新颖化。"),
    ("研发经费", "指用于研究和试验发展的支出。"),
    ("双随机", "指随机抽取检查对象、随机选派人员。"),
    ("放管服", "简政放权、放管结合、优化服务的简称。"),
    ("好农村路", "指建好、管好、护好、运营好农村公路。"),
]


@pytest.mark.parametrize("sign", ["——", "—", "--"])
@pytest.mark.parametrize("plain", [0, 3, 4])
def test_an_entry_without_a_lead_is_parted_by_the_dash_of_the_others(sign: str, plain: int) -> None:
    """Wherever it stands among them."""
    entries = [one for one in DASHED if one[0] != "放管服"]
    entries.insert(plain, DASHED[3])
    rows = "".join(f"{term}{sign}{text}\n" for term, text in entries)
    assert got(f"{BODY}名词解释\n{rows}") == entries


def test_a_dash_inside_a_text_is_no_separator_where_others_have_a_colon() -> None:
    """The second paragraph of an explanation belongs to it."""
    rows = "".join(f"{term}：{text}\n" for term, text in DASHED)
    imported = got(f"{BODY}名词解释\n{rows}一条主线——做强产业。\n")
    assert [term for term, _ in imported] == [term for term, _ in DASHED]


def test_a_dash_before_a_part_and_its_definition_parts_the_term() -> None:
    """Among entries with colons, too."""
    rows = [
        "链长制：由领导任链长。",
        "“一圈两带”——“一圈”即生态圈；“两带”即旅游带、产业带。",
        "双创：创新创业。",
    ]
    rows = [f"{i}.{row}" for i, row in enumerate(rows, 1)]
    terms = [term for term, _ in got("\n".join([BODY.rstrip(), "名词解释", *rows, ""]))]
    assert terms == ["链长制", "“一圈两带”", "双创"]


def test_a_full_width_space_of_a_pdf_parts_a_term() -> None:
    """There it is a gap as wide as a hanzi between pieces that are set by themselves."""
    entries = [("“三链”融合", "产业链等融合。"), ("首发经济", "企业首发产品。"), ("两业", "制造业和服务业。")]
    sheet = made.Sheet()
    sheet.words(72, 800, "名词解释")
    for i, (term, text) in enumerate(entries, 1):
        sheet.words(72, 800 - 18 * i, term, apart=12)
        sheet.words(72 + 12 * (len(term) + 1), 800 - 18 * i, text, apart=12)
    assert got(text_of(sheet.bytes()).text) == entries


@pytest.mark.parametrize("number", ["{}. ", "{}、", ""])
@pytest.mark.parametrize("lead", ["指", "即", "是", "是指", "就是"])
@pytest.mark.parametrize("among", ["", "其中"])
@pytest.mark.parametrize("term", ["一主三副", "“一主三副”", "“一主”“三副”"])
def test_a_comma_before_the_first_part_ends_the_term(term: str, among: str, lead: str, number: str) -> None:
    """“一主” behind it is taken out of the term, and opens the text."""
    text = f"{among}“一主”{lead}主城区，“三副”{lead}宋埠、白果、中馆驿。"
    terms = [(term, text), ("“零工驿站”", "指某种场所。"), ("“双减”", "指减轻负担。")]
    lines = (
        f"{number.format(i)}{term}{'，' if i == 1 else ''}{text}" for i, (term, text) in enumerate(terms, 1)
    )
    assert got("名词解释\n" + "\n".join(lines)) == terms


@pytest.mark.parametrize("lead", ["即", "指", "是指"])
@pytest.mark.parametrize("at", [1, 2])
def test_a_term_in_quotes_and_a_lead_begin_an_entry_between_others(at: int, lead: str) -> None:
    """A noun may stand behind its quotes, and others have colons; a part of the term above is none."""
    entries = [
        ("“茶香小镇”", "以茶为主导产业的特色小镇。"),
        ("田园青禾升级版", "在“田园青禾”战略基础上提升。"),
        ("香茶指数", "反映茶叶价格变动的指标。"),
    ]
    rows = [f"{term}：{text}" for term, text in entries]
    rows.insert(at, f"“百名艺术家入驻”计划{lead}吸引艺术家驻村创作。")
    entries.insert(at, ("“百名艺术家入驻”计划", f"{lead}吸引艺术家驻村创作。"))
    assert got("名词解释\n" + "\n".join(rows)) == entries
    rows[at] = "“升级版”即再上台阶。"
    assert ("升级版" in rows[at - 1]) == (
        got("名词解释\n" + "\n".join(rows))[at - 1][1].endswith("再上台阶。")
    )


def test_a_space_between_latin_letters_and_hanzi_parts_no_term_from_its_text() -> None:
    """Where a wide one does so behind it."""
    expected = [("AEO 认证", "某种认证。"), ("三清", "清垃圾等。"), ("双碳 APP", "某种软件。")]
    rows = "\n".join("　".join(entry) for entry in expected)
    assert got(f"{BODY}名词解释\n{rows}") == expected


@pytest.mark.parametrize("separator", ["——指", "是指", "，指", "　指"])
def test_a_colon_inside_brackets_ends_no_term(separator: str) -> None:
    """But one inside brackets that nothing closes does."""
    terms = ["三清", "碳达峰（峰值：2030年前）", "双创"]
    rows = (f"\n{i}、{term}{separator}某事。" for i, term in enumerate(terms, 1))
    assert [term for term, _ in got(f"名词解释{''.join(rows)}")] == terms


@pytest.mark.parametrize("end", ["\\", "\\ ", "<br>"])
def test_what_breaks_a_line_of_markdown_is_no_word(end: str) -> None:
    """A backslash at its end is a break, as <br> is."""
    rows = "\n".join(f"{term}：{text}{end}" for term, text in ENTRIES)
    assert got(text_of(f"## 名词解释\n\n{rows}\n".encode(), ".md").text) == ENTRIES


def test_what_pandoc_writes_into_markdown_is_no_word() -> None:
    """Attributes behind a heading, and backslashes before signs."""
    shape = r"{}\. \"{}\"\: {}".format
    rows = "\n\n".join(shape(i, *entry) for i, entry in enumerate(ENTRIES, 1))
    read = got(text_of(f"# 名词解释 {{#sec:terms .unnumbered}}\n\n{rows}\n".encode(), ".md").text)
    assert [(term.strip('"'), text) for term, text in read] == ENTRIES


@pytest.mark.parametrize("separator", ["∷", "：－", "﹕ ", ":—", "——：", "——:", "꞉"])
def test_a_separator_of_two_signs_is_no_word(separator: str) -> None:
    """Of a scan, or of an editor who was not sure."""
    assert got(printed("{}.", separator)) == ENTRIES


@pytest.mark.parametrize(
    "form", ["&nbsp;&nbsp;{}. {}：{}", "&emsp;{}、**{}**：{}", "{}\\. __{}__：{}", "{}. ***{}***：{}"]
)
def test_entities_and_underscores_of_markdown_are_no_words(form: str) -> None:
    """&nbsp; is a space, __甲__ is bold."""
    rows = "\n\n".join(form.format(i, *entry) for i, entry in enumerate(ENTRIES, 1))
    assert got(text_of(f"## 名词解释\n\n{rows}\n".encode(), ".md").text) == ENTRIES
