"""Rights: what was granted, changed and ended, as it counts on each day."""
