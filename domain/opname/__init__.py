"""The client is taken in by an instelling, and comes home again."""
