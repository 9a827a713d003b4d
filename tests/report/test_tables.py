"""What a table says besides terms and explanations is told, once for each column."""

from __future__ import annotations

import csv
import io

import pytest

from tests.report import documents as made
from tests.report.test_marks import got
from zhuzhou_cli.report.assemble import assemble
from zhuzhou_cli.report.read import Unimportable, text_of

_HEAD = "# 名词解释\n\n| 序号 | 名词 | 解释 | 单位 |\n|---|---|---|---|\n"
_TWO_HEADS = "# 名词解释\n\n| 名词 | 解释 | 名词 | 解释 |\n|---|---|---|---|\n"


@pytest.mark.parametrize(
    ("table", "terms", "told"),
    [
        (
            _HEAD + "| 1 | 两重 | 指甲事。 | 水利局 |\n| 2 | 两新 | 指乙事。 | 商务局 |",
            ["两重", "两新"],
            [(5, "表格的“单位”一列不是词目和释义，2 格未收入：水利局、商务局")],
        ),
        (
            _HEAD + "| 1 | 两重 | 指甲事。 | 3 |\n| 2 | 两新 | 指乙事。 | | 多的 |",
            ["两重", "两新"],
            [(6, "表格的第 5 列不是词目和释义，1 格未收入：多的")],
        ),
        (
            "# 名词解释\n\n| 经济 | 两重 | 指甲事，很长。 |\n| 经济 | 两新 | 指乙事，很长。 |",
            ["两重", "两新"],
            [(3, "表格的第 1 列不是词目和释义，2 格未收入：经济")],
        ),
        (
            _TWO_HEADS + "| 两重 | 指甲事。 | 两新 | 指乙事。 |\n| 三清单 | 指丙事。 |",
            ["两重", "两新", "三清单"],
            [],
        ),
        (
            _TWO_HEADS + "| 两重 | 指甲事。 | 两新 | 指乙事。 |\n| 三清单 | 指丙事。 | | |",
            ["两重", "两新", "三清单"],
            [],
        ),
    ],
    ids=["a column more", "a cell more", "no head", "a pair less", "an empty pair"],
)
def test_what_is_no_entry_is_told_by_column(
    table: str, terms: list[str], told: list[tuple[int, str]]
) -> None:
    """Nothing of a row vanishes in silence, and nothing that is taken is said to be left."""
    made = assemble(table)
    assert made is not None
    assert [entry.term for entry in made.glossary.entries] == terms
    assert [
        (one.line, one.message) for one in made.remarks if "未收入" in one.message or "未归入" in one.message
    ] == told


_ROWS = [
    ("序号", "名词", "解释"),
    ("1", "ESG", "环境、社会和公司治理，Environmental, Social and Governance。"),
    ("2", "“三张清单”", "权力清单、责任清单、负面清单。"),
    ("3", "N+X", "N指基本公共服务，\nX指特色服务。"),
    ("4", "揭榜|挂帅", '谁有"本事"谁就揭榜。'),
]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize(
    "title", [[], [("名词解释", "", "")], [("青禾县2031年政府工作报告",), ("名词解释",)]]
)
def test_a_csv_is_a_table(title: list[tuple[str, ...]], delimiter: str, end: str, encoding: str) -> None:
    """As spreadsheets write it, with quotes where a cell needs them, whatever parts its cells."""
    csv.writer(file := io.StringIO(), delimiter=delimiter, lineterminator=end).writerows([*title, *_ROWS])
    imported = assemble(text_of(file.getvalue().encode(encoding), ".csv").text)
    assert imported is not None
    assert [(entry.number, entry.term, entry.text) for entry in imported.glossary.entries] == [
        (1, "ESG", "环境、社会和公司治理，Environmental, Social and Governance。"),
        (2, "“三张清单”", "权力清单、责任清单、负面清单。"),
        (3, "N+X", "N指基本公共服务，X指特色服务。"),
        (4, "揭榜|挂帅", '谁有"本事"谁就揭榜。'),
    ]


