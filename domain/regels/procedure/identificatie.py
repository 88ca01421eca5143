"""Whether the identity of the client was established as the text asks."""

from __future__ import annotations

from domain.regels.feiten import Feiten, Uitkomst
from domain.regels.regel import Regel
from domain.regels.weging import Weging


class Legitimatie(Feiten):
    """Whether a document was seen, whether the gemeente asked for one, and whether the case is urgent."""

    document_gezien: bool
    gevraagd: bool
    spoedeisend: bool


class Identificatie(Uitkomst):
    """Whether the duty to identify is met, and the article that decides it."""

    voldaan: bool
    grond: str


def weeg_identificatie(feiten: Legitimatie, weging: Weging) -> Identificatie:
    """Weigh whether the client had to show an identity document, and did.

    Nijmegen art. 4 lid 2: on request, with an exception for urgent cases (toelichting); Wageningen 2.4 lid 3: always.
    """
    plicht = weging.bron_van("identificatie-op-verzoek")
    if feiten.document_gezien:
        weging.stap(plicht, "De cliënt heeft een identificatiedocument laten zien.", voldaan=True)
        return Identificatie(voldaan=True, grond=plicht)
    verschuldigd = feiten.gevraagd or not weging.norm("identificatie-op-verzoek").waarde
    zin = (
        "De cliënt moet een identificatiedocument laten zien; het is nog niet gezien."
        if verschuldigd
        else "De cliënt hoeft een identificatiedocument pas te laten zien als erom is gevraagd; dat is niet gebeurd."
    )
    weging.stap(plicht, zin, voldaan=not verschuldigd)
    if feiten.spoedeisend:
        grond = _spoed(weging, plicht)
        if grond:
            return Identificatie(voldaan=True, grond=grond)
    elif not verschuldigd:
        weging.stap(
            weging.bron("vaststellen"),
            "Open punt: de toelichting zegt dat de identiteit in ieder geval moet worden vastgesteld. De cliënt heeft "
            "aan het artikel voldaan, maar vraag het document voordat op een aanvraag wordt besloten.",
            voldaan=False,
        )
    return Identificatie(voldaan=not verschuldigd, grond=plicht)


def _spoed(weging: Weging, plicht: str) -> str | None:
    if weging.norm_of_niets("identificatie-uitzondering-spoed") is None:
        weging.stap(
            plicht,
            "Open punt: de tekst kent geen uitzondering voor spoed; ook nu moet het document worden gezien.",
            voldaan=False,
        )
        return None
    grond = weging.bron_van("identificatie-uitzondering-spoed")
    weging.stap(grond, "Het is spoedeisend; dan geldt een uitzondering op de identificatieplicht.", voldaan=True)
    return grond


REGELS = (Regel("identificatie", 1, Legitimatie, Identificatie, weeg_identificatie),)
