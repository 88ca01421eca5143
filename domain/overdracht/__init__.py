"""Handing an inwoner over to another gemeente, where opvang has more chance, and what happens when it refuses."""
