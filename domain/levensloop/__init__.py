"""What happens in the life of the client and ends or moves what was granted."""
