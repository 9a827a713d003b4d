"""The traits of a made document, each drawn for itself, and what keeps it readable for a person."""

from __future__ import annotations

from random import Random

Traits = dict[str, str]

WEIGHTS: dict[str, dict[str, int]] = {
    "format": {"txt": 62, "md": 12, "html": 15, "docx": 11},
    "numbers": {
        "1.": 22,
        "1．": 8,
        "1、": 14,
        "（1）": 7,
        "(1)": 2,
        "①": 5,
        "一、": 6,
        "（一）": 3,
        "〔1〕": 3,
        "[1]": 4,
        "注1：": 3,
        "none": 26,
    },
    "separator": {
        "：": 40,
        ":": 5,
        "：是指": 6,
        "：指": 7,
        "，是指": 4,
        "是指": 8,
        "指": 3,
        "——": 6,
        "——是指": 2,
        "spaces": 3,
        "full-width space": 3,
        "tab": 1,
        "newline": 8,
        "。": 4,
    },
    "marks": {"none": 55, "“”": 17, "「」": 2, "【】": 6, "bold": 20},
    "wrap": {"none": 72, "flush": 10, "first line indented": 12, "rest indented": 6},
    "blank lines": {"none": 60, "between entries": 22, "between paragraphs": 18},
    "groups": {"none": 76, "headings": 14, "numbers begin again": 10},
    "second paragraphs": {"none": 70, "some": 30},
    "parts": {"none": 68, "in the line": 20, "on their own lines": 12},
    "stops": {"all": 76, "some missing": 16, "none": 8},
    "pages": {"none": 84, "between entries": 9, "anywhere": 7},
    "before": {"title and body": 66, "body": 10, "nothing": 12, "contents": 6, "appendix": 6},
    "after": {"nothing": 44, "closing": 34, "appendix": 12, "appendix and closing": 10},
    "lead-in": {"none": 62, "some": 38},
    "indentation": {"none": 50, "two full-width": 38, "four spaces": 12},
    "bytes": {"utf-8": 78, "crlf": 10, "gb18030": 7, "bom": 5},
    "english": {"none": 85, "some": 15},
}
SHAPES: dict[str, dict[str, int]] = {
    "txt": {"lines": 94, "tabbed table": 6},
    "md": {"paragraphs": 35, "list": 25, "headings": 15, "table": 18, "definitions": 7},
    "html": {"paragraphs": 42, "list": 14, "definitions": 12, "breaks": 14, "headings": 5, "table": 13},
    "docx": {"paragraphs": 58, "list": 14, "breaks": 6, "headings": 8, "table": 14},
}
TABLES = ("tabbed table", "table")
APART = ("headings", "definitions")
"""Shapes in which term and explanation are paragraphs of their own kinds."""


def chosen(chance: Random, weights: dict[str, int]) -> str:
    """One of some values, by weight."""
    return chance.choices(list(weights), list(weights.values()))[0]


def happens(chance: Random, share: float) -> bool:
    """True in this share of cases."""
    return chance.random() < share


def drawn(chance: Random) -> Traits:
    """The traits of one document: each drawn for itself, then those undone that would make it a riddle."""
    traits = {name: chosen(chance, weights) for name, weights in WEIGHTS.items()}
    traits["shape"] = chosen(chance, SHAPES[traits["format"]])
    _fit_to_shape(traits)
    _keep_readable(traits)
    return traits


def _fit_to_shape(traits: Traits) -> None:
    """Undo what the format or the shape cannot have."""
    kind, shape = traits["format"], traits["shape"]
    if kind != "txt":
        traits |= {"wrap": "none", "pages": "none", "indentation": "none"}
        if kind != "md":
            traits |= {"blank lines": "none", "bytes": "utf-8"}
    elif traits["marks"] == "bold":
        traits["marks"] = "none"
    if shape in TABLES:
        traits |= {"groups": "none", "wrap": "none", "pages": "none", "blank lines": "none"}
        traits |= {"separator": "cell", "indentation": "none"}
        traits["numbers"] = "none" if traits["numbers"] == "none" else "cell"
        if kind in ("txt", "md"):  # whose cells are one line
            traits |= {"second paragraphs": "none", "parts": "none"}
    elif shape in APART:
        traits["separator"] = "element"
    elif shape == "list" and traits["separator"] == "newline":
        traits["separator"] = "："
    if shape in ("definitions", "list"):
        traits["numbers"] = "of the list" if shape == "list" else "none"
    if traits["pages"] == "anywhere" and traits["wrap"] == "none":
        traits["wrap"] = "first line indented"
    indented = {"first line indented": "two full-width", "rest indented": "none"}
    traits["indentation"] = indented.get(traits["wrap"], traits["indentation"])


def _keep_readable(traits: Traits) -> None:
    """Undo what would leave a person in doubt where an entry begins or what its term is."""
    is_bare = traits["numbers"] == "none" and traits["shape"] in ("lines", "paragraphs", "breaks")
    if traits["numbers"] in ("none", "of the list") and traits["groups"] == "numbers begin again":
        traits["groups"] = "headings"
    if traits["separator"] == "。" and traits["marks"] in ("「」", "【】"):
        traits["separator"] = "only the brackets"
    if is_bare and traits["marks"] == "none" and traits["separator"] == "。":
        traits["separator"] = "："
    if is_bare and (traits["wrap"] != "none" or traits["second paragraphs"] != "none"):
        traits["stops"] = "all"
    if is_bare and traits["separator"] == "newline":
        traits["stops"] = "all" if traits["blank lines"] == "none" else traits["stops"]
    if is_bare and traits["parts"] == "on their own lines":
        traits["parts"] = "in the line"
    if traits["before"] == "nothing" and traits["lead-in"] == "none" and traits["after"] == "appendix":
        traits["after"] = "nothing"