@pytest.mark.parametrize(
    ("text", "suffix"),
    [
        ("名词,解释\n双碳,指碳达峰、碳中和。\n", ".csv"),
        ("序号,词目,释义\n1,双碳,指碳达峰、碳中和。\n", ".csv"),
        ("名词解释\n\n| 名词 | 解释 |\n|---|---|\n| 双碳 | 指碳达峰、碳中和。 |\n", ".md"),
    ],
)
def test_a_table_with_its_head_may_have_a_single_entry(text: str, suffix: str) -> None:
    """Its head says what it is."""
    imported = assemble(text_of(text.encode(), suffix).text)
    assert imported is not None
    assert [(entry.term, entry.text) for entry in imported.glossary.entries] == [
        ("双碳", "指碳达峰、碳中和。")
    ]


@pytest.mark.parametrize(
    ("text", "suffix", "told"),
    [
        ("名词,解释\n两重,指甲事。\n五通工程,\n两新,指乙事。\nLPR,指丙事。\n", ".csv", ["五通工程"]),
        (
            "名词,解释\n两重,指甲事。\n附注：不含丁。,\n两新,指乙事。\nLPR,指丙事。\n",
            ".csv",
            ["附注：不含丁。"],
        ),
        (
            "序号,名词,解释\n一、甲类,,\n1,两重,指甲事。\n二、乙类,,\n2,两新,指乙事。\n3,LPR,指丙事。\n",
            ".csv",
            ["一、甲类", "二、乙类"],
        ),
        (
            "序号,名词,解释\n1,两重,指甲事。\n2,两新,指乙事。\n3,LPR,指丙事。\n注：不含丁。,,\n",
            ".csv",
            ["注：不含丁。"],
        ),
        (
            "名词解释\n\n|名词|解释|备注|\n|-|-|-|\n|两重|指甲事。||\n|两新|指乙事。|商务局|\n|LPR|指丙事。||\n",
            ".md",
            ["商务局"],
        ),
        (
            "名词解释\n\n|名词|解释|\n|-|-|\n|两重|指甲事。|\n|两新|指乙事。|\n|LPR|指丙事。|\n\n注：以上名词解释由市府办整理。\n",
            ".md",
            ["市府办"],
        ),
    ],
)
def test_no_row_of_a_table_takes_others_away(text: str, suffix: str, told: list[str]) -> None:
    """A row without a text, a title over all columns, an empty last cell, a note below: told, and no more."""
    imported = assemble(text_of(text.encode(), suffix).text)
    assert imported is not None
    entries = [(entry.term, entry.text) for entry in imported.glossary.entries]
    assert entries == [("两重", "指甲事。"), ("两新", "指乙事。"), ("LPR", "指丙事。")]
    messages = "\n".join(remark.message for remark in imported.remarks)
    assert all(words in messages for words in told)


def test_what_is_said_of_a_csv_has_the_lines_of_the_file() -> None:
    """Though a cell above has several."""
    text = '名词,解释,单位\n两重,"指甲事，\n很长。",\n两新,指乙事。,商务局\n'
    imported = assemble(text_of(text.encode(), ".csv").text)
    assert imported is not None
    assert (4, "表格的“单位”一列不是词目和释义，1 格未收入：商务局") in [
        (remark.line, remark.message) for remark in imported.remarks
    ]


def test_a_cell_of_a_csv_may_be_broken_any_number_of_times() -> None:
    """A backtracking pattern would not come back."""
    text = f'名词解释\n名词,解释\n甲,"指甲{chr(10) * 20_000}事。"\n乙,指乙事。\n'
    imported = assemble(text_of(text.encode(), ".csv").text)
    assert imported is not None
    assert [entry.text for entry in imported.glossary.entries] == ["指甲事。", "指乙事。"]


def test_a_csv_that_cannot_be_read_is_refused_in_a_line() -> None:
    """A cell that never closes its quotes takes in all that follows, up to what a cell may hold."""
    with pytest.raises(Unimportable, match="不合 CSV 的写法"):
        text_of(('名词,解释\n"' + "字\n" * 100_000).encode(), ".csv")


