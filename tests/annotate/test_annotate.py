"""What is marked in a document is surely meant, and its forms keep the document as it was."""

from __future__ import annotations

import io
import json
import re
import zipfile
from typing import Any

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from tests.conftest import ROOT
from tests.report import documents
from zhuzhou_cli.annotate import Annotated, annotated
from zhuzhou_cli.annotate.formats import FORMS, written
from zhuzhou_cli.documents import UnreadableDocumentError, read
from zhuzhou_cli.index.build import build
from zhuzhou_cli.library.shelf import builtin, load
from zhuzhou_cli.search.find import Finder

FINDER = Finder(build([load(builtin()).glossary]))


def made(data: str | bytes, path: str = "a.txt", *, every: bool = True) -> Annotated:
    """A document with all its marks."""
    return annotated(read(data.encode() if isinstance(data, str) else data, path), FINDER, None, every=every)


def words(data: str | bytes, path: str = "a.txt") -> list[str]:
    """The words that are marked."""
    return [mark.text for mark in made(data, path).marks]


def test_the_first_occurrence_of_a_name_counts() -> None:
    """However its number is written; other names of an entry are names of their own."""
    marks = made("8大行动、八大行动、八大行動，三百工程。", every=False).marks
    assert [mark.text for mark in marks] == ["8大行动", "三百工程"]


def test_an_entry_has_one_note() -> None:
    """Numbers count the notes, in the order of the text."""
    note = made("建设一廊一带一圈，“一廊”先行，抓好三百工程。")
    assert [note.number(mark) for mark in note.marks] == [1, 1, 2]
    assert [mark.entry.term for _, mark in note.notes] == ["一廊一带一圈", "三百工程"]


@pytest.mark.parametrize("name", [name for name, form in FORMS.items() if not form.is_binary])
def test_a_document_without_names_is_given_as_well(name: str) -> None:
    """No form fails for want of marks, and all that are documents keep the words."""
    text = str(written(made("没有名称。"), name))
    assert ("没有名称" in text) is (name in ("card", "notes", "markdown", "html"))


@pytest.mark.parametrize("name", ["card", "notes", "plain", "json", "jsonl"])
def test_nothing_of_a_text_acts_on_a_terminal(name: str) -> None:
    """A card escapes it itself; the others hold no more than the text, and are escaped when written."""
    hostile = made("抓\x1b]0;x\x07好八大行\u202e动八大行动。")
    text = re.sub("\x1b\\[[0-9;]*m", "", str(written(hostile, name)))
    assert name == "notes" or "\x1b" not in text


@given(st.text(alphabet="八大行动三百工程一廊带圈“”<&>*_`[]#|\n 抓好8。", max_size=80))
def test_text_forms_only_add_to_a_text(text: str) -> None:
    """Notes without their numbers are the text; so is Markdown without its footnotes."""
    if not text.strip():
        return
    document = made(text, "a.md")
    source = document.document.text.rstrip("\n")
    notes = str(written(document, "notes")).rstrip("\n").split("\n\n注释\n")[0]
    assert re.sub(r"［\d+］", "", notes) == source
    footnotes = str(written(document, "markdown"))
    assert re.sub(r"\[\^zz-\d+\]", "", footnotes).startswith(source)


HTML = (
    '<!DOCTYPE html>\n<html><head><meta charset="gbk"><title>八大行动</title></head><body>\n'
    "<h2>八大行动</h2><p>抓好八<b>大行</b>动&amp;<a href=x>三百工程</a>和三百工程。</p></body></html>\n"
)


def without_notes(page: str) -> str:
    """A page without what annotating added."""
    bare = re.sub(r"(?s)<style>.*?</style>\n|<section class=.zz-notes.*?</section>\n", "", page)
    bare = re.sub(r"(?s)<div popover.*?</div>\n|<button.*?</button>", "", bare)
    return re.sub(r'<a class="zz-name".*?>(.*?)</a>', r"\1", bare)


