"""Short cases: a regeling with a rule of its own, asked and decided on without an onderzoek before it."""
