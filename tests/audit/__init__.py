"""Tests of what an editor is told about a report."""
