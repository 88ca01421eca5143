"""What the client must be told, at the melding, at the gesprek and when a pgb is at hand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, get_args

from domain.regels.feiten import Feiten, Uitkomst, Wet
from domain.regels.norm import Norm
from domain.regels.regel import Regel
from domain.regels.weging import Weging

Plicht = Literal[
    "ontvangstbevestiging",
    "clientondersteuning",
    "clientondersteuning-mantelzorger",
    "vertrouwenspersoon",
    "persoonlijk-plan",
    "familiegroepsplan",
    "werkwijze",
    "rechten-en-plichten",
    "pgb-keuze-en-gevolgen",
    "persoonsgegevens",
]

# A later text that adds to an earlier one ("-nader") is weighed after it, and leaves it standing.
_TEKSTEN = ("", "-nader")

_OMSCHRIJVING: dict[Plicht, str] = {
    "ontvangstbevestiging": "de ontvangst van de melding bevestigen",
    "clientondersteuning": "de cliënt wijzen op gratis cliëntondersteuning",
    "clientondersteuning-mantelzorger": "de mantelzorger wijzen op gratis cliëntondersteuning",
    "vertrouwenspersoon": "de cliënt wijzen op de vertrouwenspersoon",
    "persoonlijk-plan": "de cliënt vertellen dat hij een persoonlijk plan kan opstellen",
    "familiegroepsplan": "de jeugdige en zijn ouders vertellen dat zij een familiegroepsplan kunnen opstellen",
    "werkwijze": "de cliënt vertellen hoe het onderzoek gaat en wat erna komt",
    "rechten-en-plichten": "de cliënt vertellen welke rechten en plichten hij heeft",
    "pgb-keuze-en-gevolgen": "de cliënt vertellen dat hij voor een pgb kan kiezen en wat dat voor hem betekent",
    "persoonsgegevens": "de cliënt vertellen hoe zijn persoonsgegevens worden verwerkt",
}


class Informatie(Feiten):
    """What the client was told so far (``gedaan``), at one moment, under one law."""

    moment: Literal["melding", "gesprek", "pgb"]
    wet: Wet
    gedaan: tuple[Plicht, ...]


class Volledigheid(Uitkomst):
    """Whether all was done, and what is missing, in the order of the text."""

    volledig: bool
    ontbreekt: tuple[Plicht, ...]


def weeg_informatieplichten(feiten: Informatie, weging: Weging) -> Volledigheid:
    """Weigh which duties to inform count at this moment and which of them are still to be met."""
    ontbreekt: list[Plicht] = []
    for plicht, norm in _plichten(feiten, weging):
        gedaan = plicht in feiten.gedaan
        begin = "Gedaan" if gedaan else "Nog niet gedaan"
        weging.stap(weging.bron_van(norm.id), f"{begin}: {_OMSCHRIJVING[plicht]}.", voldaan=gedaan)
        if not gedaan and plicht not in ontbreekt:
            ontbreekt.append(plicht)
    return Volledigheid(volledig=not ontbreekt, ontbreekt=tuple(ontbreekt))


def _plichten(feiten: Informatie, weging: Weging) -> Iterator[tuple[Plicht, Norm]]:
    plichten: tuple[Plicht, ...] = get_args(Plicht)
    for tekst in _TEKSTEN:
        gevonden = [
            (plicht, norm)
            for plicht in plichten
            if (norm := weging.norm_of_niets(f"informatieplicht-{feiten.moment}-{plicht}{tekst}"))
            and feiten.wet in norm.waarde["wetten"]
        ]
        yield from sorted(gevonden, key=lambda paar: paar[1].waarde["plaats"])


REGELS = (Regel("informatieplichten", 1, Informatie, Volledigheid, weeg_informatieplichten),)
