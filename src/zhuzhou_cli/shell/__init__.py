"""What zz tells shells: their completion scripts, the words of their lines, candidates as they read them."""
