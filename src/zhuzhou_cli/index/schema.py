"""The tables of an index, and the version of what stands in them.

entries     an entry a row: its number, its source (a position in ``sources``), and the whole of it
texts       the explanation of each entry, folded
pairs       for every two neighbouring characters of a text, the entries that have them: 32-bit positions,
            ascending, a row for every 20,000 entries
spellings   every distinct string that is a label, once as a name and once as a member; numbered by
            length, of the same length names before members
targets     for every spelling, the labels that are spelled so, in the order of the glossaries (``place``)
written     for every character of a spelling, the KEY_LENGTH characters of its key from there on
spoken      for every character of a spelling, the initials of KEY_LENGTH characters from there on, padded
            with spaces, and then their sounds, a character each
beginnings  for the first one to BEGUN characters of every name, written and spoken: the first and the last
            of all names that begin so, in the order of their texts
heard       for every sound, a bit for each spelling: whether it occurs there
about       ``weights``, ``sizes``, ``bits`` and ``sources``, one value each

``ref``, in ``written`` and ``spoken``, is twice the number of a spelling, plus one if the characters do
not stand at its beginning.
"""

from __future__ import annotations

import marshal

SCHEMA = 9
"""Raised with every change of what an index holds: tables, values, readings, folding."""
FORM = f"{SCHEMA}.{marshal.version}"
"""What an index must have been made by, to be read; part of the name of its file."""
APPLICATION = 0x7A7A6978  # "zzix"

KEY_LENGTH = 6
"""Characters of a key; a longer one would hardly leave fewer candidates, the alignment decides."""
BEGUN = 5
"""Characters of the longest beginning that is kept for completion; few names share their first six."""

TABLES = """
CREATE TABLE about (name TEXT PRIMARY KEY, value BLOB);
CREATE TABLE entries (id INTEGER PRIMARY KEY, number INTEGER, source INTEGER, body BLOB);
CREATE TABLE texts (id INTEGER PRIMARY KEY, text TEXT);
CREATE TABLE pairs (pair TEXT, part INTEGER, entries BLOB, PRIMARY KEY (pair, part)) WITHOUT ROWID;
CREATE TABLE spellings (
    id INTEGER PRIMARY KEY, is_member INTEGER, text TEXT, key TEXT, starts BLOB, read TEXT, letters TEXT,
    sum BLOB
);
CREATE TABLE targets (
    spelling INTEGER, place INTEGER, source INTEGER, body BLOB, PRIMARY KEY (spelling, place)
) WITHOUT ROWID;
CREATE TABLE written (key TEXT, ref INTEGER, PRIMARY KEY (key, ref)) WITHOUT ROWID;
CREATE TABLE spoken (key TEXT, ref INTEGER, PRIMARY KEY (key, ref)) WITHOUT ROWID;
CREATE TABLE beginnings (key TEXT, first INTEGER, last INTEGER, PRIMARY KEY (key, first)) WITHOUT ROWID;
CREATE TABLE heard (sound TEXT PRIMARY KEY, spellings BLOB);
"""
