"""A report's bytes to a glossary: read, lines, sections, entries, structure, head, assemble."""
