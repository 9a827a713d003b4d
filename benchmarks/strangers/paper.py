"""A made report as paragraphs: what stands in it, in which order, and which entries are true of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

from strangers.drawing import APART, TABLES, Traits, happens
from strangers.words import hanzi, pairs, words

BOLD = "\x02"
"""Begins and ends what is bold."""
FEWEST, MOST = 5, 25
PAGE_ENDS = (4, 11, 18)
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕"
GAPS = {"newline": "", "only the brackets": "", "spaces": "   ", "full-width space": "　　", "tab": "\t"}


@dataclass(frozen=True)
class Entry:
    """What a person reads as one entry: its term, and the paragraphs of its explanation."""

    term: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class Para:
    """A paragraph: its kind, its text, the number of its entry (-1: of none), the cells of a row."""

    kind: str
    text: str
    entry: int = -1
    cells: tuple[str, ...] = ()


@dataclass(frozen=True)
class Paper:
    """A report: its traits, the entries that are true, and its paragraphs."""

    traits: Traits
    entries: tuple[Entry, ...]
    paras: tuple[Para, ...]


@dataclass
class Writer:
    """Writes one report; its habits are drawn once."""

    chance: Random
    traits: Traits
    gap: str = field(init=False)
    after_colon: str = field(init=False)
    bold: str = field(init=False)

    def __post_init__(self) -> None:
        """Draw the habits."""
        self.gap = self.chance.choice(("", "", " ")) if self.traits["numbers"][-1] in ".]）)〕" else ""
        self.after_colon = self.chance.choice(("", "", " "))
        self.bold = self.chance.choice(("term", "term", "number and term", "term and colon"))

    def paper(self) -> Paper:
        """The report."""
        heading = self.chance.choice(words()["headings"])
        if self.traits["before"] == "appendix":
            heading = "附件2：名词解释"
        entries = self.entries()
        *above, last = heading.split("/")
        paras = [*self.before(heading.replace("/", " "))]
        paras += [*(Para("above", line) for line in above), Para("heading", last)]
        if self.traits["lead-in"] == "some":
            paras.append(Para("lead", self.chance.choice(words()["leads"])))
        paras += self.list_of(entries)
        paras += self.behind(heading)
        return Paper(self.traits, tuple(entries), tuple(paras))

    # What stands around the list.

    def before(self, heading: str) -> list[Para]:
        """All that stands before the heading of the list."""
        before, paras = self.traits["before"], []
        if before == "nothing":
            return []
        if before != "body":
            paras += [Para("title", "政府工作报告")]
            paras += [Para("centred", "——2030年1月8日在青禾市第九届人民代表大会第四次会议上")]
            mayor = self.chance.choice(("青禾市市长　王建国", "青禾市人民政府市长 李一凡"))
            paras += [Para("centred", mayor)]
        if before == "contents":
            lines = [f"{hanzi(i)}、{name}" for i, name in enumerate(words()["chapters"], 1)] + [heading]
            paras.append(Para("centred", "目　录"))
            paras += [Para("contents", f"{line}{'…' * 8}{1 + 4 * i}") for i, line in enumerate(lines)]
        paras.append(Para("text", "各位代表："))
        sentences = iter(self.chance.sample(words()["body"], 14))
        sections = iter(self.chance.sample(words()["sections"], 4))
        for number, chapter in enumerate(words()["chapters"], 1):
            paras.append(Para("chapter", f"{hanzi(number)}、{chapter}"))
            if number == len(words()["chapters"]) - 1:
                for i in range(1, 4):
                    paras.append(Para("section", f"（{hanzi(i)}）{next(sections)}"))
                    paras.append(Para("text", next(sentences) + next(sentences)))
            else:
                paras += [Para("text", next(sentences)), Para("text", next(sentences))]
        if before == "appendix":
            paras += self.appendix(f"附件1：{self.chance.choice(words()['appendices'])}")
        return paras

    def appendix(self, heading: str) -> list[Para]:
        """Another appendix: a heading, and a numbered list of projects."""
        projects = self.chance.sample(words()["projects"], 5)
        style = self.chance.choice(("1.", "（1）", "一、"))
        return [
            Para("appendix", heading),
            *(Para("project", numbered(style, i) + project) for i, project in enumerate(projects, 1)),
        ]

    def behind(self, heading: str) -> list[Para]:
        """All that stands behind the list."""
        paras = []
        if self.traits["after"].startswith("appendix"):
            number = "附件3：" if "附件2" in heading else "附件2：" if "附件1" in heading else "附表："
            paras += self.appendix(number + self.chance.choice(words()["appendices"]))
        if self.traits["after"].endswith("closing"):
            closings = self.chance.sample(words()["closings"], self.chance.randint(1, 3))
            paras += [Para("closing", closing) for closing in closings]
        return paras

    # The entries.

    def entries(self) -> list[Entry]:
        """What is true: terms, each once, and their explanations."""
        count = self.chance.randint(FEWEST, MOST)
        known = [self.told(term, text) for term, text in self.chance.sample(pairs("terms"), count)]
        slogans = self.chance.sample(pairs("slogans"), self.chance.randint(1, 4))
        for place, (noun, names) in enumerate(slogans):
            known[place] = self.slogan(noun, names.split("、"))
        self.chance.shuffle(known)
        return [self.ended(Entry(self.marked(entry.term), entry.paragraphs)) for entry in known]

    def slogan(self, noun: str, names: list[str]) -> Entry:
        """八大行动, 六项机制: a number and a noun, and what it counts."""
        count = self.chance.randint(3, len(names))
        named = self.chance.sample(names, count)
        text = self.chance.choice(("、", "、", "，")).join(named)
        if happens(self.chance, 0.2):
            text = "、".join(named[:-1]) + f"和{named[-1]}"
        if happens(self.chance, 0.15):
            return self.pair(noun, named)
        term = f"{hanzi(count)}{self.chance.choice(('大', '大', '项', '个'))}{noun}"
        return Entry(self.chance.choice((term, f"“{term}”")), (f"{text}。",))

    def pair(self, noun: str, named: list[str]) -> Entry:
        """Two names in one term, each explained on its own."""
        other, names = self.chance.choice([one for one in pairs("slogans") if one[0] != noun])
        others = self.chance.sample(names.split("、"), 3)
        first, second = f"“{hanzi(len(named))}大{noun}”", f"“三个{other}”"
        word = self.chance.choice(("是指", "即", "指"))
        text = f"{first}{word}{'、'.join(named)}；{second}{word}{'、'.join(others)}。"
        return Entry(first + self.chance.choice(("", "、")) + second, (text,))

    def told(self, term: str, text: str) -> Entry:
        """An entry, its explanation as long and as parted as the traits want it."""
        paragraphs = [text]
        if happens(self.chance, 0.25):
            paragraphs[0] += self.chance.choice(words()["tails"])
        if self.traits["parts"] != "none" and happens(self.chance, 0.2):
            paragraphs = self.parted(paragraphs[0])
        if self.traits["second paragraphs"] == "some" and happens(self.chance, 0.2):
            paragraphs.append(self.chance.choice(words()["seconds"]))
        if self.traits["english"] == "some" and term in dict(pairs("english")):
            term += f"（{dict(pairs('english'))[term]}）"
        return Entry(term, tuple(paragraphs))

    def parted(self, text: str) -> list[str]:
        """An explanation with numbered parts, in one paragraph or each in its own."""
        styles = {"（1）", "①", "一是"} - {self.traits["numbers"].replace("(1)", "（1）")}
        style = self.chance.choice(sorted(styles))
        named = self.chance.sample(words()["parts"], self.chance.randint(2, 4))
        parts = [numbered(style, i) + part for i, part in enumerate(named, 1)]
        text += self.chance.choice(("主要包括：", "具体做法是：", "重点任务有："))
        if self.traits["parts"] == "in the line":
            return [f"{text}{'；'.join(parts)}。"]
        return [text, *(f"{part}{'。' if part is parts[-1] else '；'}" for part in parts)]

    def marked(self, term: str) -> str:
        """A term in its quotes or brackets; bold is added where it is written down."""
        marks = self.traits["marks"]
        if marks in ("none", "bold") or (marks == "“”" and "“" in term):
            return term
        return f"{marks[0]}{term}{marks[1]}"

    def ended(self, entry: Entry) -> Entry:
        """An entry, its last stop left out as often as the traits want it."""
        is_kept = self.traits["stops"] == "all" or (
            self.traits["stops"] == "some missing" and not happens(self.chance, 0.15)
        )
        if is_kept:
            return entry
        return Entry(entry.term, (*entry.paragraphs[:-1], entry.paragraphs[-1].rstrip("。")))

    # The list as paragraphs.

    def list_of(self, entries: list[Entry]) -> list[Para]:
        """The paragraphs of the list, with what stands between its entries."""
        paras: list[Para] = []
        if self.traits["shape"] in TABLES:
            return self.table(entries)
        groups = self.groups(len(entries)) if self.traits["groups"] != "none" else {}
        number = page = 0
        for place, entry in enumerate(entries):
            if place in groups:
                paras.append(Para("group", groups[place]))
                number = 0 if self.traits["groups"] == "numbers begin again" else number
            elif self.traits["pages"] == "between entries" and place in PAGE_ENDS:
                page += 1
                paras.append(Para("page", f"{page}"))
            number += 1
            paras += self.item(place, numbered(self.traits["numbers"], number), entry)
        return paras

    def groups(self, count: int) -> dict[int, str]:
        """The headings of groups, by the entry before which they stand."""
        number, shape = self.traits["numbers"], self.traits["shape"]
        styles = ["一、", "（一）", "第一部分 ", "【】", ""]
        styles = [style for style in styles if style != number]
        if number in ("一、", "（一）"):
            styles = ["第一部分 ", "【】", ""]
        is_plain = shape in ("lines", "paragraphs", "breaks")
        if self.traits["marks"] == "【】" and "【】" in styles:
            styles.remove("【】")
        if is_plain and number == "none" and "" in styles:
            styles.remove("")
        style = self.chance.choice(styles)
        places = sorted({0, *self.chance.sample(range(2, count - 1), min(2, count - 3))})
        names = self.chance.sample(words()["groups"], len(places))
        return {
            place: f"【{name}】" if style == "【】" else numbered(style, i) + name
            for i, (place, name) in enumerate(zip(places, names, strict=True), 1)
        }

    def item(self, place: int, number: str, entry: Entry) -> list[Para]:
        """The paragraphs of one entry."""
        separator, first = self.traits["separator"], entry.paragraphs[0]
        is_bold = self.traits["marks"] == "bold"
        number += self.gap if number else ""
        if self.traits["shape"] in APART:
            texts = [Para("term", number + entry.term, place)]
            return texts + [Para("more", text, place) for text in entry.paragraphs]
        separator = GAPS.get(separator, separator) + (self.after_colon if separator == ":" else "")
        head = number + entry.term + separator
        if is_bold:
            inside = {
                "term": (number, entry.term, separator),
                "number and term": ("", number + entry.term, separator),
                "term and colon": (number, entry.term + separator[:1], separator[1:]),
            }[self.bold if separator[:1] in "：:" else "term"]
            head = f"{inside[0]}{BOLD}{inside[1]}{BOLD}{inside[2]}"
        if self.traits["separator"] == "newline":
            paras = [Para("first", head, place), Para("more", first, place)]
        else:
            paras = [Para("first", head + first, place)]
        return paras + [Para("more", text, place) for text in entry.paragraphs[1:]]

    def table(self, entries: list[Entry]) -> list[Para]:
        """The rows of a table, with or without a column of numbers and a head."""
        style = self.chance.choice(("1", "1.", "（1）")) if self.traits["numbers"] != "none" else ""
        paras = []
        names = self.chance.choice((("名词", "解释"), ("名称", "释义"), ("名词", "名词解释")))
        if self.traits["format"] == "md" or happens(self.chance, 0.8):
            paras.append(Para("head", "", -1, (("序号", *names) if style else names)))
        for place, entry in enumerate(entries):
            term = f"{BOLD}{entry.term}{BOLD}" if self.traits["marks"] == "bold" else entry.term
            cells = (term, "\n".join(entry.paragraphs))
            paras.append(Para("row", "", place, (numbered(style, place + 1), *cells) if style else cells))
        return paras


def numbered(style: str, number: int) -> str:
    """A number as it is written in a style, with nothing behind it."""
    if style in ("none", "", "of the list"):
        return ""
    if style == "①":
        return CIRCLED[number - 1]
    return style.replace("1", str(number)).replace("一", hanzi(number))
