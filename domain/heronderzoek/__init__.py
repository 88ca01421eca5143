"""What changes in the life of the client, and looking again at what was granted."""
