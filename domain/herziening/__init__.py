"""Changing, ending and taking back what was granted (Wmo 2.3.9, 2.3.10; Nijmegen art. 19 lid 2)."""
