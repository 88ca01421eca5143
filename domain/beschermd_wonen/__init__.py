"""Beschermd wonen: who gets in by whose advice, who waits with what help, and who lives there from when to when."""
