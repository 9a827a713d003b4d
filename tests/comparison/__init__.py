"""Tests of what changed from one glossary to another."""
