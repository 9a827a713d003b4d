"""Readings: phrases, overrides, digits, and what pypinyin gets wrong in this glossary."""

from __future__ import annotations

import pytest

from zhuzhou_cli.language import hanzi
from zhuzhou_cli.language.reading import read
from zhuzhou_cli.language.syllables import plain
from zhuzhou_cli.language.text import fold
from zhuzhou_cli.model import Glossary, Reading


def primary(text: str, *overrides: Reading) -> str:
    """The primary readings of a string, spaced."""
    return " ".join(readings[0] if readings else "-" for readings in _read(text, *overrides))


def _read(text: str, *overrides: Reading) -> tuple[tuple[str, ...], ...]:
    folded = fold(text)
    return read(folded.key, folded.starts, overrides)


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("行动", "xing dong"),
        ("绿心", "lv xin"),
        ("渌口", "lu kou"),
        ("攸县", "you xian"),
        ("仙庾岭", "xian yu ling"),
        ("芦淞", "lu song"),
        ("环城郊都市", "huan cheng jiao du shi"),
        ("兜牢", "dou lao"),
        ("芦淞·1937文创园", "lu song yi jiu san qi wen chuang yuan"),
        ("G4京港澳", "- si jing gang ao"),
    ],
)
def test_the_primary_reading_knows_phrases(text: str, reading: str) -> None:
    """A digit is read as its numeral, a letter not at all."""
    assert primary(text) == reading


def test_an_override_holds_wherever_its_text_occurs() -> None:
    """The 长 of 长株潭 is zhǎng to pypinyin."""
    override = Reading("长株潭", ("cháng", "zhū", "tán"))
    assert primary("长株潭国家货运枢纽长株潭", override).count("chang zhu tan") == 2


def test_an_override_keeps_the_other_readings() -> None:
    """Who does not know better still finds it."""
    assert _read("长株潭", Reading("长株潭", ("cháng", "zhū", "tán")))[0] == ("chang", "zhang")


def test_the_overrides_of_the_glossary_are_read(glossary: Glossary) -> None:
    """Every one of them, syllable by syllable."""
    for entry in glossary.entries:
        for one in entry.readings:
            assert primary(one.text, one) == " ".join(map(plain, one.syllables))


@pytest.mark.parametrize(("syllable", "typed"), [("lǜ", "lv"), ("Zhū", "zhu"), ("nüè", "nve"), ("yī", "yi")])
def test_a_plain_syllable_has_no_tone(syllable: str, typed: str) -> None:
    """ü is v, as input methods have it."""
    assert plain(syllable) == typed


@pytest.mark.parametrize(
    ("character", "readings"),
    [("行", ("xing", "hang", "heng")), ("重", ("zhong", "chong")), ("款", ("kuan",)), ("x", ())],
)
def test_the_readings_of_a_hanzi_are_curated(character: str, readings: tuple[str, ...]) -> None:
    """The commonest first; no 款 xīn."""
    assert hanzi.readings(character) == readings


@pytest.mark.parametrize("pair", ["动功", "金全", "项顶", "产严", "法去", "百自", "技枝", "次资", "大犬"])
def test_look_alikes_are_known(pair: str) -> None:
    """In both directions."""
    assert hanzi.look_alike(*pair)
    assert hanzi.look_alike(*pair[::-1])


@pytest.mark.parametrize("pair", ["医级", "八九", "工农", "行为", "江海"])
def test_other_hanzi_are_no_look_alikes(pair: str) -> None:
    """A shared radical is not enough."""
    assert not hanzi.look_alike(*pair)
