"""The glossaries of a reader: which there are, compiled once and found again."""
