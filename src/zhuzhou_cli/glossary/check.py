"""What a careful editor would object to in a glossary: a function for each check, its docstring the message.

A check takes a loaded glossary and yields, for each fault, its place and the values for the message. To add
a check: write the function, add its row to CHECKS, and add a bad file to tests/data/checks.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from itertools import islice, pairwise
from typing import Any

from zhuzhou_cli.answers import Finding
from zhuzhou_cli.glossary.faults import FAULTS_LIMIT, filled, finding
from zhuzhou_cli.glossary.load import KEYS, Loaded, Where, shaped
from zhuzhou_cli.glossary.nodes import Mapping, Node, Scalar
from zhuzhou_cli.language.cleaning import residues, without_unseen
from zhuzhou_cli.language.numbers import numbers
from zhuzhou_cli.language.numerals import UNITS, count_words, value
from zhuzhou_cli.language.syllables import is_syllable
from zhuzhou_cli.language.text import key_of
from zhuzhou_cli.model import Entry, Glossary, Member, Part

Fault = tuple[Where, dict[str, Any]]
"""The place of a fault, and the values that the message of its check names."""


def numbers_in_sequence(loaded: Loaded) -> Iterator[Fault]:
    """序号应从 1 起连续：这里应是 {wanted}，却是 {got}；原文如此就不必改"""
    for i, entry in enumerate(loaded.glossary.entries):
        if entry.number != i + 1:
            yield ("entries", i, "number"), {"wanted": i + 1, "got": entry.number}
            return


def count_agrees_with_members(loaded: Loaded) -> Iterator[Fault]:
    """“{term}”的数词是“{count}”，却列出 {got} 个成员"""
    for where, owner in _owners(loaded):
        counts = count_words(owner.term)
        if owner.members and counts and not _is_count_of(counts, owner):
            named = {"term": owner.term, "count": "、".join(counts), "got": len(owner.members)}
            yield (*where, "term"), named


def _owners(loaded: Loaded) -> Iterator[tuple[Where, Entry | Part]]:
    """All that may have members, each with its place."""
    for i, entry in enumerate(loaded.glossary.entries):
        yield ("entries", i), entry
        yield from ((("entries", i, "parts", j), part) for j, part in enumerate(entry.parts))


def _is_count_of(counts: list[str], owner: Entry | Part) -> bool:
    members = owner.members
    values = [number for count in counts if (number := value(count)) is not None]
    if not values or len(members) in (*values, sum(values)):  # 十四五 and 三一 are not numbers
        return True
    inside = [number.values[0] for number in numbers(owner.term)]
    if len(members) == sum(int(each) for each in inside if each.isdecimal()):  # three and one: 三线一单
        return True
    # An ellipsis: 三百工程 are three things that each begin with 百.
    return any(
        value(count[:-1]) == len(members) and all(member.text.startswith(count[-1]) for member in members)
        for count in counts
        if count[-1] in UNITS
    )


def members_stand_in_text(loaded: Loaded) -> Iterator[Fault]:
    """成员“{member}”不在释义里，或次序与释义不同"""
    for where, owner in _owners(loaded):
        yield from _out_of_order((*where, "members"), owner.text, 0, owner.members)


def _out_of_order(where: Where, text: str, begin: int, members: tuple[Member, ...]) -> Iterator[Fault]:
    """Faults of members that do not follow each other in the text, each with its children behind it."""
    places = []
    for member in members:
        place = text.find(member.text, begin)
        places.append(place)
        begin = place + len(member.text) if place >= 0 else begin
    for k, (member, place) in enumerate(zip(members, places, strict=True)):
        if place < 0:
            yield (*where, k), {"member": member.text}
            continue
        end = next((later for later in places[k + 1 :] if later >= 0), len(text))
        yield from _out_of_order((*where, k, "children"), text[:end], place, member.children)


def parts_stand_in_entry(loaded: Loaded) -> Iterator[Fault]:
    """部分“{term}”的{what}不在条目里"""
    for i, entry in enumerate(loaded.glossary.entries):
        for j, part in enumerate(entry.parts):
            if part.term not in entry.term and part.term not in entry.text:
                yield ("entries", i, "parts", j, "term"), {"term": part.term, "what": "名称"}
            if part.text not in entry.text:
                yield ("entries", i, "parts", j, "text"), {"term": part.term, "what": "释义"}


def aliases_lead_to_one_entry(loaded: Loaded) -> Iterator[Fault]:
    """别名“{alias}”也是第 {other} 条的名称；若两条都可以这样称呼，请在两条都写上"""
    owners: dict[str, list[Entry]] = {}
    for entry in loaded.glossary.entries:
        for name in (entry.term, *(part.term for part in entry.parts)):
            owners.setdefault(key_of(name), []).append(entry)
    aliases = {entry.number: {key_of(alias) for alias in entry.aliases} for entry in loaded.glossary.entries}
    for key, named in owners.items():
        owners[key] = [entry for entry in named if key not in aliases[entry.number]]
    for i, entry in enumerate(loaded.glossary.entries):
        for k, alias in enumerate(entry.aliases):
            key = key_of(alias)
            others = (other for other in owners.get(key, ()) if other is not entry)
            for other in islice(others, 1):
                yield ("entries", i, "aliases", k), {"alias": alias, "other": other.number}


def aliases_say_something_new(loaded: Loaded) -> Iterator[Fault]:
    """别名“{alias}”多余：它与词目或前一个别名只差引号、标点或字形"""
    for i, entry in enumerate(loaded.glossary.entries):
        seen = {key_of(entry.term), ""}
        for k, alias in enumerate(entry.aliases):
            if (key := key_of(alias)) in seen:
                yield ("entries", i, "aliases", k), {"alias": alias}
            seen.add(key)


def errata_stand_in_text(loaded: Loaded) -> Iterator[Fault]:
    """勘误的原文“{printed}”不在释义里，词目里也没有改后的“{likely}”；或者两者相同"""
    for i, entry in enumerate(loaded.glossary.entries):
        for k, erratum in enumerate(entry.errata):
            # Terms are written as a reader cites them, corrected: only punctuation may have been misprinted.
            is_mended = erratum.likely in entry.term and key_of(erratum.likely) == key_of(erratum.printed)
            stands = erratum.printed in entry.text or is_mended
            if not stands or erratum.printed == erratum.likely:
                named = {"printed": erratum.printed, "likely": erratum.likely}
                yield ("entries", i, "errata", k, "printed"), named


def readings_fit(loaded: Loaded) -> Iterator[Fault]:
    """读音“{reading}”不合：“{text}”须是条目里的文字，一字一个音节"""
    for i, entry in enumerate(loaded.glossary.entries):
        for reading in entry.readings:
            stands = any(reading.text in place for place in (entry.term, entry.text, *entry.aliases))
            fits = len(reading.syllables) == len(reading.text) and all(map(is_syllable, reading.syllables))
            if not (stands and fits):
                named = {"reading": " ".join(reading.syllables), "text": reading.text}
                yield ("entries", i, "reading", reading.text), named


def terms_differ(loaded: Loaded) -> Iterator[Fault]:
    """词目“{term}”和第 {other} 条的相同"""
    first: dict[str, int] = {}
    for i, entry in enumerate(loaded.glossary.entries):
        key = key_of(entry.term)
        if key in first:
            yield ("entries", i, "term"), {"term": entry.term, "other": first[key]}
        first.setdefault(key, entry.number)


def fields_in_canonical_order(loaded: Loaded) -> Iterator[Fault]:
    """字段“{key}”应在“{before}”之前"""
    for where, kind in _mappings(loaded.glossary):
        keys = [key for key in loaded.keys(where) if key in KEYS[kind]]
        for before, key in pairwise(keys):
            if KEYS[kind].index(key) < KEYS[kind].index(before):
                yield (*where, key), {"key": key, "before": before}


def _mappings(glossary: Glossary) -> Iterator[tuple[Where, str]]:
    yield (), "file"
    yield ("glossary",), "glossary"
    for i, entry in enumerate(glossary.entries):
        yield ("entries", i), "entry"
        yield from ((("entries", i, "parts", j), "part") for j in range(len(entry.parts)))
        yield from ((("entries", i, "errata", k), "erratum") for k in range(len(entry.errata)))
    for k in range(len(glossary.source.inferred)):
        yield ("glossary", "inferred", k), "inference"


def signs_are_typed(loaded: Loaded) -> Iterator[Fault]:
    """“{text}”里有{name} {code}，不是人打的字；请改正或删去"""
    for where, text in _strings(loaded.root, ()):
        if without_unseen(text).strip():
            for name, sign in islice(residues(text), 1):
                yield where, {"text": text, "name": name, "code": f"U+{ord(sign):04X}"}


def ends_are_words(loaded: Loaded) -> Iterator[Fault]:
    """“{text}”首尾有空格，请删去"""
    for where, text in _strings(loaded.root, ()):
        if text != text.strip(" \u3000"):
            yield where, {"text": text}


def terms_have_words(loaded: Loaded) -> Iterator[Fault]:
    """“{term}”只有标点或看不见的字符，查不到"""
    for i, entry in enumerate(loaded.glossary.entries):
        listed: list[tuple[Where, str]] = [(("entries", i, "term"), entry.term)]
        listed += ((("entries", i, "parts", j, "term"), part.term) for j, part in enumerate(entry.parts))
        for where, term in listed:
            if not key_of(without_unseen(term)):
                yield where, {"term": term}


def _strings(node: Node, where: Where) -> Iterator[tuple[Where, str]]:
    """Every string of a file with its place; the keys of mappings are the names of fields, or readings."""
    if isinstance(node, Scalar):
        yield where, node.value
    elif isinstance(node, Mapping):
        for key, value in node.pairs:
            yield from _strings(value, (*where, key.value))
    else:
        for k, item in enumerate(node.items):
            yield from _strings(item, (*where, k))


CHECKS: dict[str, Callable[[Loaded], Iterator[Fault]]] = {
    "Z301": numbers_in_sequence,
    "Z302": count_agrees_with_members,
    "Z303": members_stand_in_text,
    "Z304": parts_stand_in_entry,
    "Z305": aliases_lead_to_one_entry,
    "Z306": aliases_say_something_new,
    "Z307": errata_stand_in_text,
    "Z308": readings_fit,
    "Z309": fields_in_canonical_order,
    "Z310": terms_differ,
    "Z311": signs_are_typed,
    "Z312": ends_are_words,
    "Z313": terms_have_words,
}


def examine(data: bytes, path: str) -> list[Finding]:
    """All findings in the bytes of a file: of its structure, and of the content of every sound entry.

    Raises NotAGlossaryError if it is no YAML.
    """
    loaded, faults = shaped(data, path)
    if loaded is None:
        return faults
    begins = [loaded.mark(("entries", i)).line for i in range(len(loaded.glossary.entries))]
    faulty = {bisect_right(begins, fault.line) for fault in faults}
    sound = [found for found in check(loaded) if bisect_right(begins, found.line) not in faulty]
    return sorted([*faults, *sound], key=lambda found: (found.line, found.column, found.code))


def check(loaded: Loaded) -> list[Finding]:
    """All findings in a glossary that could be loaded, in the order of the file."""
    found: list[Finding] = []
    for code, examine in CHECKS.items():
        for count, (where, values) in enumerate(examine(loaded)):
            if count == FAULTS_LIMIT:
                found.append(finding(loaded.path, loaded.mark(where), "Z314", check=code, limit=count))
                break
            found.append(filled(loaded.path, loaded.mark(where), code, examine.__doc__ or "", values))
    return sorted(found, key=lambda told: (told.line, told.column, told.code))
