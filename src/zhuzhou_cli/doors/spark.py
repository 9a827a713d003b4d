"""The door to Apache Spark (the extra ``[spark]``): the names in a column of texts, found by its workers.

Spark starts the interpreters in which texts are read. zz has to be installed there, and glossaries have to
lie at the same paths. Each interpreter opens them once, however many batches and jobs it is given.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, partial
from pathlib import Path

from zhuzhou_cli import api
from zhuzhou_cli.answers import Mark

TYPE_CHECKING = False
if TYPE_CHECKING:
    import pandas as pd
    from pyspark.sql import DataFrame

_NUMBERS = ("line", "column", "start", "end", "number")
_WORDS = ("text", "term", "explanation", "place", "report", "date")


def marks(
    frame: DataFrame, column: str, *glossaries: str | Path, place: str | None = None, year: int | None = None
) -> DataFrame:
    """A row for each name in the texts of a column: as ``Library.find`` finds it, in the order of the text.

    ``glossaries``, ``place`` and ``year`` say what to open, as for ``zz.open``; it is opened by each worker.
    The rows have the other columns of the frame, and then: ``line``, ``column``, ``start``, ``end`` and
    ``text`` of the mark; ``number``, ``term`` and ``explanation`` of its entry; ``place``, ``report`` and
    ``date`` of the source. A text that is null has no names.

    Raises ValueError if the frame has no such column, or another one that is named as one of these.

    ``marks(spark.read.parquet("reports"), "body").where("number = 1").show()``
    """
    from pyspark.sql.types import IntegerType, StringType, StructField, StructType  # noqa: PLC0415 - an extra

    others = [field for field in frame.schema.fields if field.name != column]
    taken = sorted({field.name for field in others} & {*_NUMBERS, *_WORDS})
    if len(others) == len(frame.schema.fields):
        raise ValueError(f"no column {column}")
    if taken:
        raise ValueError(f"the columns of marks would be there twice: {', '.join(taken)}")
    numbers = [StructField(name, IntegerType(), nullable=False) for name in _NUMBERS]
    words = [StructField(name, StringType(), nullable=False) for name in _WORDS]
    paths = tuple(str(Path(path).absolute()) for path in glossaries)
    find = partial(_found, column=column, paths=paths, place=place, year=year)
    return frame.mapInPandas(find, StructType([*others, *numbers, *words]))


def _found(
    batches: Iterable[pd.DataFrame], column: str, paths: tuple[str, ...], place: str | None, year: int | None
) -> Iterator[pd.DataFrame]:
    """The marks in batches of rows; runs in a worker."""
    import pandas as pd  # noqa: PLC0415 - only workers make frames

    library = _library(paths, place, year)
    for batch in batches:
        texts = enumerate(batch[column])
        found = [(row, mark) for row, text in texts if text is not None for mark in library.find(text)]
        others = batch.drop(columns=column).take([row for row, _ in found]).reset_index(drop=True)
        rows = [_row(mark) for _, mark in found]
        yield pd.concat([others, pd.DataFrame(rows, columns=[*_NUMBERS, *_WORDS])], axis="columns")


def _row(mark: Mark) -> tuple[int | str, ...]:
    """The values of a mark, in the order of the columns."""
    entry, source = mark.entry, mark.located.source
    numbers = (mark.line, mark.column, mark.start, mark.end, entry.number)
    return (*numbers, mark.text, entry.term, entry.text, source.place, source.report, source.date)


@cache
def _library(paths: tuple[str, ...], place: str | None, year: int | None) -> api.Library:
    """What a worker has opened; it is closed when the worker ends."""
    return api.open(*paths, place=place, year=year)
