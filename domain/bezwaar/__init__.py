"""Bezwaar against a besluit: from its receipt, also pro forma, to the decision on it (Awb ch. 6 and 7)."""
