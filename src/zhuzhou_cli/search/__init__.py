"""A query to an answer: the room of matching. It neither prints nor reads files."""

from zhuzhou_cli.search.literal import answer

__all__ = ["answer"]
