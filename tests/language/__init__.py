"""Tests of how Chinese is written and read."""
