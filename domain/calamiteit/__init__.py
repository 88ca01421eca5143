"""A calamiteit or violence while help was given: who was told, who looked into it, and what came out."""
