"""What holds for every term, alias and part of the built-in glossary, however it is typed."""

from __future__ import annotations

import re

import pytest
from opencc import OpenCC

from zhuzhou_cli.answers import By, Field, Status
from zhuzhou_cli.index import Index
from zhuzhou_cli.index.build import build
from zhuzhou_cli.index.spelling import Target
from zhuzhou_cli.language.numerals import sign_value
from zhuzhou_cli.model import Glossary
from zhuzhou_cli.record import replaced
from zhuzhou_cli.search import answer

TRADITIONAL = OpenCC("s2t")
ALL_INITIALS = 4
"""So many initials must find a name; fewer may stand for too much."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """One test a name."""
    if "name" in metafunc.fixturenames:
        from zhuzhou_cli.library.shelf import builtin, load  # noqa: PLC0415

        index = build([load(builtin()).glossary])
        names = [one for one in targets_of(index) if one.spelling.is_name]
        metafunc.parametrize("name", names, ids=lambda one: one.text)


def targets_of(index: Index) -> list[Target]:
    """All labels of an index."""
    return [one for spelling in index.spellings.all() for one in index.spellings.targets(spelling)]


def entries_named(key: str, index: Index) -> set[int]:
    """The numbers of the entries that have a name with this key."""
    return {
        index.entry(one.position).entry.number
        for one in targets_of(index)
        if one.spelling.is_name and one.key == key
    }


def numbers(query: str, index: Index) -> list[int]:
    """The numbers of the hits, best first."""
    return [hit.entry.number for hit in answer(query, index).hits]


def initials(name: Target) -> str:
    """The first letters of its syllables."""
    return "".join(readings[0][0] if readings else sign for sign, readings in name.spelling.characters)


def test_its_hanzi_find_it_alone(name: Target, index: Index) -> None:
    """A whole name closes the list."""
    assert set(numbers(name.text, index)) == entries_named(name.key, index)


def test_its_traditional_form_finds_it_alone(name: Target, index: Index) -> None:
    """三醫聯動 is 三医联动."""
    assert set(numbers(TRADITIONAL.convert(name.text), index)) == entries_named(name.key, index)


@pytest.mark.parametrize("joint", ["", " ", "'"])
def test_its_pinyin_finds_it_first(name: Target, joint: str, index: Index) -> None:
    """Joined, spaced or with apostrophes."""
    spelled = joint.join(readings[0] if readings else sign for sign, readings in name.spelling.characters)
    assert numbers(spelled, index)[0] in entries_named(name.key, index)


def test_its_initials_find_it(name: Target, index: Index) -> None:
    """First; or among several, where another name has the same."""
    typed = initials(name)
    if len(typed) < ALL_INITIALS:
        return
    same = {index.entry(one.position).entry.number for one in targets_of(index) if initials(one) == typed}
    found = numbers(typed, index)
    assert found[0] in same
    assert entries_named(name.key, index) <= set(found)


def test_arabic_numerals_find_it_first(name: Target, index: Index) -> None:
    """8大行动 is 八大行动."""
    digits = re.sub("[一二三四五六七八九]", lambda sign: str(sign_value(sign[0])), name.text)
    assert numbers(digits, index)[0] in entries_named(name.key, index)


def test_typing_on_never_brings_a_wrong_entry_first(name: Target, index: Index) -> None:
    """The first hit of every beginning of a name does hold what was typed."""
    for end in range(1, len(name.key) + 1):
        typed = str(name.key[:end])
        if typed.isascii():
            continue
        first = answer(typed, index).hits[0]
        assert first.match.field is not Field.TEXT
        assert typed in {one.key[i : i + end] for one in targets_of(index) for i in range(len(one.key))}
        assert first.match.by in (By.EXACT, By.PREFIX, By.SUBSTRING)


@pytest.mark.parametrize(
    ("query", "status", "by"),
    [
        ("八大行动", Status.FOUND, By.EXACT),
        ("“三項機制”", Status.FOUND, By.TRADITIONAL),
        ("ＬＰＲ", Status.FOUND, By.WIDTH),
        ("八大", Status.FOUND, By.PREFIX),
        ("医联动", Status.FOUND, By.SUBSTRING),
        ("8大行动", Status.FOUND, By.NUMERAL),
        ("300工程", Status.FOUND, By.NUMERAL),
        ("badaxingdong", Status.FOUND, By.PINYIN),
        ("bdxd", Status.FOUND, By.INITIALS),
        ("八大xd", Status.FOUND, By.MIXED),
        ("四走四砍", Status.FOUND, By.HOMOPHONE),
        ("si zhou si kan", Status.FOUND, By.FUZZY_SYLLABLE),
        ("十大项目", Status.SEVERAL, By.OMISSION),
        ("八港一江", Status.FOUND, By.OMISSION),
        ("八大行功", Status.FOUND, By.TYPO),
        ("植树", Status.FOUND, By.TEXT),
        ("工作条线", Status.FOUND, By.TEXT),
    ],
)
def test_an_answer_says_how_it_matched(query: str, status: Status, by: By, index: Index) -> None:
    """What is not literal is labelled."""
    found = answer(query, index)
    assert (found.status, found.hits[0].match.by) == (status, by)


@pytest.mark.parametrize(
    ("query", "covered"),
    [
        ("三项机制", "三项机制"),
        ("bdxd", "八大行动"),
        ("一集tuan", "一集团"),
        ("低轨卫星", "低轨卫星"),
        ("工作条线", "工作条线"),
        ("十大项目", "十大产业项目"),
    ],
)
def test_the_span_is_what_the_query_covers(query: str, covered: str, index: Index) -> None:
    """Code points of the matched text, half-open."""
    match = answer(query, index).hits[0].match
    assert match.text[slice(*match.span)] == covered


@pytest.mark.parametrize(
    "query", ["八大行動", "8大行动", "bdxd", "badaxingdong", "八大形动", "八大行功", "17个"]
)
def test_exact_rewrites_nothing(query: str, index: Index) -> None:
    """With exact, only width, case and quotes are forgiven."""
    assert answer(query, index, exact=True).status is Status.NONE


@pytest.mark.parametrize("query", ["“八大行动”", "ｌｐｒ", "八大", "17", "清水湖"])
def test_exact_forgives_width_case_and_quotes(query: str, index: Index) -> None:
    """And a beginning, a part inside and a number are literal."""
    assert answer(query, index, exact=True).status is Status.FOUND


def test_a_changed_number_is_only_suggested(index: Index) -> None:
    """九大行动 is another policy; it may be a slip, so the like are shown."""
    found = answer("九大行动", index)
    assert found.status is Status.SUGGESTED
    assert not found.hits
    assert {one.number for one in found.suggestions} == {1, 19}


@pytest.mark.parametrize(
    ("query", "term"),
    [
        ("润体制改革", "三医联动、六医协同"),
        ("校政法系统", "四走四看"),
        ("北报价利", "LPR"),
    ],
)
def test_what_begins_wrong_inside_a_label_is_only_suggested(query: str, term: str, index: Index) -> None:
    """The wrong sign is another word before it, as far as we know: 新八大行动 is no 八大行动."""
    found = answer(query, index)
    assert found.status is Status.SUGGESTED
    assert [one.term for one in found.suggestions] == [term]


@pytest.mark.parametrize(
    ("text", "dates", "also"),
    [
        ("另外八件事。", ["2024-12-25", "2023-12-20"], []),
        ("即{text}", ["2024-12-25"], ["2023-12-20"]),
    ],
)
def test_the_same_term_in_two_glossaries(
    glossary: Glossary, text: str, dates: list[str], also: list[str]
) -> None:
    """Another explanation is another hit; the same, but for a lead-in, is told of both sources."""
    entry = glossary.entries[0]
    last_year = replaced(
        glossary,
        source=replaced(glossary.source, date="2023-12-20"),
        entries=(replaced(entry, text=text.format(text=entry.text), members=()),),
    )
    found = answer("八大行动", build([glossary, last_year]))
    assert [hit.source.date for hit in found.hits] == dates
    assert [cited.source.date for cited in found.hits[0].also] == also


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("长株潭", [5, 6, 16]),
        ("changzhutan", [5, 6, 16]),
        ("公园", [15, 16]),
        ("一廊", [3, 16]),
        ("十大", [5, 6, 10, 18, 19]),
        ("五大行动", [19]),
        ("清水湖", [13]),
        ("八大行动", [1]),
        ("湘江", [13, 16]),
    ],
)
def test_a_mention_follows_labels_that_hold_a_word(query: str, expected: list[int], index: Index) -> None:
    """Only where the word is inside them: what is a label, or begins a name, is meant itself."""
    assert numbers(query, index) == expected


def test_a_mention_scores_below_every_label(index: Index) -> None:
    """And says that it is one."""
    first, *_, last = answer("长株潭", index).hits
    assert (first.match.field, last.match.field) == (Field.MEMBER, Field.TEXT)
    assert first.score > last.score


def test_a_finished_syllable_comes_before_one_cut_short(index: Index) -> None:
    """The hu of hux is a syllable before it is the beginning of huan."""
    assert numbers("hux", index) == [16, 13]


def test_a_looser_frame_is_not_guessed_behind(index: Index) -> None:
    """A typo is forgiven in what was typed, not in what is left of 今年的…."""
    assert answer("八大行功", index).hits
    assert not answer("今年的八大行功", index).hits


def test_a_limit_cuts_the_hits_and_not_the_status(index: Index) -> None:
    """One hit of several is still one of several."""
    found = answer("十大", index, limit=1)
    assert (found.status, len(found.hits)) == (Status.SEVERAL, 1)


def test_the_best_hit_comes_first(index: Index) -> None:
    """Scores fall and lie between 0 and 1."""
    for query in ("十大", "工程", "sz", "shida", "十大项目", "八大行动"):
        scores = [hit.score for hit in answer(query, index).hits]
        assert scores == sorted(scores, reverse=True)
        assert all(0 <= score <= 1 for score in scores)
