"""The third phase: the outcome of the onderzoek in writing, with the client's own remarks."""
