"""A Word file gets a comment at each name, however its words are parted into runs, and keeps its words."""

from __future__ import annotations

import io
import random
import zipfile

import docx
import pytest
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from tests.annotate.test_annotate import FINDER, made
from zhuzhou_cli.annotate import annotated
from zhuzhou_cli.annotate.formats import written
from zhuzhou_cli.documents import UnreadableDocumentError, read

TEXT = "株洲市推进八大行动，抓好三百工程和四走四看。"
NAMES = ["八大行动", "三百工程", "四走四看"]
BETWEEN = [
    *("</w:t><w:lastRenderedPageBreak/><w:t>", "</w:t><w:t>", "</w:t></w:r><w:r><w:t>"),
    *(
        '</w:t><w:br w:type="page"/><w:t>',
        "</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>",
    ),
    *('</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>', "</w:t></w:r><w:hyperlink/><w:r><w:t>"),
]
"""What Word puts between signs of one word."""


def said(parted: str) -> tuple[list[str], str]:
    """The terms of the comments of a paragraph whose words are parted so, and its words behind."""
    document, data = docx.Document(), io.BytesIO()
    document.element.body.insert(0, parse_xml(f"<w:p {nsdecls('w')}><w:r><w:t>{parted}</w:t></w:r></w:p>"))
    document.save(data)
    made = annotated(read(data.getvalue(), "a.docx"), FINDER, lambda _: True, every=True)
    commented = written(made, "docx")
    assert isinstance(commented, bytes)
    file = docx.Document(io.BytesIO(commented))
    return [comment.text.split("：")[0] for comment in file.comments], file.paragraphs[0].text


@pytest.mark.parametrize("between", BETWEEN)
@pytest.mark.parametrize("at", range(4, 15))
def test_a_name_may_be_parted_anywhere(between: str, at: int) -> None:
    """Within one run or over several."""
    terms, words = said(f"{TEXT[:at]}{between}{TEXT[at:]}")
    assert sorted(terms) == sorted(NAMES)
    assert "".join(words.split()) == TEXT


@pytest.mark.parametrize("seed", range(60))
def test_all_names_may_be_parted(seed: int) -> None:
    """In many pieces."""
    choice = random.Random(seed)
    parted = "".join(sign + (choice.choice(BETWEEN) if choice.random() < 1 / 3 else "") for sign in TEXT)
    terms, words = said(parted)
    assert sorted(terms) == sorted(NAMES)
    assert "".join(words.split()) == TEXT


def test_a_hyphen_of_word_is_a_sign_of_a_name() -> None:
    """As it is read: 四走-四看."""
    assert said(f"{TEXT[:18]}</w:t><w:noBreakHyphen/><w:t>{TEXT[18:]}")[0] == [*reversed(NAMES)]


CALL = '<w:footnoteReference w:id="2"/>'


def with_note(called: str, said: str) -> bytes:
    """A Word file of one paragraph, which calls its one note."""
    document, data = docx.Document(), io.BytesIO()
    document.element.body.insert(0, parse_xml(f"<w:p {nsdecls('w')}>{called}</w:p>"))
    notes = f'<w:footnote w:id="2"><w:p><w:r><w:t>{said}</w:t></w:r></w:p></w:footnote>'
    part = Part(
        PackURI("/word/footnotes.xml"),
        CONTENT_TYPE.WML_FOOTNOTES,
        f"<w:footnotes {nsdecls('w')}>{notes}</w:footnotes>".encode(),
        document.part.package,
    )
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    document.save(data)
    return data.getvalue()


@pytest.mark.parametrize(
    "called",
    [
        f"<w:r><w:t>推进八大行动</w:t></w:r><w:r>{CALL}</w:r><w:r><w:t>。</w:t></w:r>",
        f"<w:r><w:t>推进八大行动</w:t>{CALL}<w:t>。</w:t></w:r>",
        f"<w:r><w:t>推进八大</w:t>{CALL}</w:r><w:r><w:t>行动。</w:t></w:r>",
    ],
    ids=["run of its own", "amid a run", "amid a name"],
)
def test_a_name_in_a_note_gets_its_comment_where_the_note_is_called(called: str) -> None:
    """For Word allows none in the note; annotated again, the file gets no second one."""
    data = with_note(called, "见三百工程。")
    for _ in range(2):
        made = annotated(read(data, "a.docx"), FINDER, lambda _: True, every=True)
        commented = written(made, "docx")
        assert isinstance(commented, bytes)
        data = commented
    file = docx.Document(io.BytesIO(data))
    held = {comment.text.split("：")[0]: comment.comment_id for comment in file.comments}
    [at] = file.element.body.xpath("//w:footnoteReference")
    start = at.getparent().getprevious()
    assert (len([*file.comments]), start.tag.endswith("}commentRangeStart")) == (len(held), True)
    assert int(start.get(qn("w:id"))) == held["三百工程"]
    assert file.paragraphs[0].text == "推进八大行动。"


def test_comments_of_xml_within_the_words_of_a_word_file_change_none_of_them() -> None:
    """Word writes none; other programs may."""
    document = docx.Document()
    document.add_paragraph("推进三百工程再抓好八大行动。")
    file, whole = io.BytesIO(), io.BytesIO()
    document.save(file)
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(whole, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace("工程再".encode(), "工程<!--c-->再".encode()))
    marked = written(made(whole.getvalue(), "a.docx"), "docx")
    assert isinstance(marked, bytes)
    read_again = docx.Document(io.BytesIO(marked))
    assert [paragraph.text for paragraph in read_again.paragraphs] == ["推进三百工程再抓好八大行动。"]
    assert len(list(read_again.comments)) == 2


def test_a_word_file_whose_comments_have_no_numbers_is_refused() -> None:
    """Word numbers them; a comment more could not be told from those."""
    document = docx.Document()
    document.add_comment(document.add_paragraph().add_run("推进八大行动。"), "甲")
    file, whole = io.BytesIO(), io.BytesIO()
    document.save(file)
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(whole, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b'w:id="0"', b'w:id="x"'))
    with pytest.raises(UnreadableDocumentError, match="批注写不进去"):
        written(made(whole.getvalue(), "a.docx"), "docx")
