"""The persoonsgebonden budget: plan, who can manage it, zorgovereenkomsten, what was spent, and controle.

Wmo 2.3.6, Jeugdwet 8.1.1; Nijmegen art. 11-15, beleidsregels h. 5; Heumen art. 12; Wageningen h. 3.
"""
