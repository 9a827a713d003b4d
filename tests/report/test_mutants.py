"""A few documents damaged by chance; `python -m tests.report.mutate` makes 10,000 of each kind."""

from __future__ import annotations

import pytest

from tests.report import mutate

COUNT = 60


@pytest.mark.parametrize("kind", mutate.SEEDS)
def test_a_damaged_document_is_read_or_refused(kind: str) -> None:
    """Nothing else is raised, and what is written loads and passes the checks."""
    suffix = mutate.SEEDS[kind][0]
    became = {mutate.outcome(data, suffix) for data in mutate.mutants(kind, COUNT, seed=7)}
    assert became <= {"written", "none", "refused"}
    assert "written" in became


@pytest.mark.parametrize("kind", mutate.SEEDS)
def test_a_damaged_document_ends_with_a_status_and_no_traceback(kind: str) -> None:
    """0, 1 or 2, within 2 GB and 20 seconds."""
    suffix = mutate.SEEDS[kind][0]
    assert {mutate.run_alone(data, suffix) for data in mutate.mutants(kind, 2, seed=8)} <= {0, 1, 2}
