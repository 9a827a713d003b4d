"""The syllables of Mandarin and their fuzzy spellings."""

from __future__ import annotations

from itertools import product
from string import ascii_lowercase

import pytest
from pypinyin_dict.pinyin_data import ktghz2013

from zhuzhou_cli.language.syllables import (
    INITIALS,
    SYLLABLES,
    any_sound,
    completions,
    fold_initial,
    is_typed_form,
    plain,
    sound,
    sound_of_letter,
    spellings,
    split,
)

INTERJECTIONS = {"hng", "m", "ng", "ê"}


def test_every_reading_of_the_standard_table_is_a_syllable() -> None:
    """The table of initials and finals covers the 通用规范汉字表, interjections apart."""
    read = {plain(one) for readings in ktghz2013.pinyin_dict.values() for one in readings.split(",")}
    assert read - INTERJECTIONS <= SYLLABLES


def test_there_are_no_inventions() -> None:
    """All but 这 zhèi and 欻 chuā, which are only spoken, are the reading of some hanzi of the table."""
    read = {plain(one) for readings in ktghz2013.pinyin_dict.values() for one in readings.split(",")}
    assert SYLLABLES - read == {"zhei", "chua"}


@pytest.mark.parametrize(
    ("syllable", "parts"),
    [("zhong", ("zh", "ong")), ("an", ("", "an")), ("yuan", ("y", "uan")), ("lve", ("l", "ve"))],
)
def test_a_syllable_is_initial_and_final(syllable: str, parts: tuple[str, str]) -> None:
    """Initials are what is typed first: y and w are some."""
    assert split(syllable) == parts


@pytest.mark.parametrize(
    ("syllable", "typed", "components"),
    [
        ("zhong", "zong", 1),
        ("cheng", "cen", 2),
        ("shi", "si", 1),
        ("lang", "nan", 2),
        ("ren", "len", 1),
        ("ting", "tin", 1),  # no syllable, but what is typed for one
        ("xiang", "xian", 1),
        ("guan", "guang", 1),
        ("hu", "fu", 1),
        ("huang", "fan", 2),
        ("fei", "hui", 1),
        ("lv", "lu", 1),
        ("nve", "nue", 1),
    ],
)
def test_a_fuzzy_spelling_says_how_many_components_differ(syllable: str, typed: str, components: int) -> None:
    """Initial and final are confused independently."""
    assert spellings(syllable)[typed] == components


@pytest.mark.parametrize(
    ("syllable", "typed"),
    [
        ("nan", "ran"),  # n/l and r/l do not make n/r
        ("he", "fe"),  # h is f only before u
        ("gou", "gu"),
        ("xing", "hang"),
        ("ba", "pa"),
    ],
)
def test_what_is_not_confused_is_no_spelling(syllable: str, typed: str) -> None:
    """Rules are not chained, and only those with a source are taken."""
    assert typed not in spellings(syllable)


def test_folded_initials_lose_no_fuzzy_spelling() -> None:
    """All spellings of a syllable begin with letters of one class."""
    for syllable in SYLLABLES:
        assert {fold_initial(typed[0]) for typed in spellings(syllable)} <= {fold_initial(syllable[0])}


@pytest.fixture(scope="module")
def typed_forms() -> frozenset[str]:
    """Every string of letters that is one syllable, rightly or fuzzily spelled."""
    return SYLLABLES.union(*(spellings(one) for one in SYLLABLES))


def test_what_is_one_syllable_is_known_without_a_table(typed_forms: frozenset[str]) -> None:
    """Every run of up to three letters, and every beginning of a spelling with one letter more, is known."""
    runs = {"".join(run) for length in range(1, 4) for run in product(ascii_lowercase, repeat=length)}
    begun = {form[:end] for form in typed_forms for end in range(3, len(form) + 1)}
    runs |= {beginning + letter for beginning in begun for letter in ascii_lowercase}
    assert {run for run in runs if is_typed_form(run)} == typed_forms


def test_a_beginning_leads_to_every_syllable_it_may_become() -> None:
    """Whatever is typed of any spelling of a syllable has that syllable, or one that sounds like it."""
    for syllable in SYLLABLES:
        for typed in (syllable, *spellings(syllable)):
            for end in range(2, len(typed) + 1):
                if typed[:end] not in INITIALS:
                    assert sound(syllable) in set(map(sound, completions(typed[:end]))), (
                        syllable,
                        typed[:end],
                    )


def test_sounds_are_classes_under_all_fuzzy_rules() -> None:
    """A spelling has the sound of its syllable; every sound is between those of its initial."""
    for syllable in SYLLABLES:
        assert {sound(typed) for typed in spellings(syllable)} <= {sound(syllable)}
        initial = fold_initial(syllable[0])
        assert sound(syllable) < any_sound(initial) < sound_of_letter(initial)
