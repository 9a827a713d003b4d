"""What begins as it was typed, in the built-in glossary and in ones that are made for the purpose."""

from __future__ import annotations

import pytest

from zhuzhou_cli.index import Index
from zhuzhou_cli.index.build import build
from zhuzhou_cli.language.text import fold, shared_beginning
from zhuzhou_cli.model import Entry, Glossary, Member, Part, Source
from zhuzhou_cli.search import answer
from zhuzhou_cli.search.complete import MOST, complete, in_common


@pytest.fixture(scope="module")
def index(glossary: Glossary) -> Index:
    """The built-in glossary, compiled."""
    return build([glossary])


def made(*entries: Entry, place: str = "某市") -> Glossary:
    """A glossary of some entries."""
    return Glossary(place, place, Source(place, "政府工作报告", "2024-01-01"), entries)


def entry(term: str, **fields: object) -> Entry:
    """An entry whose term is all that matters."""
    return Entry(1, term, f"{term}的释义", **fields)  # type: ignore[arg-type]


def values(typed: str, index: Index) -> list[str]:
    """The values of the candidates."""
    return [one.value for one in complete(typed, index)]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("bad", ["八大行动"]),
        ("BAD", ["八大行动"]),
        ("ｂａｄ", ["八大行动"]),
        ("bdx", ["八大行动"]),
        ("badaxingdong", ["八大行动"]),
        ("ba'da", ["八大行动"]),
        ("ba da", ["八大行动"]),
        ("bādà", ["八大行动"]),
        ("八大", ["八大行动"]),
        ("八大x", ["八大行动"]),
        ("八大xingd", ["八大行动"]),
        ("八da", ["八大行动"]),
        ("8大", ["八大行动"]),
        ("捌大", ["八大行动"]),
        ("8dxd", ["八大行动"]),
        ("八大行動", ["八大行动"]),
        ("sbgc", ["三百工程"]),
        ("300", ["三百工程"]),
        ("lp", ["LPR"]),
        ("ＬＰＲ", ["LPR"]),
        ("两群", ["两群"]),
        ("2群", ["两群"]),
        ("“二", ["“二分法”改革"]),
        ("清水h", ["清水湖"]),
        ("qingshuih", ["清水湖"]),
        ("sz", ["四中心一基地", "四走四看", "四中心", "四走", "四张网"]),
        # An accent, where nothing is spelled so.
        ("zongdian", ["重点民生实事"]),
        # Nothing: another number, a slip, a homophone, the middle of a name, somebody's file.
        ("九大", []),
        ("9大", []),
        ("jiuda", []),
        ("八大行功", []),
        ("八大形", []),
        ("行动", []),
        ("badz", []),
        ("zfile", []),
        ("，", []),
        ("八大行动计划", []),
        ("b" * 61, []),
    ],
)
def test_what_begins_as_it_was_typed(index: Index, typed: str, expected: list[str]) -> None:
    """Hanzi, pinyin, initials, digits, mixed; half a syllable at the end; nothing that is only alike."""
    assert values(typed, index) == expected


def test_nothing_typed_gives_all_terms(index: Index, glossary: Glossary) -> None:
    """In the order of the glossary, without aliases, parts and members."""
    assert values("", index) == [one.term for one in glossary.entries]


def test_every_name_is_found_by_each_of_its_beginnings(index: Index) -> None:
    """By its hanzi, from the first on; and what is found so stands in the list once."""
    names = [one for one in index.spellings.all() if one.is_name]
    begun = [(one.text, one.text[:end]) for one in names for end in range(1, len(one.text) + 1)]
    missed = [(name, typed) for name, typed in begun if values(typed, index).count(name) != 1]
    assert missed == []


