"""What fields of Word print is read: their result, or the sign or equation that their code makes."""

from __future__ import annotations

import pytest

from tests.report.documents import STRICT, W, paragraph, run, word
from zhuzhou_cli.documents import read
from zhuzhou_cli.report.assemble import assemble
from zhuzhou_cli.report.read import text_of


def _field(*code: str, result: str = "", properties: str = "") -> str:
    """A field of Word, its code in as many runs as it is given in; it may have a result."""
    marks = {
        kind: f'<w:r><w:rPr>{properties}</w:rPr><w:fldChar w:fldCharType="{kind}"/></w:r>'
        for kind in ("begin", "separate", "end")
    }
    said = "".join(f'<w:r><w:instrText xml:space="preserve">{one}</w:instrText></w:r>' for one in code)
    return marks["begin"] + said + (marks["separate"] + run(result) if result else "") + marks["end"]


def _enclosed(sign: str) -> str:
    """A sign in a circle, as 带圈字符 writes it."""
    return _field(r" eq \o\ac(○,", sign, ")")


@pytest.mark.parametrize("namespace", [W, STRICT])
@pytest.mark.parametrize(
    ("pieces", "line"),
    [
        ([*map(_enclosed, ("1", "11", "20", "优"))], "①⑪⑳优"),
        ([_field(r" eq \o\ac(□", ",A)"), _field(" e", "q \\", "o(○,b)")], "Ⓐⓑ"),
        ([r'<w:fldSimple w:instr=" eq \o\ac(○,2) \* MERGEFORMAT"/>'], "②"),
        ([_field(r"EQ \f(1,2)"), _field(r"EQ \x(红框)"), _field(r'SYMBOL 176 \f "Symbol"')], "1/2红框°"),
        ([_field(r"EQ \r(3,\f(a+b,2))")], "³√((a+b)/2)"),
        ([_field(r"eq \o(\s\up 5(市委),\s\do 2(市政府))")], "市委市政府"),
        ([_field(r'EQ \* jc2 \* "Font:宋体" \* hps10 \o\ad(\s\up 9(yī),一)')], "一"),
        ([_field(r"eq \o\ac(○,1)", result="乙"), _field(" PAGE "), _field(" = 1 ", result="①")], "乙①"),
        ([_field(r"eq \o\ac(○,1)").removesuffix('<w:fldChar w:fldCharType="end"/></w:r>') + "</w:r>"], ""),
        ([_field(*[r"eq \o\ac(○" + " " * 5000] * 2000)], ""),
        ([_field(r"eq \o\ac(○,3)", properties="<w:vanish/>")], ""),
    ],
    ids=[
        "in a circle",
        "in parts",
        "simple",
        "in a row",
        "a root",
        "together",
        "a reading",
        "results",
        "no end",
        "long",
        "hidden",
    ],
)
def test_a_field_without_a_result_is_read_by_its_code(pieces: list[str], line: str, namespace: str) -> None:
    """One with a result says what it is."""
    body = paragraph(run("甲"), *pieces, run("丙"))
    assert text_of(word(body, namespace)).text == f"甲{line}丙"


def test_terms_and_texts_keep_their_signs() -> None:
    """In what is imported, and in a document that is annotated."""
    body = paragraph("名词解释") + paragraph(run("1."), _enclosed("A"), run("级景区：指质量好。"))
    body += paragraph(run("2.三大工程：指"), _enclosed("1"), run("甲工程；"), _enclosed("2"), run("乙工程。"))
    data = word(body)
    imported = assemble(text_of(data).text)
    assert imported is not None
    assert [(one.term, one.text) for one in imported.glossary.entries] == [
        ("Ⓐ级景区", "指质量好。"),
        ("三大工程", "指①甲工程；②乙工程。"),
    ]
    assert "指①甲工程" in read(data, "a.docx").text