@pytest.mark.parametrize("sign", ["|", "｜"])
def test_a_pipe_in_a_cell_parts_no_cells(sign: str) -> None:
    """Of HTML and of Word, whose cells have their own bounds."""
    rows = [
        ("名词", "解释"),
        ("三链融合", f"产业链{sign}创新链的融合。"),
        (f"甲{sign}乙机制", "两种机制的合称。"),
    ]
    html = "".join(f"<tr><td>{term}</td><td>{text}</td></tr>" for term, text in rows)
    word = made.table(*([made.cell(one) for one in row] for row in rows))
    for data in (
        made.html(f"<h2>名词解释</h2><table>{html}</table>"),
        made.word(made.paragraph("名词解释") + word),
    ):
        imported = assemble(text_of(data).text)
        assert imported is not None
        assert [(one.term, one.text) for one in imported.glossary.entries] == rows[1:]


@pytest.mark.parametrize("number", ["", "2"])
@pytest.mark.parametrize(
    "again", ["（续）", "(续)", "续表", "续", "【续】", "同上", "两新（续）", "两新（续表）", ""]
)
def test_a_row_that_goes_on_is_no_entry(again: str, number: str) -> None:
    """Its words are those of the entry above it, however the cell of the term says so."""
    table = (
        f"{_HEAD}| 1 | 两重 | 指甲事。 | |\n| 2 | 两新 | 指乙事。 | |\n| {number} | {again} | 即丙事。 | |"
    )
    assert got(table) == [("两重", "指甲事。"), ("两新", "指乙事。即丙事。")]


@pytest.mark.parametrize(
    ("rows", "terms"),
    [
        (
            ["两重 | 指甲。 | 两新 | 指乙。", "双减 | 指丙。 | 双碳 | 指丁。"],
            ["两重", "两新", "双减", "双碳"],
        ),
        (
            [
                "1 | 两重 | 指甲。 | 2 | 两新 | 指乙。",
                "3 | 双减 | 指丙。 | 4 | 双碳 | 指丁。",
                "5 | 三医 | 指戊。 | | |",
            ],
            ["两重", "两新", "双减", "双碳", "三医"],
        ),
        (["两重 | 指甲事甲事。 | 张三 | 水利局", "双减 | 指丙事丙事。 | 李四 | 商务局"], ["两重", "双减"]),
    ],
    ids=["two pairs", "two pairs with numbers", "people and offices"],
)
def test_a_table_without_head_may_have_several_pairs(rows: list[str], terms: list[str]) -> None:
    """Each of a term and a sentence."""
    table = "".join(f"| {row} |\n" for row in rows)
    assert [term for term, _ in got(f"# 名词解释\n\n{table}")] == terms


@pytest.mark.parametrize(
    ("number", "told"),
    [("<td rowspan=2>2</td>", []), ("", ["词目与上一行的相同，释义接在它后面：四边三化"])],
    ids=["numbered", "without number"],
)
def test_a_term_that_spans_rows_is_one_entry(number: str, told: list[str]) -> None:
    """Its text is what stands beside it in all of them, and the numbers behind it are as printed."""
    rows = [
        ("1", "<td>五水共治</td><td>治污水、防洪水、排涝水、保供水、抓节水。</td>"),
        ("2", "<td rowspan=2>四边三化</td><td>四边：公路边、铁路边、河边、山边。</td>"),
        ("", "<td>三化：洁化、绿化、美化。</td>"),
        ("3", "<td>两新</td><td>甲新、乙新。</td>"),
    ]
    cells = [
        (number if "rowspan" in row else f"<td>{one}</td>" if one and number else "") + row
        for one, row in rows
    ]
    head = ("<th>序号</th>" if number else "") + "<th>名词</th><th>解释</th>"
    table = "".join(f"<tr>{row}</tr>" for row in [head, *cells])
    imported = assemble(text_of(made.html(f"<h2>名词解释</h2><table>{table}</table>")).text)
    assert imported is not None
    entries = imported.glossary.entries
    assert [(one.number, one.term) for one in entries] == [(1, "五水共治"), (2, "四边三化"), (3, "两新")]
    assert entries[1].text == "四边：公路边、铁路边、河边、山边。三化：洁化、绿化、美化。"
    assert [one.message for one in imported.remarks if "词目" in one.message or "序号" in one.message] == told


