"""Reports with a 名词解释 as strangers write them, each made from a seed and a number, its truth known."""
