"""Somebody else looks again before a besluit: another medewerker, a second opinion, extra medical advice."""
