"""Several segments answer as one does, whatever was added to them and removed from them."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest

from tests.index.conftest import QUERIES, index_of, segment_of
from zhuzhou_cli.index import Index
from zhuzhou_cli.index.build import build
from zhuzhou_cli.index.sounds import Sounds
from zhuzhou_cli.model import Entry, Glossary, Member, Part, Reading, Source
from zhuzhou_cli.search import answer
from zhuzhou_cli.search.complete import complete, in_common
from zhuzhou_cli.search.find import Finder

_WORDS = ("重点", "产业", "生态", "民生", "会计", "乡村", "科技", "城市", "长江", "安全", "银行", "行长")
_NUMERALS = ("一", "两", "三", "四", "五", "六", "八", "十", "8", "15")
_HEADS = ("行动", "工程", "行動", "中心", "项目", "计划")


def entry(number: int, chance: random.Random) -> Entry:
    """An entry of a few common words, so that different glossaries have the same names and members."""

    def word() -> str:
        return "".join(chance.sample(_WORDS, chance.choice((1, 1, 2, 3))))

    head = chance.choice(_HEADS)
    term = chance.choice(_NUMERALS) + chance.choice(("大", "个", "项", "")) + word() + head
    members = tuple(Member(word() + head) for _ in range(chance.randrange(4)))
    parts = (Part(f"一{word()}", word(), members),) if chance.random() < 0.2 else ()
    readings = (Reading("会计", ("kuài", "jì")),) if "会计" in term and chance.random() < 0.5 else ()
    quoted = f"“{term}”" if chance.random() < 0.3 else term
    text = f"{term}是指{'、'.join(member.text for member in members)}，{word()}。"
    return Entry(
        number, quoted, text, (f"{word()}办",) if chance.random() < 0.2 else (), readings, parts, members
    )


def glossary(number: int, chance: random.Random, entries: int) -> Glossary:
    """A glossary of a place of its own."""
    source = Source(
        f"{'甲乙丙丁戊己庚辛壬癸'[number % 10]}{number}市", "政府工作报告", f"20{number % 30 + 10}-01-01"
    )
    made = tuple(entry(i + 1, chance) for i in range(entries))
    return Glossary(f"city-{number}", "名词解释", source, made)


def queries(glossaries: list[Glossary], chance: random.Random) -> list[str]:
    """Queries of every kind: literal, in part, by pinyin and initials, with slips, mentions, sentences."""
    some: list[str] = []
    for one in glossaries:
        term = chance.choice(one.entries).term.strip("“”")
        other = chance.choice(_WORDS)
        some += [term, term[:2], term[1:], term.replace(term[-1], other[0]), f"抓好{term}和{other}", other]
    return [*some, *QUERIES, "行动", "一", "xd", "gongcheng", "kjgc", "zhongdianxiangmu", "8da", "办", "ys"]


def told(index: Index, asked: list[str]) -> list[object]:
    """All that an index says to some queries, and to whoever completes them."""
    finder = Finder(index)
    return [
        *(answer(query, index) for query in asked),
        *(complete(query, index) for query in asked),
        *(in_common(query[:2], index) for query in asked),
        *(finder.marks(query) for query in asked),
        finder.marks("，".join(asked) * 3),
        index.sources,
        index.heads,
        index.places,
        index.numbers,
        index.weights,
        index.numbered(1),
    ]


def parted(glossaries: list[Glossary], chance: random.Random) -> Index:
    """An index of some glossaries, cut into segments in which others were compiled as well."""
    gone = [glossary(100 + i, chance, 6) for i in range(4)]
    left = [*glossaries, *gone]
    chance.shuffle(left)
    cuts = sorted({0, len(left), *(chance.randrange(len(left)) for _ in range(3))})
    shares = [left[begin:end] for begin, end in pairwise(cuts)]
    places = {one.id: (i, k) for i, share in enumerate(shares) for k, one in enumerate(share)}
    return index_of([segment_of(share) for share in shares], [places[one.id] for one in glossaries])


@pytest.mark.parametrize("seed", range(6))
def test_segments_answer_as_one_does(seed: int) -> None:
    """In any order, with glossaries in them that were removed; whole, and narrowed to some sources."""
    chance = random.Random(seed)
    glossaries = [glossary(i, chance, chance.choice((1, 5, 12))) for i in range(7)]
    asked = queries(glossaries, chance)
    whole, cut = build(glossaries), parted(glossaries, chance)
    assert told(cut, asked) == told(whole, asked)
    assert cut.entries == whole.entries
    assert cut.spellings.all() == whole.spellings.all()
    assert cut.spellings.names() == whole.spellings.names()
    some = {one.source for one in glossaries[::2]}
    assert told(cut.only(some.__contains__), asked) == told(whole.only(some.__contains__), asked)


@pytest.mark.parametrize("seed", range(3))
def test_very_many_labels_are_cut_off_at_the_same_place(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a query looks at some of them only, it is the same ones, in segments as in one."""
    monkeypatch.setattr("zhuzhou_cli.index.spellings.HOLDERS", 9)
    monkeypatch.setattr("zhuzhou_cli.search.candidates.HEARD", 20)
    monkeypatch.setattr("zhuzhou_cli.search.candidates.SOUNDING", 7)
    monkeypatch.setattr("zhuzhou_cli.index.texts.TEXTS", 5)
    monkeypatch.setattr("zhuzhou_cli.search.complete.MOST", 11)
    chance = random.Random(seed)
    glossaries = [glossary(i, chance, 20) for i in range(5)]
    asked = queries(glossaries, chance)
    assert told(parted(glossaries, chance), asked) == told(build(glossaries), asked)


def test_sounds_are_counted_over_all_segments() -> None:
    """What few segments have is found in the last of them."""
    chance = random.Random(1)
    glossaries = [glossary(i, chance, 4) for i in range(3)]
    index = parted(glossaries, chance)
    assert isinstance(index.sounds, Sounds)
    chosen = index.sounds.chosen(lambda compared: range(len(compared)))
    assert chosen == list(index.spellings.all())
