"""YAML to model and back: the only room that knows the glossary file; the only door to yaml."""
