"""A library for other engines: each door is a file, loaded only by who goes through it."""
