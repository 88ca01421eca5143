"""The client moves house: where to, what goes on there, and handing over the help."""