def test_a_term_with_another_number_is_another_entry() -> None:
    """Two rows of one term, of which each has its number, are two entries."""
    assert got(f"{_HEAD}| 1 | 两重 | 指甲事。 | |\n| 2 | 两重 | 指乙事。 | |") == [
        ("两重", "指甲事。"),
        ("两重", "指乙事。"),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        ["三个清河,实力清河、生态清河、幸福清河。", "五好园区,规划好、平台好的园区。"],
        ["1,三个清河,实力清河、生态清河、幸福清河。", "2,五好园区,规划好、平台好的园区。"],
        ["三个清河\t实力清河、生态清河、幸福清河。", "五好园区\t规划好、平台好的园区。"],
    ],
    ids=["two columns", "with numbers", "tabs"],
)
def test_a_csv_of_terms_and_sentences_needs_no_head(rows: list[str]) -> None:
    """That it has none is told."""
    imported = assemble(text_of("\n".join(rows).encode(), ".csv").text)
    assert imported is not None
    assert [(one.term, one.text) for one in imported.glossary.entries] == [
        ("三个清河", "实力清河、生态清河、幸福清河。"),
        ("五好园区", "规划好、平台好的园区。"),
    ]
    assert "表格没有列名，每行的前一格当作词目，后一格当作释义" in [one.message for one in imported.remarks]


@pytest.mark.parametrize(
    "rows",
    [
        ["项目,建设内容", "甲工程,新建学校10所。", "乙工程,改造道路20公里。"],
        ["甲工程,新建学校10所。", "乙工程,改造道路20公里。"],
        ["甲县,120", "乙县,135"],
        ["三个清河,实力清河、生态清河。", "五好园区,规划好的园区。", "合计,2"],
        ["张三,李四", "王五,赵六"],
    ],
    ids=["a head of projects", "projects", "figures", "a sum", "names"],
)
def test_a_csv_of_anything_else_is_no_list(rows: list[str]) -> None:
    """One row that is no term and sentence is enough."""
    assert assemble(text_of("\n".join(rows).encode(), ".csv").text) is None


@pytest.mark.parametrize(
    ("rows", "terms"),
    [
        (
            [
                "三色管理,用三种颜色表示企业风险等级的办法",
                "河长制,由各级领导担任河长的一种制度",
                "5G专网,为企业单独建设的第五代通信网络",
            ],
            ["三色管理", "河长制", "5G专网"],
        ),
        (["青禾大桥,总投资三亿元的跨河公路大桥", "河西公园,占地二百亩的滨河休闲公园"] * 2, []),
        (["三色管理,用三种颜色", "两扩,两种扩大", "5G专网,通信网络"], []),
    ],
    ids=["coined terms", "projects", "short texts"],
)
def test_texts_of_a_csv_may_lack_their_stops(rows: list[str], terms: list[str]) -> None:
    """If most terms are coined, and the texts are as long as explanations."""
    imported = assemble(text_of("\n".join(rows).encode(), ".csv").text)
    assert [entry.term for entry in imported.glossary.entries] == terms if imported else not terms


@pytest.mark.parametrize("head", ["", "名词\t解释\t名词\t解释\n"])
def test_pairs_without_stops_stand_side_by_side(head: str) -> None:
    """Under a head that is no heading of its own, or none."""
    rows = "三通\t通水、通电、通路和通网等各种事\t两新\t新设备和新消费品等各种新的事物\n"
    rows += "双创\t创新和创业等各种创造的活动\t两重\t重大战略和重点领域等各种重要的事\n"
    assert [term for term, _ in got(f"名词解释\n{head}{rows}")] == ["三通", "两新", "双创", "两重"]