def test_a_page_keeps_its_markup() -> None:
    """Without what was added, it is the page, in UTF-8."""
    page = str(written(made(HTML.encode("gbk"), "a.html"), "html"))
    assert without_notes(page) == HTML.replace("gbk", "utf-8")


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ("抓好安全生产&ldquo;三项机制&rdquo;", "安全生产&ldquo;三项机制"),
        ("推进&#20843;大行动", "&#20843;大行动"),
        ("三百&nbsp;工程", "三百&nbsp;工程"),
        ("&#x516B;大<i>行&#21160;</i>", "&#x516B;大"),
        ("R&D、L&#80R", "L&#80R"),
        ("AT&T的&amp;八大行动&copy", "八大行动"),
    ],
)
def test_a_reference_inside_a_name_stays_whole(words: str, marked: str) -> None:
    """&ldquo; is one sign, with or without its semicolon; & by itself is one too."""
    source = f"<!DOCTYPE html>\n<html><head></head><body><p>{words}</p></body></html>\n"
    page = str(written(made(source, "a.html"), "html"))
    assert without_notes(page) == source
    link = re.search(r'<a class="zz-name".*?>(.*?)</a>', page)
    assert link
    assert link[1] == marked


def test_links_of_a_page_lead_somewhere() -> None:
    """To a note and back; every button opens a popover; no id is given twice."""
    page = str(written(made(HTML, "a.html"), "html"))
    ids = re.findall(r' id="([^"]+)"', page)
    asked = re.findall(r'(?:href="#|popovertarget=")([^"]+)"', page)
    assert len(set(ids)) == len(ids)
    assert set(asked) == {one for one in ids if one.startswith("zz-")}


def test_text_of_a_page_is_no_markup() -> None:
    """A text with tags in it, written as a page."""
    page = str(written(made("一段<script>alert(1)</script>八大行动", "a.txt"), "notes"))
    assert "八大行动" in page
    assert "<script>" not in str(written(made("看 a<b>c 八大行动 & x", "a.md"), "html"))


def revised(kind: str, words: str) -> Any:
    """A tracked change."""
    text = "delText" if kind == "del" else "t"
    return parse_xml(
        f'<w:{kind} {nsdecls("w")} w:id="9" w:author="a" w:date="2024-01-01T00:00:00Z">'
        f"<w:r><w:{text}>{words}</w:{text}></w:r></w:{kind}>"
    )


def word_file() -> bytes:
    """A Word file with runs, a table, a list, tracked changes and a text box."""
    document = docx.Document()
    document.add_heading("八大行动", 1)
    paragraph = document.add_paragraph("抓好八")
    paragraph.add_run("大行").bold = True
    paragraph.add_run("动，推进“一江八港十湖”\t和三百工程。")
    table = document.add_table(2, 2)
    for cell, said in zip(table._cells, ("项目", "说明", "一廊一带一圈", "三百工程"), strict=True):  # noqa: SLF001 - as the library has them
        cell.text = said
    document.add_paragraph("先抓八大行动", style="List Number")
    paragraph = document.add_paragraph("修订：")
    for kind in ("del", "ins"):
        paragraph._p.append(revised(kind, "一廊一带一圈"))  # noqa: SLF001 - the library has no door to it
    box = (
        f'<w:r {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape><v:textbox>'
        "<w:txbxContent><w:p><w:r><w:t>框里的LPR</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape>"
        "</w:pict></w:r>"
    )
    document.add_paragraph("框：")._p.append(parse_xml(box))  # noqa: SLF001 - as above
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


MARKED = [
    *("八大行动", "一江八港十湖", "三百工程", "一廊一带一圈", "三百工程", "八大行动", "一廊一带一圈", "LPR"),
]


