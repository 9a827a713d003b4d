"""A query to an answer."""