@pytest.mark.parametrize("term", ["【O2O】", "[B2B]", "〔三通〕"])
def test_brackets_round_a_term_in_a_cell_are_none_of_it(term: str) -> None:
    """Nor are they those of a number."""
    table = f"{_HEAD}| 1 | 【两重】 | 指甲事。 | |\n| 2 | {term} | 指乙事。 | |"
    assert got(table) == [("两重", "指甲事。"), (term[1:-1], "指乙事。")]


def test_rows_of_groups_among_rows_with_tabs_are_told() -> None:
    """They are no ends of broken cells, though the cells before them have no stop."""
    rows = "序号\t名词\t释义\t出处\n经济类\n1\t三通\t通水等。\t第4页\n民生类\n2\t两新\t新设备等。\t第9页\n"
    assert got(f"名词解释\n{rows}社会类\n3\t双创\t创新等。\t第9页") == [
        ("三通", "通水等。"),
        ("两新", "新设备等。"),
        ("双创", "创新等。"),
    ]


def test_the_first_number_of_definitions_may_stand_before_digits() -> None:
    """Of 1 5G专网 only the other terms tell that it has a number."""
    rows = "".join(f"<dt>{i} {term}</dt><dd>指某事。</dd>" for i, term in enumerate(["5G专网", "三通"], 1))
    imported = assemble(text_of(made.html(f"<h2>名词解释</h2><dl>{rows}</dl>")).text)
    assert imported is not None
    assert [(one.number, one.term) for one in imported.glossary.entries] == [(1, "5G专网"), (2, "三通")]


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ("`E-mail`", "E-mail"),
        ("*甲*、乙", "甲、乙"),
        ("甲*，乙*", "甲*，乙*"),
        ("长2*3米、4*5米", "长2*3米、4*5米"),
    ],
)
def test_code_and_emphasis_of_markdown_are_no_part_of_a_cell(cell: str, words: str) -> None:
    """They stand between stops or the ends of a cell; other stars are signs."""
    rows = f"| 名词 | 解释 |\n|--|--|\n| `E-mail` | {cell}。 |\n| *乙制* | 做好乙事。 |\n"
    assert got(f"## 名词解释\n\n{rows}") == [("E-mail", f"{words}。"), ("乙制", "做好乙事。")]


@pytest.mark.parametrize(
    ("text", "suffix"),
    [
        (
            "<dl><dt>甲制</dt><dd>做好甲事。</dd><dt>SPV</dt><dt>特殊公司</dt><dd>一种实体。</dd></dl>",
            ".html",
        ),
        ("甲制\n: 做好甲事。\n\nSPV\n特殊公司\n: 一种实体。", ".md"),
        ("甲制\n: 做好甲事。\nSPV\n特殊公司\n: 一种实体。", ".md"),
    ],
)
def test_terms_that_share_a_definition_are_names_of_one_entry(text: str, suffix: str) -> None:
    """Neither is glued to the entry before."""
    head = "<html><body><h1>名词解释</h1>" if suffix == ".html" else "# 名词解释\n\n"
    made = assemble(text_of(f"{head}{text}".encode(), suffix).text)
    assert made is not None
    entry = made.glossary.entries[1]
    assert (entry.term, entry.aliases, entry.text) == ("SPV、特殊公司", ("SPV", "特殊公司"), "一种实体。")
    assert made.glossary.entries[0].text == "做好甲事。"
    assert any("几个词目共一条释义" in remark.message for remark in made.remarks)


def test_a_table_of_html_in_markdown_is_one() -> None:
    """Whatever lines its cells stand on."""
    rows = "".join(
        f"<tr>\n  <td>{term}</td>\n  <td>指某种\n事物。</td>\n</tr>\n"
        for term in ("三清三拆", "一网统管", "口袋公园")
    )
    page = f"# 甲县政府工作报告\n\n## 名词解释\n\n<table>\n<tbody>\n{rows}</tbody>\n</table>\n"
    imported = assemble(text_of(page.encode(), ".md").text)
    assert imported is not None
    assert [one.term for one in imported.glossary.entries] == ["三清三拆", "一网统管", "口袋公园"]
    assert {one.text for one in imported.glossary.entries} == {"指某种事物。"}
