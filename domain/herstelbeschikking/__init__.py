"""A clear slip in a besluit that was sent: what it says is put right, what it grants stays as it was."""
