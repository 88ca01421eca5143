"""What fast means, measured: each module makes what it measures on a database of its own and removes it again."""
