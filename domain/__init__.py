"""The law and the case: pure decisions, events and the rule core."""
