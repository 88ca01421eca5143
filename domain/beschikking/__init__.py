"""The fifth phase: a person decides, with the advice at hand, and the decision is made known."""
