"""What announces a glossary, what stands under its heading, and glossaries that nothing announces."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest

from tests.report.test_layouts import EXPECTED
from tests.report.test_marks import BODY, MARKS, got, printed
from zhuzhou_cli.report.assemble import assemble
from zhuzhou_cli.report.read import text_of

ENTRIES = printed(MARKS["1."], "：")
ALL = [(term, text) for term, text in EXPECTED]


@pytest.mark.parametrize(
    "heading",
    [
        "★名词解释★",
        "—名词解释—",
        "==== 名词解释 ====",
        "※ 名 词 解 释 ※",
        "《报告》注释",
        "《政府工作报告》注释",
        "政府工作报告注解",
        "名词解释及说明",
        "相关名词解释和说明",
        "附件3\n《政府工作报告》中有关名词及数字解释",
        "附件2：2031年政府工作报告专用名词和有关事项说明",
        "有关名词（用语）解释",
        "> **名词解释**\n>",
        "知识链接",
        "名词觧释",
        "《报告》名词解释及数据说明",
        "名词解释和数据说明",
        "《报告》名词解释及缩略语",
        "名词及数据解释",
        "名词链接",
        "名词解释 2031-01-15 来源：青禾县人民政府",
        "政府工作报告名词解释来源：县政府办 发布时间：2031-01-15 09:30 浏览次数：12 字体：[大 中 小]",
        "",
    ],
)
def test_headings_of_many_kinds_are_understood(heading: str) -> None:
    """Ornaments, two nouns, two verbs, the name of the report; at the end no heading is needed."""
    assert got(f"{BODY}{heading}\n{ENTRIES}") == ALL


@pytest.mark.parametrize("heading", ["【名词解释】", "名词解释 ", "★名词解释："])
def test_the_first_entry_may_stand_on_the_line_of_the_heading(heading: str) -> None:
    """It is the first entry."""
    assert got(BODY + heading + ENTRIES) == ALL


@pytest.mark.parametrize("body", [BODY, ""])
def test_date_and_source_under_the_heading_do_not_end_the_section(body: str) -> None:
    """They are furniture before the first entry, and the end of the section behind it."""
    imprint = "2031-01-22 09:12\n来源：青禾县人民政府办公室\n字号：[大 中 小]\n浏览次数：12\n作者：禾小青\n"
    assert got(f"{body}名词解释\n{imprint}{ENTRIES}来源：青禾县人民政府办公室\n") == ALL


def test_every_line_of_a_quotation_is_read() -> None:
    """The marks of Markdown are no part of the words."""
    quoted = "".join(f"> {line}\n>\n" for line in ENTRIES.splitlines())
    assert got(f"{BODY}> **名词解释**\n>\n{quoted}") == ALL


def test_a_table_needs_no_outer_pipes() -> None:
    """The rule between head and rows tells."""
    rows = "".join(f"{term}|{text}\n" for term, text in EXPECTED)
    assert got(f"{BODY}名词解释\n\n名词|释义\n---|---\n{rows}") == ALL


def test_latin_words_count_as_characters_do() -> None:
    """An English name in brackets makes a long term, and no sentence."""
    term = "QHBA（Qinghe Harvest and Business Association Partnership Council）"
    assert got(f"{BODY}名词解释\n1.{term}：指某会。\n2.“甲”类：指甲事。\n")[0] == (term, "指某会。")


@pytest.mark.parametrize("kind", ["footnote", "endnote"])
def test_notes_of_a_word_file_are_entries(kind: str) -> None:
    """They are called in the body, and stand in a part of their own."""
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    document = docx.Document()
    document.add_paragraph("青禾县政府工作报告")
    for term, _ in EXPECTED:
        document.add_paragraph(f"推进{term}@，取得成效。")
    file = io.BytesIO()
    document.save(file)
    notes = "".join(
        f'<w:{kind} w:id="{i}"><w:p><w:r><w:t>{term}：{text}</w:t></w:r></w:p></w:{kind}>'
        for i, (term, text) in enumerate(map(tuple, EXPECTED), 1)
    )
    made = io.BytesIO()
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            data = old.read(name).decode("utf-8", "surrogateescape")
            if name == "word/document.xml":
                for i in range(1, len(EXPECTED) + 1):
                    call = f'</w:t></w:r><w:r><w:{kind}Reference w:id="{i}"/></w:r><w:r><w:t>'
                    data = data.replace("@", call, 1)
            if name == "word/_rels/document.xml.rels":
                one = f'<Relationship Id="rId99" Type="{relation}/{kind}s" Target="{kind}s.xml"/>'
                data = data.replace("</Relationships>", f"{one}</Relationships>")
            if name == "[Content_Types].xml":
                main = "application/vnd.openxmlformats-officedocument.wordprocessingml"
                one = f'<Override PartName="/word/{kind}s.xml" ContentType="{main}.{kind}s+xml"/>'
                data = data.replace("</Types>", f"{one}</Types>")
            new.writestr(name, data.encode("utf-8", "surrogateescape"))
        new.writestr(f"word/{kind}s.xml", f'<w:{kind}s xmlns:w="{space}">{notes}</w:{kind}s>')
    text = text_of(made.getvalue()).text
    assert f"{EXPECTED[0][0]}［1］，" in text
    imported = assemble(text)
    assert imported is not None
    assert [(entry.term, entry.text) for entry in imported.glossary.entries] == ALL


@pytest.mark.parametrize(
    "heading",
    [
        "《政府工作报告》相关名词解释（按在报告中出现的\n先后顺序排列）",
        "名词解释（以在报告中\n出现的次序为序）",
        "名词解释 GLOSSARY",
        "名词解释（Glossary）",
    ],
)
def test_a_heading_may_be_wrapped_or_in_two_languages(heading: str) -> None:
    """What stands behind its first line is told."""
    assert got(f"{BODY}{heading}\n{ENTRIES}") == ALL


@pytest.mark.parametrize("heading", ["注释", "名词", "附注"])
def test_terms_in_brackets_under_a_short_heading_are_a_glossary(heading: str) -> None:
    """Plain words have no quotes and no numerals."""
    entries = [
        ("海绵城市", "甲概念。"),
        ("智慧城市", "乙概念。"),
        ("飞地经济", "丙模式。"),
        ("河长制", "丁制度。"),
    ]
    rows = "\n".join(f"【{term}】{text}" for term, text in entries)
    assert got(f"{BODY}{heading}\n{rows}\n") == entries


@pytest.mark.parametrize("note", ["（按文中出现先后为序）", "（以拼音为序）", "注：按先后顺序排列"])
@pytest.mark.parametrize("form", ["{}——{}", "{}　{}", "{}：{}", "{}\n{}", "### {}\n\n{}\n"])
def test_a_note_may_stand_between_a_heading_and_its_list(form: str, note: str) -> None:
    """The first entry is one, however the list is printed; terms may be headings below a plain line."""
    rows = [form.format(*entry) for entry in ALL]
    page = "\n".join([BODY.rstrip(), "名词解释", note, *rows, ""])
    assert [term for term, _ in got(page)] == [term for term, _ in ALL]


@pytest.mark.parametrize(
    "line", ["（注：文中标*处见名词解释）", "（注：加*的见文后名词解释）", "带*的请看附后的名词解释"]
)
def test_a_line_that_points_to_the_glossary_is_no_heading_of_it(line: str) -> None:
    """The body below it is none of its entries."""
    assert got(f"{line}\n{BODY}名词解释\n{ENTRIES}") == ALL
