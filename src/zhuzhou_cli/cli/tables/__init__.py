"""Generated: what commands take."""
