"""Chinese as it is written and read: one normal form, numerals, syllables, hanzi, readings."""
