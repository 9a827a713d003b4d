"""An answer to lines: every renderer is pure; only cli/ writes them anywhere."""
