"""Equations are read on one line, whatever a file writes them in: fractions, powers and roots stay such."""

from __future__ import annotations

import pytest

from tests.report.documents import paragraph, run, word
from zhuzhou_cli.report.read import text_of

_M = "http://schemas.openxmlformats.org/officeDocument/2006/math"


def _words(words: str) -> str:
    return f"<m:r><m:t>{words}</m:t></m:r>"


def _equation(inner: str) -> str:
    """An equation of Word; names without a prefix are those of OMML."""
    return f'<m:oMath xmlns:m="{_M}">{inner}</m:oMath>'


def _fraction(over: str, under: str) -> str:
    return f"<m:f><m:fPr/><m:num>{_words(over)}</m:num><m:den>{_words(under)}</m:den></m:f>"


@pytest.mark.parametrize(
    ("inner", "line"),
    [
        (_fraction("1", "2"), "不足1/2的"),
        (_fraction("本期-上期", "上期"), "不足(本期-上期)/上期的"),
        (f"<m:sSup><m:e>{_words('10')}</m:e><m:sup>{_words('3')}</m:sup></m:sSup>", "不足10³的"),
        (f"<m:rad><m:radPr/><m:deg/><m:e>{_words('9')}</m:e></m:rad>", "不足√9的"),
        (f"<m:sSub><m:e>{_words('PM')}</m:e><m:sub>{_words('2')}</m:sub></m:sSub>", "不足PM₂的"),
        (
            (
                '<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr>'
                f"<m:sub>{_words('i=1')}</m:sub><m:sup>{_words('n')}</m:sup><m:e>{_words('x')}</m:e></m:nary>"
            ),
            "不足∑_(i=1)ⁿx的",
        ),
        (f"<m:bar><m:e>{_words('x')}</m:e></m:bar>", "不足x̄的"),
        (_fraction("1", "2") + _fraction("3", "4"), "不足1/2 3/4的"),
        (_words("1") + _words("0"), "不足10的"),
        (
            (
                f"<m:m><m:mr><m:e>{_words('1')}</m:e><m:e>{_words('2')}</m:e></m:mr>"
                f"<m:mr><m:e>{_words('3')}</m:e></m:mr></m:m>"
            ),
            "不足1 2;3的",
        ),
        (f"<m:d><m:e>{_fraction('甲', '乙')}</m:e></m:d>{_words('×100%')}", "不足(甲/乙)×100%的"),
    ],
)
def test_an_equation_of_word_is_read_on_one_line(inner: str, line: str) -> None:
    """With brackets where the line would say something else without."""
    assert text_of(word(paragraph(run("不足"), _equation(inner), run("的")))).text.strip() == line


@pytest.mark.parametrize(
    ("inner", "line"),
    [
        ("<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>", "不足1/2的"),
        ("<math><msup><mn>10</mn><mn>3</mn></msup></math>", "不足10³的"),
        ("<math><msqrt><mi>a</mi><mo>+</mo><mi>b</mi></msqrt></math>", "不足√(a+b)的"),
        ('<span class="katex"><math><mn>7</mn></math><span>七</span></span>', "不足七的"),
        ("<sup>1</sup>/<sub>2</sub>", "不足1/2的"),
        ("<sup>1</sup>/2", "不足1/2的"),
        ("10<sup>3</sup>", "不足10³的"),
        ("(1+r)<sup>n</sup>", "不足(1+r)ⁿ的"),
        ("2<sup>1</sup>/<sub>2</sub>", "不足2 1/2的"),
        ("2<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>", "不足2 1/2的"),
    ],
)
def test_an_equation_of_a_page_is_read_on_one_line(inner: str, line: str) -> None:
    """In MathML, or of raised and lowered signs; what is shown in another way is read once."""
    page = f"<html><body><p>不足{inner}的</p></body></html>"
    assert text_of(page.encode(), ".html").text.strip() == line


def test_a_fraction_of_raised_signs_in_word_calls_no_note() -> None:
    """Though a number that is raised calls one elsewhere."""
    raised = run("1", '<w:vertAlign w:val="superscript"/>')
    data = word(paragraph(run("不足"), raised, run("/2的")) + paragraph(run("见"), raised, run("。")))
    assert text_of(data).text.split() == ["不足1/2的", "见[1]。"]
