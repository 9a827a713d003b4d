"""The built-in glossary against a copy of the printed appendix."""

from __future__ import annotations

from pathlib import Path

from zhuzhou_cli.model import Entry, Glossary

APPENDIX = Path(__file__).parents[1] / "data" / "appendix.txt"

# The page mixes half and full width; only these are unified, for NFKC would turn ① into 1.
WIDTHS = str.maketrans("：；，（）", ":;,()")


def squeezed(text: str) -> str:
    """A text without white space and the scan's stray markup, its widths unified."""
    return "".join(text.replace("*", "").split()).translate(WIDTHS)


def printed(entry: Entry) -> str:
    """An entry as the scan has it: its number, lost for the first three, its term and its explanation."""
    lead = "-" if entry.number <= 3 else f"{entry.number}."
    mended_in_the_term = [one for one in entry.errata if one.printed not in entry.text]
    term = entry.term
    for erratum in mended_in_the_term:
        term = term.replace(erratum.likely, erratum.printed)
    return f"{lead}{term}:{entry.text}"


def test_every_character_of_the_appendix_is_in_the_glossary_and_no_other(glossary: Glossary) -> None:
    """Terms and explanations, one after the other, are the whole appendix, character by character."""
    expected = squeezed("##名词解释" + "".join(map(printed, glossary.entries)))
    assert squeezed(APPENDIX.read_text(encoding="utf-8")) == expected


def test_all_entries_are_there(glossary: Glossary) -> None:
    """The appendix has 21 entries."""
    assert [entry.number for entry in glossary.entries] == list(range(1, 22))


def test_enumerations_are_broken_into_their_members(glossary: Glossary) -> None:
    """Each entry has the parts and the number of members that a careful reader counts."""
    shape = {
        entry.number: (len(entry.members), {part.term: len(part.members) for part in entry.parts})
        for entry in glossary.entries
    }
    assert shape == {
        1: (8, {}),
        2: (0, {"一集团": 1, "一基金": 1, "一研究院": 1}),
        3: (0, {"一廊": 1, "一带": 1, "一圈": 1}),
        4: (3, {}),
        5: (10, {}),
        6: (10, {}),
        7: (0, {"1": 0, "N": 0, "X": 0}),
        8: (10, {}),
        9: (0, {"四中心": 4, "一基地": 1}),
        10: (10, {}),
        11: (3, {}),
        12: (4, {"四走": 4, "四看": 4}),
        13: (0, {"一江": 1, "八港": 8, "十湖": 10, "环线两厢": 0}),
        14: (0, {"三认": 3, "三美": 3}),
        15: (0, {"一址": 1, "一馆": 1, "两园": 2, "两群": 2}),
        16: (0, {"一厅": 1, "一道": 1, "一园": 1, "一廊": 1, "四张网": 4}),
        17: (3, {}),
        18: (10, {}),
        19: (0, {"十大工程": 10, "五大行动": 5}),
        20: (0, {"三医联动": 3, "六医协同": 6}),
        21: (0, {}),
    }


def test_what_the_page_does_not_print_is_said_to_be_inferred(glossary: Glossary) -> None:
    """The newspaper and its day are conclusions, each with a reason."""
    assert {one.field for one in glossary.source.inferred if one.why} == {"publisher", "published"}
