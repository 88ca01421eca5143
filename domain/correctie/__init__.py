"""Correcting a fact: it is recorded again as it was, or declared void, with the reason; what was known stays known."""
