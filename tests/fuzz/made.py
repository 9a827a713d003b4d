"""Glossaries made by chance: sound, of every kind of field, with the words and signs that are hard."""

from __future__ import annotations

from random import Random

from tests.search.test_numbers_kept import NOUNS, NUMBERS
from zhuzhou_cli.model import Certainty, Entry, Erratum, Glossary, Inference, Member, Part, Reading, Source

_WORDS = (
    *(
        "幸福",
        "乡村",
        "长沙",
        "重庆",
        "银行",
        "数字",
        "人工智能",
        "LPR",
        "GDP",
        "5G",
        "AI＋",
        "e",
        "乾县",
        "女儿",
        "小孩儿",
    ),
    *(
        "三農",
        "臺灣",
        "ＡＢ",
        "㈠",
        "Ⅳ",
        "①",
        "“一廊”",
        "《意见》",
        "——",
        "·",
        "ü",
        "é",
        "ß",
        "ﬁ",
        "𠮷",
        "👍",
        "ﷺ",
    ),
    *(
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "＝1+1",
        "</script>",
        "=1+1",
        "@甲",
        "-1",
        "+",
        "{{乙}}",
        "\\",
        "%s",
        "'",
        '"',
        "`id`",
        "$(id)",
        "#",
        ": ",
        "- ",
        "|",
    ),
    *(
        "null",
        "true",
        "12e3",
        "0x1",
        "2024-01-01",
        "~",
        "&amp;",
        "*a*",
        "[a](b)",
        "，",
        "、",
        "；",
        "。",
        " ",
        "\u3000",
    ),
)
_UNSOUND = (
    "\u200d",
    "\u0301",
    "\ue123",
    "\ufffd",
    "\u2028",
    "\x85",
    "\t",
    "\n",
    "\x1b[31m",
    "\u202e",
    "\x00",
    "\ud800",
)


def word(chance: Random, longest: int = 4) -> str:
    """A name of some words and numbers; nearly always one that a glossary may hold."""
    pieces = [
        chance.choice(chance.choice((NUMBERS, NOUNS, NOUNS, _WORDS)))
        for _ in range(chance.randint(1, longest))
    ]
    if chance.random() < 0.01:
        pieces.append(chance.choice(_UNSOUND))
    return "".join(pieces).strip() or "名"


def plain(chance: Random, entries: int) -> Glossary:
    """A glossary of names as reports have them: numbers, and what is counted, each noun once in a name."""
    made = []
    for number in range(1, entries + 1):
        first, second = chance.sample(NOUNS, 2)
        before, between = (
            chance.choice(("", "", "新", "幸福", "智慧")),
            chance.choice(("", "", "、", "与", chance.choice(NUMBERS))),
        )
        name = f"{before}{chance.choice(NUMBERS)}{first}{between}{second}"
        made.append(
            Entry(
                number,
                name,
                f"指{chance.choice(NOUNS)}的一件好事。",
                aliases=(f"{before}{first}",)[: number % 2],
            )
        )
    return Glossary("plain", "名词解释", Source("某市", "政府工作报告", "2024-01-01"), tuple(made))


def glossary(chance: Random, entries: int = 4) -> Glossary:
    """A glossary with at most so many entries."""
    made = tuple(_entry(chance, number) for number in range(1, chance.randint(1, entries) + 1))
    date = chance.choice(("", "2024", "2024-01", "2024-12-25", "1999-02-31"))
    inferred = (Inference("date", word(chance)),) if chance.random() < 0.2 else ()
    source = Source(
        word(chance, 2),
        word(chance, 2),
        date,
        url=chance.choice(("", "https://a.b/?c=<d>")),
        inferred=inferred,
    )
    return Glossary(f"made-{chance.randrange(1000)}", word(chance), source, made)


def _entry(chance: Random, number: int) -> Entry:
    term = word(chance)
    names = [word(chance, 3) for _ in range(chance.choice((0, 0, 1, 3)))]
    parts = tuple(Part(name, word(chance), _members(chance, 1)) for name in names[:1])
    members = _members(chance, 2)
    text = "、".join(
        [
            word(chance, 8),
            *(member.text for member in members),
            *(f"{part.term}即{part.text}" for part in parts),
        ]
    )
    is_rare = chance.random() < 0.1
    return Entry(
        number if not is_rare else chance.choice((1, number, 999_999)),
        term,
        f"{text}。",
        aliases=tuple(names[1:]),
        readings=(Reading(term[:2], ("cháo", "yáng")),) if is_rare else (),
        parts=parts,
        members=members,
        errata=(Erratum(text[:2], word(chance), chance.choice(list(Certainty)), word(chance)),)
        if is_rare
        else (),
    )


def _members(chance: Random, depth: int) -> tuple[Member, ...]:
    count = chance.choice((0, 0, 0, 1, 2, 4))
    return tuple(Member(word(chance, 2), _members(chance, depth - 1) if depth else ()) for _ in range(count))
