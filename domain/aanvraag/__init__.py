"""The fourth phase: the client asks for a decision."""
