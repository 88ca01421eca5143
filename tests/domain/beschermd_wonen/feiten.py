"""What the onderzoek found of somebody who gets in: the facts that the zaak does not know itself."""

from __future__ import annotations

from typing import Any

TOELATING: dict[str, Any] = {
    "rechtmatigVerblijf": True,
    "psychiatrischVastgesteld": True,
    "vastgesteldDoor": "psychiater",
    "problematiekOpVoorgrond": True,
    "nietZelfstandigWonen": True,
    "behandelingNietOpVoorgrond": True,
    "geenAcuteCrisis": True,
    "schatRisicosNietIn": True,
    "noodzaakDagEnNacht": True,
    "accepteertBegeleiding": True,
    "veiligheidInGeding": True,
    "uitsluitendDakloos": False,
    "slachtofferHuiselijkGeweld": False,
    "voorliggendOntoereikend": ["eigen-kracht-netwerk", "algemeen", "ambulant", "behandeling", "wlz"],
    "zeerKwetsbaar": [1, 2, 3],
}
# Par. 7.4, Beschermd Thuis: 4 to 6 hours is middel.
ZORGVRAAG: dict[str, Any] = {
    "urenIndividueel": 5,
    "urenGroep": 0,
    "vorm": "beschermd-thuis",
    "hulpverlening": "professioneel",
    "urenWijkenSignificantAf": False,
}
