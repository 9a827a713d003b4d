"""Sets of spellings as numbers, a bit for each: the same as counting one by one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from zhuzhou_cli.index.sounds import added, members, with_count

SETS = st.lists(st.frozensets(st.integers(0, 200)), max_size=12)


@given(sets=SETS, count=st.integers(-1, 20))
def test_what_is_in_so_many_sets_is_known(sets: list[frozenset[int]], count: int) -> None:
    """In more than none: what is in no set has no end."""
    found = with_count(added(sum(1 << i for i in one) for one in sets), count)
    expected = [i for i in range(201) if sum(i in one for one in sets) == count]
    assert list(members(found)) == (expected if count > 0 else [])
