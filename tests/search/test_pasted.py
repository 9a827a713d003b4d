"""A pasted text of several sentences is answered for each place and year that its sentences say."""

from __future__ import annotations

import random

import pytest

from tests.annotate.test_said import DATED, SAID, SENTENCES, SPELLINGS, YEARS
from tests.search.test_places import places, report
from zhuzhou_cli.index.build import build
from zhuzhou_cli.search import answer

PLACES = build([report(place, "2026-01-12", "八大行动") for place in (*SAID, "湘潭市")])
YEARLY = build(
    [report(place, f"{year}-01-12", "八大行动") for year in YEARS for place in ("长沙市", "浙江省", "浏阳市")]
)
ALONE = [sentence for sentence in SENTENCES if "会议指出" not in sentence]


def pasted(sentences: list[str], choice: random.Random) -> str:
    """Sentences as one text, with quotes or without."""
    text = choice.choice(["。", "；"]).join(sentences)
    return text if choice.random() < 1 / 2 else text.replace("“", "").replace("”", "")


@pytest.mark.parametrize("seed", range(100))
def test_each_place_of_a_pasted_text_answers(seed: int) -> None:
    """And no other, and none of them is said to have nothing."""
    choice = random.Random(seed)
    said = choice.choices(SPELLINGS, k=3)
    found = answer(pasted([choice.choice(ALONE).format(name) for _, name in said], choice), PLACES)
    assert {answered[:-4] for answered in places(found)} == {place for place, _ in said}
    assert found.narrowed == ""


@pytest.mark.parametrize("seed", range(100))
def test_each_year_of_a_pasted_text_answers(seed: int) -> None:
    """Of its place, and none of them is said to have nothing."""
    choice = random.Random(seed)
    names = [("长沙市", "湖南长沙"), ("浙江省", "浙江"), ("浏阳市", "浏阳市")]
    said = [(*choice.choice(names), choice.choice(YEARS)) for _ in range(3)]
    sentences = [choice.choice(DATED).format(p=name, y=year) for _, name, year in said]
    found = answer(pasted(sentences, choice), YEARLY)
    assert set(places(found)) == {place + year for place, _, year in said}
    assert found.narrowed == ""
