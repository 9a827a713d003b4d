"""A Word file gets a comment at each name, however its words are parted into runs, and keeps its words."""

from __future__ import annotations

import io
import random

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.annotate.test_annotate import FINDER
from zhuzhou_cli.annotate import annotated
from zhuzhou_cli.annotate.formats import written
from zhuzhou_cli.documents import read

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
