"""How much of a 名词解释 `zz import` reads, tells or loses when strangers lay it out as they like.

    python benchmarks/layouts.py [--count N] [--seed S] [--quick] [--case K]

Each document is made from the seed and its number (``strangers``): a report, and a list whose numbers,
separators, quotes, wrapping, groups, tables and surroundings are drawn independently; what is true of it is
known. White space, quotes, emphasis and the words between term and explanation (是指) are not compared.

    right    there is an entry with that term and exactly that explanation
    told     it is lost or changed, and a remark names its term, its words or one of its lines
    silent   it is lost or changed, and nothing points to it
    refused  the document was refused with a message; nothing was written
    surplus  an entry that is none; a document with one that no remark points to is silent

A document is right if all its entries are and none is surplus, silent if anything is, else told.
"""

from __future__ import annotations

import argparse
import re
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from strangers.paper import Entry
from strangers.writing import Made, made

import zhuzhou_cli as zz

KINDS = ("right", "told", "silent", "refused")
COUNT, QUICK = 1000, 60
RUN = 6
"""So many signs in a row, in a remark and in an entry, are no chance: 高质量发展 has five."""
UNCOMPARED = re.compile(r"""[\s“”"‘’'「」『』【】*]|<br>""")
LEAD = re.compile(r"^(?:是指|指的是|指|即|是)")
OF_NO_ENTRY = re.compile(r"取自|没有写明|推断|推定|印的序号是")
"""Remarks on the report, and on numbers that begin again: they point to no words."""
ONWARD = re.compile(r"从这一行起还有像条目的 (\d+) 行")


@dataclass(frozen=True)
class Found:
    """An entry that was read: its term and its explanation, as they are compared."""

    term: str
    text: str


@dataclass(frozen=True)
class Verdict:
    """What became of a document: its kind, that of each entry, what is surplus, what differs."""

    kind: str
    entries: tuple[str, ...]
    surplus: int
    said: tuple[str, ...]


def bare(text: str) -> str:
    """A text without what is not compared."""
    return UNCOMPARED.sub("", text)


def explanation(text: str) -> str:
    """An explanation without what is not compared, and without what leads to it."""
    return LEAD.sub("", bare(text))


def judged(document: Made, folder: Path) -> Verdict:
    """Import a document and compare what was read with what is true."""
    path = folder / f"report{document.suffix}"
    path.write_bytes(document.data)
    truth = document.paper.entries
    try:
        imported = zz.read_report(path)
    except (zz.ReportWithoutGlossaryError, zz.UnreadableReportError) as error:
        return Verdict("refused", ("refused",) * len(truth), 0, (str(error),))
    remarks = [
        (remark.line, remark.message) for remark in imported.remarks if not OF_NO_ENTRY.search(remark.message)
    ]
    found = [Found(bare(entry.term), explanation(entry.text)) for entry in imported.glossary.entries]
    said = [f"remark {line}: {message}" for line, message in remarks]
    kinds, onward = [], 0
    for place, entry in enumerate(truth):
        match = taken(entry, found)
        words = [bare(entry.term), explanation("".join(entry.paragraphs)), match.text if match else ""]
        pointers = points(remarks, words, lines_of(document, place))
        counts = [int(count[1]) for message in pointers if (count := ONWARD.search(message))]
        onward = max([onward - 1, *counts])
        if match and match.text == words[1] and words[0] == match.term:
            kinds.append("right")
            continue
        is_told = bool(pointers) or onward > 0
        kinds.append("told" if is_told else "silent")
        got = f"{match.term} | {match.text}" if match else "nothing"
        said += [f"{kinds[-1]}: {words[0]} | {words[1]}", f"    got {got}"]
    is_silent = "silent" in kinds
    for extra in found:
        is_told = bool(points(remarks, [extra.term, extra.text], ()))
        is_silent |= not is_told
        said.append(f"surplus{'' if is_told else ', silent'}: {extra.term} | {extra.text}")
    kind = "silent" if is_silent else "told" if found or "told" in kinds else "right"
    return Verdict(kind, tuple(kinds), len(found), tuple(said))


