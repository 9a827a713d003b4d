"""What changed from one glossary to another: a pair of entries for each kind of change."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from zhuzhou_cli.comparison import Change, Kind, compared
from zhuzhou_cli.comparison.differences import LONGEST
from zhuzhou_cli.model import Entry, Glossary, Member, Part, Source


def glossary(year: int, *entries: Entry) -> Glossary:
    """A glossary of a year with these entries."""
    numbered = [
        Entry(number, entry.term, entry.text, entry.aliases, (), entry.parts, entry.members)
        for number, entry in enumerate(entries, 1)
    ]
    source = Source("青禾县", "政府工作报告", f"{year}-01-20")
    return Glossary(f"qinghe-{year}", "名词解释", source, tuple(numbered))


def entry(term: str, text: str = "一件好事。", *members: str, parts: dict[str, str] | None = None) -> Entry:
    """An entry with members, or with parts that have a text each."""
    made = tuple(Part(name, said) for name, said in (parts or {}).items())
    return Entry(1, term, text, (), (), made, tuple(map(Member, members)))


def brief(changes: list[Change]) -> list[tuple[str, list[str], list[str]]]:
    """Kind and terms of each change."""
    return [
        (
            change.kind.value,
            [located.entry.term for located in change.before],
            [located.entry.term for located in change.after],
        )
        for change in changes
    ]


PAIR = {"两重": "重大战略和安全能力", "两新": "设备更新和以旧换新"}


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ([], [entry("八大行动")], "new"),
        ([entry("八大行动")], [], "dropped"),
        ([entry("十大行动")], [entry("八大行动")], "number"),
        ([entry("“十四五”规划")], [entry("“十五五”规划")], "number"),
        ([entry("三百工程", "甲、乙。", "甲", "乙")], [entry("三百工程", "甲、丙。", "甲", "丙")], "members"),
        ([entry("三百工程", "甲、乙。", "甲", "乙")], [entry("三百工程", "丙、丁。", "丙", "丁")], "meaning"),
        ([entry("双高", "高水平学校。")], [entry("双高", "粮食单产和总产都要创新纪录。")], "meaning"),
        ([entry("双高", "高水平学校和专业。")], [entry("双高", "指高水平学校、专业建设。")], "reworded"),
        ([entry("双高", "投资10亿元建学校。")], [entry("双高", "投资20亿元建学校。")], "meaning"),
        ([entry("双高", "学校≥100所。")], [entry("双高", "学校≤100所。")], "meaning"),
        ([entry("甲①计划")], [entry("甲②计划")], "number"),
        ([entry("六稳", "稳就业、稳金融。")], [entry("六稳", "稳金融、稳就业。")], "reworded"),
        ([entry("双高", "学校全面负责专业。")], [entry("双高", "学校不全面负责专业。")], "meaning"),
        ([entry("双高", "学校数量增长5%。")], [entry("双高", "学校数量下降5%。")], "meaning"),
        ([entry("双高", "指学校、专业建设。")], [entry("双高", "指学校、专业两项建设。")], "reworded"),
        ([entry("“双高”", "高水平学校。")], [entry("双高", "是指高水平学校。")], "same"),
        ([entry("两园", "工业园和物流园。")], [entry("两园", "物流园、工业园。")], "reworded"),
        ([entry("两园", "工业园、物流园。")], [entry("两园", "工业园、产业园。")], "meaning"),
        ([entry("三百工程", "甲、乙。", "甲", "乙")], [entry("三百工程", "甲、乙。")], "same"),
        ([entry("旧名", "甲、乙。", "甲", "乙")], [entry("新名字", "甲、乙。", "甲", "乙")], "same"),
        (
            [entry("三园", "甲、乙。", "甲", "乙")],
            [entry("三园（街区）", "甲、乙。", "甲", "乙")],
            "reworded",
        ),
        ([entry("三园", "甲、乙。", "甲", "乙")], [entry("三园（SP）", "甲、乙。", "甲", "乙")], "same"),
    ],
)
def test_an_entry_has_become_another(before: list[Entry], after: list[Entry], kind: str) -> None:
    """Aligned by its name, by the name without its numbers, by members that both have."""
    changes = compared(glossary(2024, *before), glossary(2025, *after))
    assert brief(changes) == [(kind, [one.term for one in before], [one.term for one in after])]


def test_two_entries_have_become_one_that_says_the_same() -> None:
    """And the other way round; nothing came and nothing went."""
    two = [entry(name, f"是指{said}。", said) for name, said in PAIR.items()]
    one = entry("“两重”“两新”", f"{'，'.join(PAIR.values())}。", *PAIR.values(), parts=PAIR)
    old, new = glossary(2024, *two), glossary(2025, one)
    assert brief(compared(old, new)) == [("merged", ["两重", "两新"], ["“两重”“两新”"])]
    assert brief(compared(new, old)) == [("split", ["“两重”“两新”"], ["两重", "两新"])]
    (change,) = compared(old, new)
    assert (change.added, change.removed) == ((), ())


def test_members_that_came_and_went_are_told() -> None:
    """As they are printed, in the order of their lists."""
    old = glossary(2024, entry("十大行动", "甲、乙、丙。", "甲", "乙", "丙"))
    new = glossary(2025, entry("八大行动", "丁、乙、戊。", "丁", "乙", "戊"))
    (change,) = compared(old, new)
    assert (change.kind, change.added, change.removed) == (Kind.NUMBER, ("丁", "戊"), ("甲", "丙"))


def test_members_that_the_text_still_names_have_not_gone() -> None:
    """Though one glossary has no list of them."""
    old = glossary(2024, entry("三大行动", "强工、兴农、惠民行动。", "强工", "兴农", "惠民行动"))
    new = glossary(2025, entry("三大行动", "强工、兴农和惠民行动。"))
    (change,) = compared(old, new)
    assert (change.kind, change.added, change.removed) == (Kind.REWORDED, (), ())


def test_changes_come_in_the_order_of_the_later_glossary_and_dropped_ones_last() -> None:
    """Each entry once."""
    old = glossary(2024, entry("旧事"), entry("八大行动"), entry("三百工程"))
    new = glossary(2025, entry("三百工程"), entry("新事"), entry("十大行动"))
    assert [kind for kind, _, _ in brief(compared(old, new))] == ["same", "new", "number", "dropped"]


def test_a_short_noun_is_no_name() -> None:
    """十大 is not 八大 with another number: anything may be counted."""
    changes = compared(glossary(2024, entry("十大")), glossary(2025, entry("八大")))
    assert [kind for kind, _, _ in brief(changes)] == ["new", "dropped"]


def test_a_glossary_is_what_it_is(glossary: Glossary) -> None:
    """Nothing changes from the built-in glossary to itself."""
    assert {change.kind for change in compared(glossary, glossary)} == {Kind.SAME}


def test_an_item_within_a_longer_new_one_is_gone() -> None:
    """道路自信 in 文化道路自信 is not said any longer; nothing is told as added alone."""
    old = glossary(2024, entry("两个自信", "道路自信、理论自信。", "道路自信", "理论自信"))
    new = glossary(2025, entry("两个自信", "文化道路自信、理论自信。", "文化道路自信", "理论自信"))
    (change,) = compared(old, new)
    assert (change.added, change.removed) == (("文化道路自信",), ("道路自信",))


def test_unlike_glossaries_are_compared_entry_by_entry() -> None:
    """Nothing is taken for something else; more than LONGEST signs that differ are another meaning."""
    terms = [f"{first}{second}工程" for first in "甲乙丙丁戊己" for second in "子丑寅卯辰巳"]
    before, after = terms[:18], terms[18:]
    changes = compared(glossary(2024, *map(entry, before)), glossary(2025, *map(entry, after)))
    assert brief(changes) == [
        *(("new", [], [term]) for term in after),
        *(("dropped", [term], []) for term in before),
    ]
    for length, kind in ((LONGEST, "meaning"), (LONGEST // 20, "reworded")):
        texts = [f"{'园区建设，' * (length // 5)}{verb}发展。" for verb in ("推进", "推动")]
        (change,) = compared(*(glossary(year, entry("甲", text)) for year, text in enumerate(texts, 2024)))
        assert change.kind.value == kind


@given(
    *(
        st.text("#%‰‱*…1一九十万A甲乙的不非每半、，。；（）“”→×①+-~￥$kKMmbBG/′级个年至 ", max_size=30)
        for _ in range(2)
    )
)
@example("建设1号机组。", "建设1#机组。")
@example("", "$#1")
def test_any_two_explanations_are_compared(before: str, after: str) -> None:
    """The same words are the same, and no sign is a fault."""
    (change,) = compared(*(glossary(year, entry("甲", text)) for year, text in ((1, before), (2, after))))
    assert (change.kind is Kind.SAME) >= (before == after)