def test_a_word_file_gets_comments_at_its_words() -> None:
    """In runs, tables, lists and insertions; a heading and what was deleted have none."""
    file = written(made(word_file(), "a.docx"), "docx")
    assert isinstance(file, bytes)
    document = docx.Document(io.BytesIO(file))
    said = sorted(comment.text.split("：")[0] for comment in document.comments)
    terms = [mark.entry.term for mark in made(word_file(), "a.docx").marks]
    assert words(word_file(), "a.docx") == MARKED
    assert said == sorted(terms)
    body = zipfile.ZipFile(io.BytesIO(file)).read("word/document.xml").decode()
    ranges = re.findall(r"<w:commentRangeStart[^>]*/>(.*?)<w:commentRangeEnd", body, re.DOTALL)
    assert ["".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", one)) for one in ranges][:7] == MARKED[:7]
    assert "commentRangeStart" not in body[body.index("txbxContent") : body.index("</w:txbxContent")]


BOX = "<w:txbxContent><w:p><w:r><w:t>框里的LPR</w:t></w:r></w:p></w:txbxContent>"
TWO_FORMS = (
    "<mc:AlternateContent><mc:Choice>{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>"
)


@pytest.mark.parametrize(
    ("inside", "names"),
    [
        (f"<w:r>{BOX}</w:r><w:r><w:t>推进三百工程</w:t></w:r>", ["三百工程", "LPR"]),
        (f"<w:r><w:t>推进三百</w:t></w:r><w:r>{BOX}</w:r><w:r><w:t>工程</w:t></w:r>", ["三百工程", "LPR"]),
        (f"<w:r><w:t>三百工程</w:t>{BOX}</w:r>", ["三百工程", "LPR"]),
        (f"<w:r>{TWO_FORMS.format(BOX, BOX)}</w:r><w:r><w:t>三百工程</w:t></w:r>", ["三百工程", "LPR"]),
        (f"<w:r>{TWO_FORMS.format('', BOX)}</w:r>", ["LPR"]),
    ],
    ids=["before the words", "amid a name", "in the run of a name", "in two forms", "in the older form only"],
)
def test_names_in_text_boxes_and_beside_them_get_comments(inside: str, names: list[str]) -> None:
    """As many as are listed: a box is read behind its paragraph, wherever it is anchored."""
    document = docx.Document()
    space = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    document.add_paragraph()._p.extend(parse_xml(f"<w:p {nsdecls('w')} {space}>{inside}</w:p>"))  # noqa: SLF001 - the library has no boxes
    file = io.BytesIO()
    document.save(file)
    assert words(file.getvalue(), "a.docx") == names
    commented = written(made(file.getvalue(), "a.docx"), "docx")
    assert isinstance(commented, bytes)
    assert len(list(docx.Document(io.BytesIO(commented)).comments)) == len(names)


def test_comments_are_numbered_behind_those_that_a_file_has() -> None:
    """Each once, and says what its own words mean."""
    file = io.BytesIO()
    document = docx.Document()
    document.add_comment(document.add_paragraph().add_run("会议"), "第一段\n第二段", "审稿人")
    document.add_paragraph("推进八大行动、三百工程，" * 3)
    document.save(file)
    commented = written(made(file.getvalue(), "a.docx"), "docx")
    assert isinstance(commented, bytes)
    comments = list(docx.Document(io.BytesIO(commented)).comments)
    assert [comment.comment_id for comment in comments] == list(range(7))
    assert [comment.author for comment in comments] == ["审稿人", *["zz"] * 6]
    terms = [comment.text.partition("：")[0] for comment in comments]
    assert terms == ["第一段\n第二段", *["三百工程", "八大行动"] * 3]
    assert len({comment.text for comment in comments}) == 3


def test_hidden_words_of_a_word_file_are_no_part_of_a_name() -> None:
    """By themselves or by a style: what is seen is marked where it is seen."""
    document = docx.Document()
    document.styles.add_style("暗", WD_STYLE_TYPE.CHARACTER).font.hidden = True
    paragraph = document.add_paragraph("抓好八大")
    paragraph.add_run("三百工程").font.hidden = True
    paragraph.add_run("行动，")
    paragraph.add_run("一廊", style="暗")
    paragraph.add_run("三百工程").font.hidden = False
    file = io.BytesIO()
    document.save(file)
    commented = written(made(file.getvalue(), "a.docx"), "docx")
    assert isinstance(commented, bytes)
    body = zipfile.ZipFile(io.BytesIO(commented)).read("word/document.xml").decode()
    ranges = re.findall(r"<w:commentRangeStart[^>]*/>(.*?)<w:commentRangeEnd", body, re.DOTALL)
    spoken = ["".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", one)) for one in ranges]
    assert spoken == ["八大三百工程行动", "三百工程"]


@pytest.mark.parametrize(
    ("source", "marked"),
    [
        ("<p>抓好八大<del>行动</del>计划</p>", []),
        ("<p>抓好八<del>十</del>大行动</p>", ["八大行动"]),
        ("<p><del>抓好八大行动</del>和三百工程</p>", ["三百工程"]),
    ],
)
def test_deleted_words_of_a_page_are_no_part_of_a_name(source: str, marked: list[str]) -> None:
    """<del> of HTML: they stand in the page, and nobody says them."""
    document = made(source, "a.html")
    assert [mark.text for mark in document.marks] == marked
    assert re.findall("<del>.*?</del>", str(written(document, "html"))) == re.findall(
        "<del>.*?</del>", source
    )


def test_a_word_file_that_cannot_be_written_into_is_refused() -> None:
    """Without its list of parts it can still be read."""
    data = documents.word(documents.paragraph("抓好八大行动。"))
    with pytest.raises(UnreadableDocumentError, match="批注写不进去"):
        written(made(data, "a.docx"), "docx")
    assert "八大行动" in str(written(made(data, "a.docx"), "html"))


@pytest.mark.parametrize("body", ["<w:document {}/>", "<w:body {0}>{1}</w:body>", "<x>{1}</x>"])
def test_a_word_file_without_a_body_is_refused_or_has_no_names(body: str) -> None:
    """python-docx opens it; there is nowhere to put a comment."""
    words = f"<w:p {nsdecls('w')}><w:r><w:t>推进八大行动。</w:t></w:r></w:p>"
    whole = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word_file())) as old, zipfile.ZipFile(whole, "w") as new:
        for name in old.namelist():
            is_body = name == "word/document.xml"
            new.writestr(name, body.format(nsdecls("w"), words) if is_body else old.read(name))
    with pytest.raises(UnreadableDocumentError):
        written(made(whole.getvalue(), "a.docx"), "docx")