def test_what_stands_for_a_name_is_a_query_that_finds_it(index: Index) -> None:
    """In fish: badaxingdong, 8大行动, sbgc; each begins as it was typed, and `zz lookup` knows it."""
    typed = (
        "b",
        "bad",
        "8",
        "8大",
        "八d",
        "s",
        "sb",
        "sz",
        "l",
        "sanb",
        "三b",
        "y",
        "1",
        "2群",
        "qingsh",
        "zz",
    )
    keys = [(one, each) for one in typed for each in complete(one, index)]
    assert len(keys) > 50
    assert [each.key for one, each in keys if not each.key.startswith(one)] == []
    unknown = [
        (each.key, each.value)
        for _, each in keys
        if each.value not in {hit.match.text for hit in answer(each.key, index).hits}
    ]
    assert unknown == []


def test_terms_come_before_aliases_and_parts_and_members_only_where_there_are_none() -> None:
    """清水湖 is a member: 清水 finds it if no name begins so."""
    first = entry("甲", aliases=("清水别名",), parts=(Part("清水部分", "说明"),), members=(Member("清水湖"),))
    index = build([made(first, entry("清水工程"))])
    assert values("清水", index) == ["清水工程", "清水别名", "清水部分"]
    assert values("清水湖", index) == ["清水湖"]
    glosses = [one.gloss for one in (*complete("清水", index), *complete("清水湖", index))]
    assert glosses == ["清水工程的释义", "见 甲", "甲：说明", "甲的一项"]


def test_the_same_term_of_two_glossaries_is_one_candidate() -> None:
    """With the explanation of the newer one."""
    index = build([made(entry("八大行动")), made(entry("八大行动"), place="另一市")])
    assert values("八", index) == ["八大行动"]
    assert values("", index) == ["八大行动"]


@pytest.mark.slow
def test_of_too_many_there_are_none() -> None:
    """A cut list would have something in common that those left out have not; one sign more, and all come."""
    entries = [entry(f"八大行动{chr(0x4E00 + i)}") for i in range(MOST)]
    index = build([made(*entries)])
    assert len(values("八大", index)) == len(values("bad", index)) == len(values("", index)) == MOST
    index = build([made(*entries, entry("八大工程"))])
    assert values("八", index) == values("b", index) == values("", index) == []
    assert values("八大g", index) == values("badag", index) == ["八大工程"]


def test_a_long_gloss_is_cut(index: Index) -> None:
    """It stands beside a term, on a line."""
    assert complete("bad", index)[0].gloss == "产业培塑行动、创新提升行动、激发需求行动、改革…"


def beginning(texts: list[str]) -> str | None:
    """What texts have in common from the first sign on; None if there are none."""
    return texts[0][: shared_beginning(texts)] if texts else None


@pytest.mark.parametrize(
    "typed", ["b", "ba", "bad", "s", "si", "四", "十大", "八大x", "8", "qi", "“", "zongduan", "无"]
)
def test_two_candidates_have_in_common_what_all_have(typed: str, index: Index) -> None:
    """And of one there is one, of none none: enough for a TAB that lists nothing."""
    everything, two = values(typed, index), [one.value for one in in_common(typed, index)]
    assert set(two) <= set(everything)
    assert len(two) == min(2, len(everything)) or not fold(typed).key
    assert beginning(two) == beginning(everything)


@pytest.mark.parametrize("typed", ["十大j", "shidaj", "sdj", "sz"])
def test_what_says_less_than_was_typed_is_not_in_common(typed: str, index: Index) -> None:
    """A shell would put it in place of what was typed: 十大 for 十大j."""
    assert len(values(typed, index)) > 1
    assert in_common(typed, index) == []


LONG = 12
"""Signs of a beginning that is tried; there are members of ninety."""
MIXED = build(
    [
        made(
            entry("4项机制", members=(Member("四水同治"), Member("“四边”共建"))),
            entry("长重会乐行调"),
            entry("“两山”理念", aliases=("两山", "绿水青山")),
            entry("LPR报价", parts=(Part("LPRs", "…", (Member("十湖"),)),)),
            entry("十大工程"),
            place="株洲市",
        ),
        made(entry("十大行动"), entry("十湖"), entry("四水"), entry("长调"), place="长沙市"),
    ]
)
"""What is hard to complete: numbers beside members, quotes, many polyphones, Latin letters, two places."""


