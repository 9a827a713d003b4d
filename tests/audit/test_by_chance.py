"""A302 of lists by chance: names that count 3 to 7, as many items or one more or less, in each layout."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

import pytest

from tests.audit.test_audit import codes

NOUNS = ("大工程", "大行动", "项行动", "大体系", "个计划", "大基地", "大产业", "个中心", "项任务", "大攻坚")
FIRST = ["强基", "提质", "惠民", "安居", "治水", "护林", "兴业", "育才", "创新", "开放"]
DEEDS = [
    *("做强实体经济", "优化营商环境", "增进民生福祉", "守牢安全底线", "推进乡村振兴"),
    *("深化改革开放", "建设美丽城乡", "弘扬优秀文化", "培育新兴产业", "加强基层治理"),
]
FIELDS = ["产业", "城建", "交通", "招商", "教育", "医疗", "生态", "平安", "数字", "就业"]
DIGITS, CIRCLES = "零一二三四五六七八九", "〇①②③④⑤⑥⑦⑧⑨"

Layout = Callable[[Sequence[str]], str]
"""What stands behind a name, given its items."""


def numbered(form: str, mark: str) -> Layout:
    """Items behind numbers, in the form given: 一是…；二是…."""

    def written(items: Sequence[str]) -> str:
        places = enumerate(items, 1)
        return mark.join(
            form.format(n=n, hanzi=DIGITS[n], circle=CIRCLES[n], item=item) for n, item in places
        )

    return written


OF_DEEDS: dict[str, tuple[str, Layout]] = {
    "一是；": ("：{}。", numbered("{hanzi}是{item}", "；")),
    "一是。": ("：{}。", numbered("{hanzi}是{item}", "。")),
    "一要，": ("：{}。", numbered("{hanzi}要{item}", "，")),
    "第一，": ("：{}。", numbered("第{hanzi}，{item}", "；")),
    "①": ("：{}。", numbered("{circle}{item}", "；")),
    "1.": ("：\n{}\n各位代表：\n", numbered("{n}.{item}。完成投资3亿元。", "\n")),
    "（一）": ("：\n{}\n各位代表：\n", numbered("（{hanzi}）{item}。", "\n")),
    "——": ("：\n{}\n各位代表：\n", numbered("——{item}。", "\n")),
    "；": ("：{}。", "；".join),
    "（，）": ("（{}），成效明显。", "，".join),
    "（；）": ("（{}）。", "；".join),
    "| |": ("：\n\n| 序号 | 名称 |\n|---|---|\n{}\n\n各位代表：\n", numbered("| {n} | {item} |", "\n")),
}
OF_NAMES: dict[str, tuple[str, Layout]] = {
    "：、": ("：{}。", "、".join),
    "即、": ("，即{}。", "、".join),
    "——、": ("——{}，抓好工作。", "、".join),
    "（、）": ("（{}）。", "、".join),
    "“”": ("：{}。", lambda items: "".join(f"“{item}”" for item in items)),
    "lines": ("：\n{}\n各位代表：\n", "\n".join),
    "again": ("，这{again}分别是{}。", "、".join),
}


def chances(seed: int) -> tuple[random.Random, str, int, int]:
    """A generator, a noun, how many a name counts, and how many are listed."""
    chance = random.Random(seed)
    count = chance.randint(3, 7)
    listed = count if seed % 2 else max(3, count + chance.choice((-1, 1)))
    return chance, chance.choice(NOUNS), count, listed


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("layout", [*OF_DEEDS, *OF_NAMES])
def test_a_count_is_told_where_it_disagrees_and_nowhere_else(layout: str, seed: int) -> None:
    """Whatever numbers, parts or opens the list."""
    chance, noun, count, listed = chances(seed)
    form, written = (OF_DEEDS | OF_NAMES)[layout]
    items = chance.sample(DEEDS, listed)
    if layout in OF_NAMES:
        items = [first + noun[1:] for first in chance.sample(FIRST, listed)]
    said = form.format(written(items), again=f"{DIGITS[count]}{noun}")
    told = codes(f"今年，推进“{DIGITS[count]}{noun}”{said}")
    assert ("A302" in told) == (count != listed)


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize(
    "layout", ["一是；", "一是。", "一要，", "第一，", "①", "1.", "（一）", "：、", "即、"]
)
def test_so_it_is_of_a_name_without_quotes(layout: str, seed: int) -> None:
    """Where numbers, a colon or 即 show a list to be all of it."""
    chance, noun, count, listed = chances(seed)
    form, written = (OF_DEEDS | OF_NAMES)[layout]
    items = chance.sample(DEEDS, listed)
    if layout in OF_NAMES:
        items = [first + noun[1:] for first in chance.sample(FIRST, listed)]
    told = codes(f"今年，推进{DIGITS[count]}{noun}{form.format(written(items))}")
    assert ("A302" in told) == (count != listed)


@pytest.mark.parametrize("seed", range(8))
def test_words_before_a_name_are_counted(seed: int) -> None:
    """产业、城建、交通“四大攻坚”."""
    chance, _, count, listed = chances(seed)
    words = "、".join(chance.sample(FIELDS, listed))
    assert ("A302" in codes(f"今年，抓好{words}“{DIGITS[count]}大攻坚”。")) == (count != listed)


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize(
    "form",
    [
        "（{items}等）。",
        "，重点抓好{items}。",
        "，成效明显：产业持续壮大；环境不断优化；民生明显改善。",
        "（市发改委牵头，市住建局落实，各县市区配合）。",
        "：完成投资3亿元；建成项目20个；培育企业50家。",
        "成效好：{items}。",
        "扎实推进：一是{items}；二是其他。",
    ],
)
def test_what_is_no_list_of_all_is_never_counted(form: str, seed: int) -> None:
    """It is open, of some, of results, or of who does it."""
    chance, noun, count, _ = chances(seed)
    said = form.format(items="、".join(chance.sample(DEEDS, 3)))
    assert "A302" not in codes(f"今年，推进“{DIGITS[count + 1]}{noun}”{said}")
