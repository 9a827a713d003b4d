"""What scale.py is made of: generated glossaries, installed commands, peers, a clock, and the page."""