def taken(entry: Entry, found: list[Found]) -> Found | None:
    """Take what was read for an entry from all that was found: by its term, else by its explanation."""
    term, text = bare(entry.term), explanation("".join(entry.paragraphs))
    fitting = [one for one in found if one.term == term] or [one for one in found if one.text == text]
    if fitting:
        found.remove(fitting[0])
    return fitting[0] if fitting else None


def lines_of(document: Made, place: int) -> Sequence[int]:
    """The lines of an entry, to the next one; none in HTML and Word, where lines are those of no file."""
    own = [line for line, owner in enumerate(document.owners, 1) if owner == place]
    if not own:
        return ()
    following = [line for line, owner in enumerate(document.owners, 1) if owner > place]
    return range(own[0], min([*following, own[-1] + 2]))


def points(remarks: Iterable[tuple[int, str]], words: Sequence[str], lines: Sequence[int]) -> list[str]:
    """The remarks that point to an entry: by its line, its term, or words of it in a row."""
    pointers = []
    runs = {word[i : i + RUN] for word in words for i in range(len(word) - RUN + 1)}
    for line, message in remarks:
        text = bare(message)
        has_words = any(text[i : i + RUN] in runs for i in range(len(text) - RUN + 1))
        if has_words or line in lines or (words[0] and words[0] in text):
            pointers.append(message)
    return pointers


def table(verdicts: list[tuple[Made, Verdict]]) -> str:
    """The rates, and the share of silent documents by each value of each trait, worst first."""
    documents = Counter(verdict.kind for _, verdict in verdicts)
    entries = Counter(kind for _, verdict in verdicts for kind in verdict.entries)
    lines = [f"{'':12}{'n':>7}" + "".join(f"{kind:>9}" for kind in KINDS)]
    for name, counted in (("documents", documents), ("entries", entries)):
        total = counted.total()
        lines.append(f"{name:12}{total:7}" + "".join(f"{counted[kind] / total:9.1%}" for kind in KINDS))
    lines.append(f"{'surplus':12}{sum(verdict.surplus for _, verdict in verdicts):7}")
    silent = [number for number, (_, verdict) in enumerate(verdicts) if verdict.kind == "silent"]
    lines += ["", "silent cases: " + " ".join(map(str, silent)), ""]
    by_trait: dict[str, list[bool]] = defaultdict(list)
    for document, verdict in verdicts:
        for trait, value in document.paper.traits.items():
            by_trait[f"{trait}: {value}"].append(verdict.kind == "silent")
    lines.append(f"{'silent':>7}{'n':>7}")
    worst = sorted(by_trait.items(), key=lambda item: -sum(item[1]) / len(item[1]))
    lines += [f"{sum(marks) / len(marks):7.1%}{len(marks):7}  {name}" for name, marks in worst]
    return "\n".join(lines)


def case(document: Made, verdict: Verdict) -> str:
    """A document as a person sees it, its traits, and what differs."""
    traits = ", ".join(f"{name}: {value}" for name, value in document.paper.traits.items())
    return "\n".join([document.shown, "=" * 40, traits, verdict.kind, *verdict.said])


def main() -> None:
    """Make documents, judge them, print the rates."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--count", type=int, default=COUNT, help="so many documents")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--case", type=int, help="print this document and what differs")
    parser.add_argument("--quick", action="store_true", help=f"only {QUICK} documents")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if arguments.case is not None:
            document = made(arguments.seed, arguments.case)
            print(case(document, judged(document, folder)))
            return
        documents = (made(arguments.seed, i) for i in range(QUICK if arguments.quick else arguments.count))
        print(table([(document, judged(document, folder)) for document in documents]))


if __name__ == "__main__":
    main()
