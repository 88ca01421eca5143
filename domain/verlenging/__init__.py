"""Asking that help goes on: the request, the herindicatie, and help meanwhile; what follows is a beschikking."""