@pytest.mark.slow
@pytest.mark.parametrize(
    "index",
    [
        pytest.param(None, id="built-in"),
        pytest.param(MIXED, id="mixed"),
        pytest.param(MIXED.only(lambda source: source.place == "株洲市"), id="of 株洲"),
        pytest.param(MIXED.only(lambda source: source.place == "长沙市"), id="of 长沙"),
    ],
)
def test_every_beginning_has_in_common_what_its_candidates_have(
    index: Index | None, glossary: Glossary
) -> None:
    """Typed in hanzi, in pinyin or in initials, and of whatever length."""
    index = index or build([glossary])
    labels = [
        (one.key, one.letters, "".join(said[0] for said in one.read.split())) for one in index.spellings.all()
    ]
    begun = {way[: i + 1] for ways in labels for way in ways for i in range(min(len(way), LONG))}
    told = {typed: [one.value for one in in_common(typed, index)] for typed in begun}
    wrong = [
        typed
        for typed, two in told.items()
        if beginning(two) != beginning(values(typed, index))
        and (two or not any(map(str.isascii, typed)))  # letters may say more than is in common
    ]
    assert len(begun) > len(labels) > 1
    assert wrong == []


@pytest.mark.parametrize("typed", ["zc", "cz", "chchl"])
def test_a_name_with_many_readings_is_begun_by_any_of_them(typed: str) -> None:
    """Of its first signs at least; there are too many choices of six."""
    assert values(typed, MIXED)[:1] == ["长重会乐行调"]


def test_a_number_that_is_written_otherwise_is_a_name_before_any_member() -> None:
    """四 begins 4项机制 too; 四水同治, a member, is not given beside a name."""
    assert values("四", MIXED.only(lambda source: source.place == "株洲市")) == ["4项机制"]


@pytest.mark.slow
def test_what_very_many_have_in_common_is_known_too() -> None:
    """However many there are, for the outermost of each beginning were compiled."""
    entries = [entry(f"八大行动{chr(0x4E00 + i)}") for i in range(MOST + 1)]
    index = build([made(*entries, entry("八一"), entry("八大工程"))])
    for typed, common in (
        ("八", "八"),
        ("b", "八"),
        ("八大", "八大"),
        ("bad", "八大"),
        ("badax", "八大行动"),
    ):
        assert beginning([one.value for one in in_common(typed, index)]) == common


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("15万", []),
        ("1.5万", ["1.5万吨仓"]),
        ("15", ["15分钟圈"]),
        ("35", []),
        ("3", ["3—5分钟圈", "3000亿工程", "30%工程"]),
        ("30%", ["30%工程"]),
        ("5℃", ["5℃冷链"]),
        ("-5", ["-5℃冷链"]),
        ("PM25", []),
        ("pm2", ["PM2.5治理"]),
        ("52", ["5+2之家"]),
        ("5-2", []),
        ("10²", ["10²工程"]),
        ("102", []),
    ],
)
def test_no_name_is_offered_with_another_number_than_was_typed(typed: str, expected: list[str]) -> None:
    """A mark that was not typed makes another number, or none: 15 goes on as 15分钟圈, not as 1.5万吨仓."""
    tons = ("1.5万吨仓", "15分钟圈", "3—5分钟圈", "3000亿工程", "30%工程")
    index = build([made(*map(entry, (*tons, "5℃冷链", "-5℃冷链", "PM2.5治理", "5+2之家", "10²工程")))])
    assert values(typed, index) == expected
    found = [candidate.value for candidate in in_common(typed, index)]
    assert set(found) <= set(expected)
    assert bool(found) is bool(expected)
