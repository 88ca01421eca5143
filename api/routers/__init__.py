"""One router a phase; each is a list of what may be asked and where."""