def test_a_word_file_says_and_looks_what_it_did() -> None:
    """Its text as read, its tables and the looks of its words."""
    before = read(word_file(), "a.docx")
    file = written(made(word_file(), "a.docx"), "docx")
    assert isinstance(file, bytes)
    assert read(file, "a.docx").text == before.text
    bold = [
        run.text
        for paragraph in docx.Document(io.BytesIO(file)).paragraphs
        for run in paragraph.runs
        if run.bold
    ]
    assert bold == ["大行"]


@pytest.mark.parametrize(
    ("data", "path"), [("抓好\x01八大行动\ud7ff。\n\n第二段三百工程", "a.txt"), ("# 题\n八大行动", "a.md")]
)
def test_other_documents_become_word_files(data: str, path: str) -> None:
    """A paragraph a line, with comments."""
    file = written(made(data, path), "docx")
    assert isinstance(file, bytes)
    document = docx.Document(io.BytesIO(file))
    assert len(list(document.comments)) == len(made(data, path).marks) > 0


SCHEMA: dict[str, Any] = json.loads((ROOT / "docs/answer.schema.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("name", "kind"), [("json", "annotation"), ("jsonl", "mark")])
def test_json_is_what_the_schema_says(name: str, kind: str) -> None:
    """Of every document and mark, with no field that it does not know."""
    text = str(written(made("抓好8大行动、“一廊”和一廊一带一圈。"), name))
    objects = [json.loads(text)] if name == "json" else [json.loads(line) for line in text.splitlines()]
    validator = Draft202012Validator({**SCHEMA, "$ref": f"#/$defs/{kind}"})
    assert objects
    for one in objects:
        validator.validate(one)
        assert set(one) <= set(SCHEMA["$defs"][kind]["properties"])


@pytest.mark.parametrize(
    "data",
    [
        b"<p>" * 30_000 + "八大行动".encode(),
        ("<!--" * 4_000 + "八大行动").encode(),
        ("<a " + "x='" * 20_000 + "八大行动</a>").encode(),
        ("八大行动" + "[" * 50_000).encode(),
        ("“" * 50_000 + "八大行动").encode(),
        ("八大行动" * 20_000).encode(),
        ("八大行动、" * 10_000).encode(),
        ("<a >" * 20_000 + "八大行动").encode(),
        ("9" * 20_000 + "万八大行动").encode(),
    ],
)
@pytest.mark.parametrize("path", ["a.txt", "a.md"])
def test_hostile_markup_is_read_to_its_end(data: bytes, path: str) -> None:
    """Neither recursion nor time stops it."""
    document = made(data, path)
    assert len(str(written(document, "html"))) > 0


CONTROLS = "抓好\x1b[31m八大行动\x1b[0m\x00，\x9b1m“三百工程”\x07。\n"


def test_a_word_file_with_a_table_is_whole_markdown() -> None:
    """Its paragraphs apart, and a line below the head of the table."""
    document = docx.Document()
    for words in ("推进八大行动。", "抓好三百工程。"):
        document.add_paragraph(words)
    table = document.add_table(2, 2)
    for row, column, words in ((0, 0, "名称"), (0, 1, "内容"), (1, 0, "甲"), (1, 1, "乙")):
        table.cell(row, column).text = words
    file = io.BytesIO()
    document.save(file)
    text = str(written(made(file.getvalue(), "a.docx"), "markdown"))
    assert "八大行动[^zz-1]。\n\n抓好" in text
    assert "| 名称 | 内容 |\n| --- | --- |\n| 甲 | 乙 |\n" in text


@pytest.mark.parametrize("name", ["html", "markdown"])
def test_a_file_made_of_a_text_has_no_control_characters(name: str) -> None:
    """But ends of lines; HTML may have none (WHATWG, 13.2.3.5). The words stay."""
    text = str(written(made(CONTROLS), name))
    assert "八大行动" in text
    assert [sign for sign in text if not sign.isprintable() and sign != "\n"] == []


def test_a_word_file_that_is_annotated_again_has_each_comment_once() -> None:
    """Those of ours that say the same are not said again."""
    first = written(made(word_file(), "a.docx"), "docx")
    assert isinstance(first, bytes)
    second = written(made(first, "a.docx"), "docx")
    assert isinstance(second, bytes)
    said = [[one.text for one in docx.Document(io.BytesIO(file)).comments] for file in (first, second)]
    assert said[0] == said[1] != []


def test_a_markdown_file_keeps_even_these() -> None:
    """What is there is left as it is."""
    assert str(written(made(CONTROLS, "a.md"), "markdown")).startswith(
        "抓好\x1b[31m八大行动[^zz-1]\x1b[0m\x00"
    )


@pytest.mark.parametrize(
    ("form", "label"), [("markdown", r"^\[\^(zz-\d+)\]:"), ("html", r'id="(zz-note-\d+)"')]
)
def test_what_is_annotated_again_has_each_label_once(form: str, label: str) -> None:
    """New notes are numbered behind the old ones, which keep their names."""
    path = {"markdown": "a.md", "html": "a.html"}[form]
    first = str(written(made("推进八大行动，抓好三百工程。", path), form))
    second = str(written(made(first.replace("推进", "先说一廊一带一圈，推进", 1), path), form))
    labels = re.findall(label, second, re.MULTILINE)
    assert len(labels) == len(set(labels)) > len(re.findall(label, first, re.MULTILINE)) == 2
