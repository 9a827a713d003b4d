"""Numbers before items: read at the beginning of a line, put in sequence, looked for where they are lost."""
