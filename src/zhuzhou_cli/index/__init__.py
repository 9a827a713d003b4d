"""A glossary as an index: the labels by which it is found."""
