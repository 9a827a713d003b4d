"""Entries in the rows of a table, whose columns are known by their heads, or by what stands in them.

A cell that holds only 指 separates, and is none. A head may have two pairs of a term and a text; under a
cell that covers several rows, rows are shorter than their head.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from zhuzhou_cli.language.numerals import value
from zhuzhou_cli.report import cuts
from zhuzhou_cli.report.breaks import joined
from zhuzhou_cli.report.codes import is_code
from zhuzhou_cli.report.drafts import Draft, Offer, is_complete, unbracketed
from zhuzhou_cli.report.grouped import names_group
from zhuzhou_cli.report.lines import PLAIN, Line, Remark, excerpt
from zhuzhou_cli.report.numbers.in_tables import are_counted, may_be_words, number_before
from zhuzhou_cli.report.numbers.marker import marker
from zhuzhou_cli.report.tasks import are_tasks

_RULE = re.compile(r"[\s|:+-]+")
_BARS = "|｜│"
"""What parts the cells of a row, the first that it has; the others are words then."""
_TERM_HEAD = re.compile(
    r"(?:序号)?(?:专[业有]|[中英]文|[相有]关|主要)?(?:名词|词条|术语|词语|名称|指标|缩略语|缩写|简称|词目|关键词|概念|用语|提法|热词|新词|释义项|词汇)(?:术语|名称)?|中文"
)
_TEXT_HEAD = re.compile(r".{0,6}(?:解释|释义|含义|注释|说明|定义|内容|内涵|解读|注解)")
_NAME_HEAD = re.compile(r".{0,4}全称")
"""What the text of an abbreviation may be called, where no other column is its explanation."""
# Without a heading above the table, only words that no list of projects has.
_SURE_TERM_HEAD = re.compile(r".{0,2}(?:名词|词条|术语|词语|缩略语|词目|概念|新词|热词).{0,2}")
_SURE_TEXT_HEAD = re.compile(r".{0,6}(?:解释|释义|含义|注释|注解|定义|说明|解读)")
_PLACE_HEAD = re.compile(r"(?:资料|数据)?来源|出处|页[码数次]|章节|.{0,4}(?:单位|部门)|电话|[频次]数")
"""The head of a column that says where a term is from, or whose it is, and explains none."""
_NUMBER_HEAD = re.compile(r"序号|编号|序|no\.?|#", re.IGNORECASE)
_LEAD_CELL = re.compile(r"是?指|即|[:：]")
_AGAIN = re.compile(
    r"(?P<term>.*?)\s?(?:[(\[【]\s?[续接][上前]?[表页格条]?\s?[)\]】]|(?<!.)(?:续[上前]?[表页格条]?|同上|〃))"
)
"""What stands for a term whose row goes on: （续）, 续表, 同上; ESG（续）."""
_LED = re.compile(r"[|｜\t]\s*是?指\s*[|｜\t]")
_WRAPPED = 0.5
"""Share of lines with a tab that go on in the next line from which on they are no rows."""

_SEVERAL, _MOST, _LONG = 3, 0.6, 12
"""Rows without a full stop, the share of their terms that are coined, and signs of their explanations."""

_LONGER = 2
"""How many times as long as their terms explanations without a full stop are."""

_CELLS = 2
"""Cells of a row that can hold a term and its explanation."""


@dataclass(frozen=True, slots=True)
class _Columns:
    """The places of the cells of a row that hold a term, its explanation and, if any does, its number.

    ``width`` is how many cells a whole row has; ``is_counted`` that terms begin with the numbers of entries.
    """

    term: int
    text: int
    number: int | None
    width: int
    is_counted: bool = False


def is_row(line: Line) -> bool:
    """Whether a line is the row of a table."""
    if "\t" in line.text:
        cells = [cell for cell in cells_of(line) if cell]
        if len(cells) > _CELLS or not cells:
            return bool(cells)
        plain = cells[0].translate(PLAIN)
        return number_of(plain) is None or (may_be_words(plain) and cuts.is_bare_term(plain))
    return line.plain[0] == "|" and line.plain.count("|") >= _CELLS


def is_rule(line: Line) -> bool:
    """Whether a line is the one of a Markdown table that parts its head from its rows, or holds no words."""
    return bool(_RULE.fullmatch(line.plain))


def is_sure_head(line: Line) -> bool:
    """Whether the words of a row leave no doubt that terms and explanations stand below it."""
    row = cells_of(line) if is_row(line) else []
    pairs = _headed(row)
    if not pairs:
        return False
    term, text = (row[place].translate(PLAIN) for place in (pairs[0].term, pairs[0].text))
    return bool(_SURE_TERM_HEAD.fullmatch(term) and _SURE_TEXT_HEAD.fullmatch(text))


def is_wide_head(line: Line) -> bool:
    """Whether a line is the head of a table of several pairs: 名词 解释 名词 解释."""
    return is_row(line) and len(_headed(cells_of(line))) > 1


def bare(lines: Sequence[Line]) -> Offer:
    r"""The entries of a text that is nothing but a table without head, each row a term and a sentence.

    >>> from zhuzhou_cli.report.lines import lines_of
    >>> rows = "| 三链融合 | 三条链的融合。 |\n| 五好园区 | 平台好的园区。 |"
    >>> [len(bare(lines_of(text)[0]).drafts) for text in (rows, f"| 项目 | 内容 |\n{rows}", f"{rows}\n甲")]
    [2, 0, 0]
    """
    if not all(is_row(line) and not is_rule(line) and _is_explained(cells_of(line)) for line in lines):
        return Offer()
    made = offer(lines)
    are_sentences = all(is_complete(draft.text) for draft in made.drafts)
    if are_tasks(made.drafts) or not (are_sentences or _are_coined(made)):
        return Offer()
    if made.drafts:
        said = "表格没有列名，每行的前一格当作词目，后一格当作释义"
        made.remarks.append(Remark(lines[0].number, said))
    return made


def _are_coined(made: Offer) -> bool:
    """Whether explanations without a full stop are such: long, of coined terms, and none like another."""
    texts = [draft.text for draft in made.drafts]
    is_long = sum(map(len, texts)) >= _LONG * len(texts) and len({*texts}) == len(texts)
    return len(texts) >= _SEVERAL and is_long and made.share(Draft.is_coined) >= _MOST


def _is_explained(row: list[str]) -> bool:
    """Whether a row is a term, maybe behind its number, and a longer text."""
    cells = [cell.translate(PLAIN) for cell in row]
    if len(cells) > _CELLS and number_of(cells[0]) is not None:
        cells = cells[1:]
    if len(cells) != _CELLS:
        return False
    term, text = cells
    return cuts.is_bare_term(term) and len(term) < len(text)


def offer(lines: Sequence[Line]) -> Offer:
    """The entries of the rows of a section; none if it has one alone, and no head that says what it is."""
    made = Offer()
    if _are_wrapped(lines):
        return made
    rows = [cells_of(line) if is_row(line) and not is_rule(line) else [] for line in lines]
    guess = _guessed([row for row in rows if len(row) >= _CELLS])
    rows, below = _completed(rows, guess)
    made.remarks += (Remark(lines[at].number, f"释义在词目的下一行：{excerpt(term)}") for at, term in below)
    moved = {at for at, _ in below}
    is_counted = are_counted([term.translate(PLAIN) for term in _terms(rows, guess) if term])
    pairs: list[_Columns] = []
    names: list[str] = []
    others: dict[str, list[tuple[int, str]]] = {}
    for at, (line, row) in enumerate(zip(lines, rows, strict=True)):
        if at in moved:
            continue
        head = _headed(row)
        if head or is_rule(line):
            pairs, names = (head, row) if head else (pairs, names)
        elif len(set(row)) < _CELLS:  # a title over all columns, or no row at all
            made.leave([line])
        else:
            for place, cell in _taken(
                made, line, row, [replace(one, is_counted=is_counted) for one in pairs or guess]
            ):
                others.setdefault(_named(place, names), []).append((line.number, cell))
    made.remarks += (left_out(name, cells) for name, cells in others.items())
    made.is_numbered = all(one.number is not None for one in made.drafts)
    return made if len(made.drafts) > 1 or any(map(is_sure_head, lines)) else Offer()


def _completed(
    rows: Sequence[list[str]], guess: Sequence[_Columns]
) -> tuple[list[list[str]], list[tuple[int, str]]]:
    """Rows in which a term without a text has that of the next row, which has no term; the places of those.

    Each place is that of a row of which nothing is left, with the term that its text explains.

    >>> rows = [["甲", "某事。"], ["乙", ""], ["", "乙事。"], ["", "丙事。"]]
    >>> _completed(rows, [_Columns(0, 1, None, 2)])
    ([['甲', '某事。'], ['乙', '乙事。'], ['', ''], ['', '丙事。']], [(2, '乙')])
    """
    made, below = [list(row) for row in rows], []
    pairs: Sequence[_Columns] = ()
    for at, (row, after) in enumerate(pairwise(made), 1):
        pairs = _headed(row) or pairs
        for one in pairs or guess:
            is_whole = len(row) == len(after) > max(one.term, one.text)
            if not is_whole or row[one.text] or after[one.term] or not (row[one.term] and after[one.text]):
                continue
            row[one.text], after[one.text] = after[one.text], ""
            if not any(map(is_worded, after)):
                below.append((at, row[one.term]))
    return made, below


def _terms(rows: Sequence[list[str]], guess: Sequence[_Columns]) -> Iterator[str]:
    """The cells of whole rows that hold terms, in their order."""
    pairs: Sequence[_Columns] = ()
    for row in rows:
        if head := _headed(row):
            pairs = head
        elif len(set(row)) >= _CELLS:
            yield from (unbracketed(row[one.term]) for one in pairs or guess if len(row) == one.width)


def _are_wrapped(lines: Sequence[Line]) -> bool:
    """Whether most lines with a tab go on in lines without one: there it parts a term from its text."""
    tabbed = [i for i, line in enumerate(lines) if "\t" in line.text]
    broken = (i for i in tabbed[:-1] if i + 1 not in tabbed and not names_group(lines[i + 1].plain))
    open_ones = [i for i in broken if not is_complete(lines[i].plain)]
    return len(open_ones) > _WRAPPED * len(tabbed)


def cells_of(line: Line) -> list[str]:
    """The cells of a row, trimmed, without those that only separate."""
    if "\t" in line.text:
        cells = [cell.strip() for cell in line.text.split("\t")]
    else:
        text = line.text.replace("\\|", "\0")
        sign = next((sign for sign in _BARS if sign in text), "|")
        cells = text.strip().removeprefix(sign).removesuffix(sign).split(sign)
        cells = [cell.replace("\0", "|").strip() for cell in cells]
    return [cell for cell in cells if not _LEAD_CELL.fullmatch(cell)]


def _is_led(line: Line) -> bool:
    """Whether a cell of a row holds only 指."""
    return _LED.search(line.text) is not None


def unexplained(lines: Sequence[Line]) -> list[Line]:
    r"""The lines of tables that have no column for explanations, from their heads on.

    >>> from zhuzhou_cli.report.lines import lines_of
    >>> [line.number for line in unexplained(lines_of("名词\n| 名称 | 来源 |\n| 双碳 | 国务院 |\n甲：乙")[0])]
    [2, 3]
    """
    found: list[Line] = []
    for line in lines:
        is_below = bool(found) and found[-1].number == line.number - 1
        if is_row(line) and (is_below or _explains_nothing(cells_of(line))):
            found.append(line)
    return found


def _explains_nothing(row: Sequence[str]) -> bool:
    """Whether a row is the head of a table that has no column for explanations.

    >>> _explains_nothing(["名称", "来源"]), _explains_nothing(["名称", "来源", "释义"])
    (True, False)
    """
    plain = [cell.translate(PLAIN).replace(" ", "") for cell in row]
    heads = [cell for cell in plain if not _NUMBER_HEAD.fullmatch(cell)]
    term, *others = heads or [""]
    return bool(others and _TERM_HEAD.fullmatch(term) and all(map(_PLACE_HEAD.fullmatch, others)))


def _headed(row: list[str]) -> list[_Columns]:
    """The columns of each pair of a table, if a row is its head."""
    plain = [cell.translate(PLAIN).replace(" ", "").strip("*") for cell in row]
    terms = [i for i, cell in enumerate(plain) if _TERM_HEAD.fullmatch(cell)]
    texts = [i for i, cell in enumerate(plain) if _TEXT_HEAD.fullmatch(cell) and i not in terms]
    texts = texts or [i for i, cell in enumerate(plain) if _NAME_HEAD.fullmatch(cell)][-1:]
    numbers = [i for i, cell in enumerate(plain) if _NUMBER_HEAD.fullmatch(cell)]
    if len(terms) != len(texts):
        terms, texts = terms[:1], texts[:1]
    number = numbers[0] if len(terms) == len(numbers) == 1 else None
    return [_Columns(term, text, number, len(row)) for term, text in zip(terms, texts, strict=False)]


def _guessed(rows: list[list[str]]) -> list[_Columns]:
    """The columns of a table without head: the text is the longest one, the term stands before it."""
    width = max(map(len, rows), default=0)
    whole = [row for row in rows if len(row) == width]
    if pairs := _side_by_side(whole, width):
        return pairs
    lengths = [sum(len(row[i]) for row in whole) for i in range(width)]
    text = max(range(1, width), key=lambda i: lengths[i], default=0)
    if not text:
        return []
    number = next((i for i in range(text - 1) if all(number_of(row[i]) is not None for row in whole)), None)
    return [_Columns(text - 1, text, number, width)]


def _side_by_side(rows: list[list[str]], width: int) -> list[_Columns]:
    """The columns of a table without head whose rows have several pairs, each a term and a sentence.

    >>> row = ["链长制", "由领导担任链长。", "双碳", "碳达峰、碳中和。"]
    >>> [(pair.term, pair.text) for pair in _side_by_side([row, row], 4)]
    [(0, 1), (2, 3)]
    """
    for size in (_CELLS, _CELLS + 1):  # a number may stand before each term
        pairs = [_Columns(end - 2, end - 1, None, width) for end in range(size, width + 1, size)]
        cells = [[(row[one.term], row[one.text]) for row in rows] for one in pairs]
        are_numbered = size == _CELLS or all(
            not is_worded(row[one.term - 1]) for row in rows for one in pairs
        )
        if len(pairs) > 1 and not width % size and are_numbered and all(map(_are_explained, cells)):
            return pairs
    return []


def _are_explained(cells: list[tuple[str, str]]) -> bool:
    """Whether the cells of two columns are terms and sentences; both may be empty at the end of a table."""
    full = [(term.translate(PLAIN), text.translate(PLAIN)) for term, text in cells if term or text]
    are_terms = len(full) > 1 and all(cuts.is_bare_term(term) for term, _ in full if term)
    words = [sum(len(pair[i]) for pair in full if pair[0]) for i in (0, 1)]
    are_long = words[1] > max(_LONGER * words[0], _LONG * len(full))
    return are_terms and (are_long or all(is_complete(text) for term, text in full if term))


def is_worded(cell: str) -> bool:
    """Whether a cell holds words, and not only a number."""
    return any(map(str.isalpha, cell)) and number_of(cell) is None


def number_of(cell: str) -> int | None:
    """The number that a cell holds, as digits or as a number before an item is printed."""
    plain = cell.translate(PLAIN).strip()
    if plain.isdecimal() and plain.isascii():
        return value(plain)
    mark = marker(plain + "甲")
    return mark.value if mark else None


def _taken(made: Offer, line: Line, row: list[str], pairs: Sequence[_Columns]) -> Iterator[tuple[int, str]]:
    """Add the entries of a row to an offer; the places and words of the cells that are of no entry."""
    # Below cells that cover several rows, a row has only its last cells; of two pairs, it has the first.
    short = max(0, pairs[0].width - len(row)) if len(pairs) == 1 else 0
    cells = [""] * short + row
    used: set[int] = set()
    for columns in pairs:
        term, text = (cells[i] if i < len(cells) else "" for i in (columns.term, columns.text))
        if len(pairs) == 1 or term or text:
            _add(made, line, cells, columns, is_below=columns.term < short)
        used |= {columns.term, columns.text}
    for place, cell in enumerate(cells):
        if place not in used and is_worded(cell):
            yield place, cell


def _named(place: int, names: Sequence[str]) -> str:
    """What a reader calls a column: by its head, or by its place from 0."""
    return f"“{names[place]}”一列" if place < len(names) and names[place] else f"第 {place + 1} 列"


def left_out(name: str, cells: Sequence[tuple[int, str]]) -> Remark:
    """What to say of cells that are of no entry, with the numbers of their lines."""
    words = excerpt("、".join(dict.fromkeys(cell for _, cell in cells)))
    return Remark(cells[0][0], f"表格的{name}不是词目和释义，{len(cells)} 格未收入：{words}")


def _is_cut(last: Draft, term: str, *, is_numbered: bool) -> bool:
    """Whether a row goes on with the last entry, from which the end of a page has cut it off.

    It has no term, or goes on with one that is broken too: it has no number where others have one.
    """
    is_open = last.number is not None and not is_complete(last.text.translate(PLAIN))
    return not term or (not is_numbered and is_open)


def _is_again(term: str, last: str) -> bool:
    """Whether the words for a term say that a row goes on with the last one.

    >>> _is_again("（续）", "ESG"), _is_again("ESG（续）", "ESG"), _is_again("续建项目", "ESG")
    (True, True, False)
    """
    again = _AGAIN.fullmatch(term.translate(PLAIN))
    return again is not None and again["term"] in ("", last.translate(PLAIN))


def _is_spanned(last: Draft, number: int | None, term: str, text: str) -> bool:
    """Whether a row has the cells of the row above but for its text: the term spans both.

    >>> last = Draft(3, "四边三化", "四边：公路边等。", 1)
    >>> [_is_spanned(last, number, "四边三化", "三化：洁化等。") for number in (3, 4)]
    [True, False]
    """
    return (number, term) == (last.number, last.term) and text not in ("", last.text)


def _add(made: Offer, line: Line, cells: list[str], columns: _Columns, *, is_below: bool) -> None:
    """Add the entry in some columns of a row; ``is_below`` says that its term stands in a row above."""
    if columns.text >= len(cells) or is_below:
        made.leave([line])
        return
    term, text = unbracketed(cells[columns.term]), cells[columns.text]
    number = number_of(cells[columns.number]) if columns.number is not None else None
    is_numbered = columns.number is None or number is not None
    above = made.drafts[-1].number if made.drafts else 0
    if columns.is_counted and (mark := number_before(term.translate(PLAIN), number, above)):
        term, number = term[mark.end :], mark.value
    if _is_again(term, made.drafts[-1].term if made.drafts else ""):
        term = ""
    elif made.drafts and _is_spanned(made.drafts[-1], number, term, text):
        if number is None:
            made.remarks.append(Remark(line.number, f"词目与上一行的相同，释义接在它后面：{excerpt(term)}"))
        term = ""
    if text and made.drafts and _is_cut(made.drafts[-1], term, is_numbered=is_numbered):
        last = made.drafts[-1]
        is_behind_another = bool(made.remarks) and made.remarks[-1].line > last.line
        is_doubtful = is_behind_another or number not in (None, last.number)
        if is_doubtful and not cells[columns.term]:  # a row between is of no entry, or it has its own number
            said = f"词目空着，释义接在“{excerpt(last.term)}”后面，请核对：{excerpt(text)}"
            made.remarks.append(Remark(line.number, said))
        made.drafts[-1] = replace(last, term=last.term + term, text=joined(last.text, text))
    elif not text or not (cuts.is_term(term.translate(PLAIN)) or is_code(term, text)):
        made.leave([line])
    else:
        made.drafts.append(Draft(number, term.rstrip("：:"), text, line.number, _is_led(line)))
