"""Whether a client can have a dearer voorziening than the goedkoopst adequate one, and who pays what.

Source: Verordening Nijmegen 2022, financiële bijlage art. 2.1 and the toelichting on art. 9 lid 1 onder i and art. 11.
"""

from __future__ import annotations

from decimal import Decimal

from domain.regels.feiten import Bedrag, Feiten, Uitkomst
from domain.regels.geld import Euro, in_euro, op_centen
from domain.regels.regel import Regel
from domain.regels.weging import Weging


class Wens(Feiten):
    """What the wished voorziening and the goedkoopst adequate one cost, in euros, and what the client agrees to."""

    prijs_gewenst: Bedrag
    prijs_goedkoopst_adequaat: Bedrag
    gewenste_is_adequaat: bool
    client_betaalt_verschil: bool


class Verdeling(Uitkomst):
    """Whether the wished voorziening can be, and in euros what is paid for it and what the client pays himself.

    Both are zero when it cannot be; the goedkoopst adequate voorziening stays open then.
    """

    toegestaan: bool
    vergoed: Euro
    eigen_deel: Euro


def weeg_duurdere_voorziening(feiten: Wens, weging: Weging) -> Verdeling:
    """Weigh a wish for a dearer voorziening: it has to be adequate, and the client pays the difference."""
    gewenst, goedkoopst = op_centen(feiten.prijs_gewenst), op_centen(feiten.prijs_goedkoopst_adequaat)
    verschil = max(gewenst - goedkoopst, Decimal(0))
    adequaat, betaalt = feiten.gewenste_is_adequaat, feiten.client_betaalt_verschil
    bron = weging.bron("adequaat")
    weging.stap(bron, f"De gewenste voorziening is {'' if adequaat else 'niet '}adequaat.", voldaan=adequaat)
    if verschil:
        zin = f"De cliënt is {'' if betaalt else 'niet '}bereid het verschil van {in_euro(verschil)} zelf te betalen."
        weging.stap(bron, zin, voldaan=betaalt)
        zin = "Alleen wat duurder is kan worden geweigerd; de goedkoopst adequate voorziening blijft mogelijk."
        weging.stap(weging.bron("bijbetalen"), zin, voldaan=True)
    if not adequaat or (verschil and not betaalt):
        return Verdeling(toegestaan=False, vergoed=Decimal(0), eigen_deel=Decimal(0))
    vergoed = gewenst - verschil
    zin = (
        f"De gewenste voorziening kost {in_euro(gewenst)}, de goedkoopst adequate {in_euro(goedkoopst)}: vergoed wordt "
        f"{in_euro(vergoed)}, voor rekening van de cliënt komt {in_euro(verschil)}."
    )
    weging.stap(weging.bron("meerdere"), zin, voldaan=True)
    return Verdeling(toegestaan=True, vergoed=vergoed, eigen_deel=verschil)


REGELS = (Regel("duurdere-voorziening", 1, Wens, Verdeling, weeg_duurdere_voorziening),)
