"""Spark finds the names that one process finds, and loses none when a worker's machine fails.

Needs pyspark (the extra ``spark``) and Java; without them the tests are skipped. The cluster is a real one: a
master, two workers, an executor each, in processes of their own.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import zhuzhou_cli as zz
from tests.api.test_page import PAGE, failures
from tests.conftest import ROOT

pyspark = pytest.importorskip("pyspark", reason="pyspark is not installed")
pytestmark = [pytest.mark.consumer, pytest.mark.filterwarnings("default")]

REPORTS, PARTS = 2_000, 16
GLOSSARY = ROOT / "data" / "glossary.yaml"
EXECUTOR = b"CoarseGrainedExecutorBackend"
"""What the command line of an executor's Java says."""


@pytest.fixture(scope="session")
def spark() -> Iterator[Any]:
    """A session of a cluster on this machine, with a cache folder of its own."""
    from pyspark.sql import SparkSession  # noqa: PLC0415 - not where it is not installed

    if not (shutil.which("java") or os.environ.get("JAVA_HOME")):
        pytest.skip("no Java")
    with tempfile.TemporaryDirectory(prefix="zz-spark-") as folder, pytest.MonkeyPatch.context() as patch:
        for name, value in {
            "PYSPARK_PYTHON": sys.executable,
            "SPARK_LOCAL_IP": "127.0.0.1",
            "SPARK_LOCAL_DIRS": folder,
            "SPARK_WORKER_DIR": folder,
            "XDG_CACHE_HOME": folder,
        }.items():
            patch.setenv(name, value)
        builder = SparkSession.builder.master("local-cluster[2,1,1024]").appName("zz")
        for option, chosen in {
            "spark.driver.host": "127.0.0.1",
            "spark.ui.enabled": "false",
            "spark.executor.memory": "512m",
            "spark.sql.warehouse.dir": folder,
            "spark.sql.execution.arrow.maxRecordsPerBatch": "50",
        }.items():
            builder = builder.config(option, chosen)
        session = builder.getOrCreate()
        session.sparkContext.setLogLevel("OFF")
        yield session
        session.stop()


def reports() -> list[tuple[int, str]]:
    """Short reports with names in some sentences, each with its number."""
    chance = random.Random(16)
    terms = [located.entry.term for located in zz.open(GLOSSARY).entries]
    sentences = ("持续优化营商环境。", "抓好“{}”，推动高质量发展。", "聚焦{}，\n提质增效。", "增长6.5%。")
    return [
        (i, "".join(chance.choice(sentences).format(chance.choice(terms)) for _ in range(30)))
        for i in range(REPORTS)
    ]


def in_one_process(texts: list[tuple[int, str]]) -> list[tuple[object, ...]]:
    """The number of each text, and what is found there."""
    with zz.open(GLOSSARY) as library:
        return [
            (number, mark.line, mark.column, mark.start, mark.end, mark.entry.number, mark.text)
            for number, text in texts
            for mark in library.find(text)
        ]


def test_no_mark_is_lost_when_an_executor_is_killed(spark: Any, tmp_path: Path) -> None:
    """It is killed between two batches of a part, once; what it had found is found again."""
    from zhuzhou_cli.doors.spark import marks  # noqa: PLC0415 - loads pyspark

    flag, executor, halfway = str(tmp_path / "killed"), EXECUTOR, REPORTS // 2

    def killing(batches: Iterator[Any]) -> Iterator[Any]:
        for batch in batches:
            if halfway in set(batch["id"]):
                daemon = Path(f"/proc/{os.getppid()}/stat").read_text(encoding="utf-8")
                java = int(daemon.rpartition(")")[2].split()[1])  # the parent of the parent of a worker
                assert executor in Path(f"/proc/{java}/cmdline").read_bytes()
                try:
                    Path(flag).touch(exist_ok=False)
                except FileExistsError:
                    pass  # it is the second try
                else:
                    os.kill(java, signal.SIGKILL)
            yield batch

    texts = reports()
    frame = spark.createDataFrame(texts, "id int, body string").repartition(PARTS)
    found = marks(frame.mapInPandas(killing, frame.schema), "body", GLOSSARY)
    rows = found.select("id", "line", "column", "start", "end", "number", "text").collect()
    assert Path(flag).exists()
    assert sorted(map(tuple, rows)) == sorted(in_one_process(texts))


def test_the_other_columns_stay_and_a_null_has_no_names(spark: Any) -> None:
    """So does their order; a frame without texts has no marks."""
    from zhuzhou_cli.doors.spark import marks  # noqa: PLC0415 - as above

    schema = "id int, body string, city string"
    frame = spark.createDataFrame([(1, "抓好8大行动", "甲市"), (2, None, "乙市"), (3, "没有", None)], schema)
    found = marks(frame, "body", GLOSSARY, year=2024)
    assert found.columns[:3] == ["id", "city", "line"]
    [row] = found.collect()
    assert (row["city"], row["text"], row["term"], row["place"]) == ("甲市", "8大行动", "八大行动", "株洲市")
    assert marks(frame.where("id = 0"), "body", GLOSSARY).collect() == []


def test_the_recipe_prints_what_the_page_says(spark: Any) -> None:
    """With a session that is there."""
    assert failures(PAGE, "pycon spark", spark=spark) == []


@pytest.mark.parametrize(
    ("column", "schema", "words"),
    [("text", "id int, body string", "no column text"), ("body", "line int, body string", "twice: line")],
)
def test_columns_that_cannot_be_are_refused(spark: Any, column: str, schema: str, words: str) -> None:
    """Before anything runs."""
    from zhuzhou_cli.doors.spark import marks  # noqa: PLC0415 - as above

    with pytest.raises(ValueError, match=words):
        marks(spark.createDataFrame([], schema), column)
