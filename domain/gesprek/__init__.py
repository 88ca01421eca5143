"""The second phase: the onderzoek, in a gesprek with the client or without one when all is known."""
