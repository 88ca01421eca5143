"""Gesloten jeugdhulp: the machtiging of the kinderrechter without which there is none (Jeugdwet, hoofdstuk 6)."""
