"""The tables of an index; with every change of them, or of what stands in them, raise database.SCHEMA.

entries     an entry a row: its number, its source (a position in ``sources``), and the whole of it with
            the pinyin of its term
texts       the explanation of each entry, folded
pairs       for every two neighbouring characters of a text, the entries that have them: 32-bit positions,
            ascending, a row for every 20,000 entries
spellings   every distinct string that is a label, once as a name and once as a member; numbered by
            length, of the same length names before members; ``name`` is its
            canonical form, empty if that is its key
targets     for every spelling, the labels that are spelled so, in the order of the glossaries (``place``)
written     for every character of a spelling, the six characters of its key from there on,
            and of its name
spoken      for every character of a spelling, the initials of six characters from there on, padded
            with spaces, and then their sounds, a character each
beginnings  for the first one to five characters of every name, written and spoken: the first and the last
            of all names that begin so, in the order of their texts
heard       for every sound, a bit for each spelling: whether it occurs there
about       ``weights``, ``sizes``, ``bits``, ``sources`` and ``heads``, one value each

``ref``, in ``written`` and ``spoken``, is twice the number of a spelling, plus one if the characters do
not stand at its beginning.
"""

from __future__ import annotations

TABLES = """
CREATE TABLE about (name TEXT PRIMARY KEY, value BLOB);
CREATE TABLE entries (id INTEGER PRIMARY KEY, number INTEGER, source INTEGER, body BLOB);
CREATE TABLE texts (id INTEGER PRIMARY KEY, text TEXT);
CREATE TABLE pairs (pair TEXT, part INTEGER, entries BLOB, PRIMARY KEY (pair, part)) WITHOUT ROWID;
CREATE TABLE spellings (
    id INTEGER PRIMARY KEY, is_member INTEGER, text TEXT, key TEXT, name TEXT, starts BLOB, read TEXT,
    letters TEXT, sum BLOB
);
CREATE TABLE targets (
    spelling INTEGER, place INTEGER, source INTEGER, body BLOB, PRIMARY KEY (spelling, place)
) WITHOUT ROWID;
CREATE TABLE written (key TEXT, ref INTEGER, PRIMARY KEY (key, ref)) WITHOUT ROWID;
CREATE TABLE spoken (key TEXT, ref INTEGER, PRIMARY KEY (key, ref)) WITHOUT ROWID;
CREATE TABLE beginnings (key TEXT, first INTEGER, last INTEGER, PRIMARY KEY (key, first)) WITHOUT ROWID;
CREATE TABLE heard (sound TEXT PRIMARY KEY, spellings BLOB);
"""
