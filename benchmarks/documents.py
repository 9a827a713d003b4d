"""What it costs to read a report, as a ratio to a neighbour in the same run.

    python benchmarks/documents.py

A Word file of 200 pages is compared with opening it in python-docx; 5 MB of text with decoding and folding
the same text. Runs are interleaved, and the medians are compared, so that a machine whose speed drifts is
fair to all. Needs the extra `dev`.
"""

from __future__ import annotations

import gc
import io
import statistics
import time
from collections.abc import Callable

import docx

from zhuzhou_cli.language.text import key_of
from zhuzhou_cli.report.assemble import assemble
from zhuzhou_cli.report.read import text_of

ROUNDS = 9
PAGES, PARAGRAPHS, RUNS = 200, 12, 4
SENTENCE = "深入实施创新驱动发展战略，加快建设现代化产业体系，"
TEXT_SIZE = 5_000_000


def word_file() -> bytes:
    """A Word file of 200 pages of paragraphs in several runs, a third of them bold, and a table on each."""
    document = docx.Document()
    for page in range(PAGES):
        document.add_heading(f"第{page + 1}节", 2)
        for _ in range(PARAGRAPHS):
            paragraph = document.add_paragraph()
            for run in range(RUNS):
                paragraph.add_run(SENTENCE).bold = run % 3 == 0
        table = document.add_table(3, 3)
        for row in table.rows:
            for cell in row.cells:
                cell.text = "项目"
        document.add_page_break()  # type: ignore[no-untyped-call]  # python-docx leaves it untyped
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def text_file() -> bytes:
    """5 MB of a report that ends with a list of terms."""
    entries = "".join(f"{i}.“甲{i}”工程：指某{i}事。\n" for i in range(1, 40))
    body = f"{SENTENCE * 4}推动高质量发展。\n".encode()
    return body * (TEXT_SIZE // len(body)) + f"名词解释\n{entries}".encode()


def compared(name: str, ours: Callable[[], object], neighbour: str, theirs: Callable[[], object]) -> None:
    """Print the medians of both, and their ratio."""
    taken: dict[str, list[float]] = {name: [], neighbour: []}
    for _ in range(ROUNDS):
        for who, what in ((name, ours), (neighbour, theirs)):
            gc.collect()  # trees that one leaves behind are not freed at the cost of the other
            begin = time.process_time()
            kept = what()
            taken[who].append(time.process_time() - begin)
            del kept
    mine, other = (statistics.median(taken[who]) for who in (name, neighbour))
    print(f"{name:28} {mine * 1000:8.1f} ms   {neighbour:28} {other * 1000:8.1f} ms   {mine / other:5.2f} x")


def main() -> None:
    """Print a line for each comparison."""
    word, text = word_file(), text_file()
    compared(
        "read Word, 200 pages",
        lambda: text_of(word),
        "open with python-docx",
        lambda: docx.Document(io.BytesIO(word)),
    )
    compared(
        "import 5 MB of text",
        lambda: assemble(text_of(text).text),
        "decode and fold it",
        lambda: key_of(text.decode()),
    )


if __name__ == "__main__":
    main()
