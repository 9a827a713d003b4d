"""The canonical form of a text: what names are found in, and the way back to the words as they stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhuzhou_cli.language.canonical import canonical, canonical_name
from zhuzhou_cli.language.text import key_of

SIGNS = "八大行动8８十廿二〇.,·“”、，。 \n\u3000ＡaA壹萬計⼋+-"


@pytest.mark.parametrize(
    ("raw", "same"),
    [
        ("“八大”行动", "八大行动"),
        ("8大行动", "八大行动"),
        ("八 大\n行动", "八大行动"),
        ("一址、一馆", "一址一馆"),
        ("廿四桥", "24桥"),
        ("１＋Ｎ＋X", "1nx"),
        ("八大行動", "八大行动"),
        ("⼋⼤⾏动", "八大行动"),
        ("3·15行动", "315行动"),
        ("三\u200b百工程", "三百工程"),
        ("1\u00ad5\ufeff分钟", "15分钟"),
    ],
)
def test_ways_to_write_a_name_have_one_form(raw: str, same: str) -> None:
    """Quotes, width, script, the signs of numbers and the breaks of lines make no difference."""
    assert canonical(raw).text == canonical(same).text


@pytest.mark.parametrize(
    ("raw", "part"),
    [
        ("二十大行动", "十大"),
        ("115分钟", "15分钟"),
        ("1.5万吨", "5万吨"),
        ("八大，行动", "八大行动"),
        ("八大。行动", "八大行动"),
        ("八大\n\n行动", "八大行动"),
        ("八大\n\u3000\u3000行动", "八大行动"),
    ],
)
def test_what_is_parted_stays_parted(raw: str, part: str) -> None:
    """Numbers are whole, sentences and paragraphs end."""
    assert canonical(part).text not in canonical(raw).text


@given(st.text(st.sampled_from("大行动“”、，。 \nＡaA計+-")))
def test_a_name_has_the_form_of_a_text_without_marks(raw: str) -> None:
    """So that a name is found wherever its words stand."""
    assert canonical_name(raw) == canonical("".join(filter(str.isalnum, raw))).text


@given(st.text(st.sampled_from(SIGNS), min_size=1))
def test_every_sign_leads_back_to_the_words_that_it_stands_for(raw: str) -> None:
    """Spans stay inside, in their order, and the words of a span have the sign as their form."""
    made = canonical(raw)
    spans = [made.span(i, i + 1) for i in range(len(made.text))]
    assert all(0 <= begin < end <= len(raw) for begin, end in spans)
    assert spans == sorted(spans)
    for sign, (begin, end) in zip(made.text, spans, strict=True):
        if sign.isalpha() and not key_of(raw[begin:end]).isdigit():
            assert sign in canonical(raw[begin:end]).text
