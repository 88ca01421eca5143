"""The first phase: somebody asks for help, and the gemeente answers that it heard."""
