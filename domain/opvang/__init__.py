"""Opvang: asked for, given at once or by an instelling, refused, and ended (Wmo 2.3.3; Nijmegen beleidsregels h. 6)."""
