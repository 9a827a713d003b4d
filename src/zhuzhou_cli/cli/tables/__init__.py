"""Generated: what a shell may complete."""
