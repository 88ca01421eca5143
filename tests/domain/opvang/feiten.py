"""What the onderzoek found of somebody for whom opvang cannot wait: the facts that the zaak does not know itself."""

from __future__ import annotations

from typing import Any

FEITEN: dict[str, Any] = {
    "rechtmatigVerblijf": True,
    "feitelijkOfResidentieelDakloos": True,
    "acuutOnveilig": False,
    "beperktZelfredzaamLeefgebieden": 3,
    "alternatieven": False,
    "kinderenOpStraat": False,
    "winterprotocol": False,
    "mensonterend": True,
    "houdtZichNietAanHuisregels": False,
    "veroorzaaktOnveiligheidEnOverlast": False,
    "nietBereidTotMeewerken": False,
    "tegenstellendeIndicatie": False,
    "ernstigeMisdraging": False,
    "eigenBijdrageNietBetaald": False,
    "veelvuldigGewaarschuwd": False,
    "huiselijkOfAfhankelijkheidsgeweld": False,
}
# € 7.300 a year is € 20 a day; € 243,33 a month zak- en kleedgeld leaves € 12,00 of it for the bijdrage (6.5):
# (7.300 - 12 x 243,33) / 365 = 4.380,04 / 365 = 12,0001.
INKOMEN: dict[str, Any] = {
    "gehuwd": False,
    "inkomenPeiljaarPerJaar": "7300.00",
    "vermogen": "0",
    "inkomenPartnerPerJaar": "0",
    "vermogenPartner": "0",
    "vrijwilligersvergoedingPerJaar": "0",
    "voedingVerstrekt": True,
    "nibudVoedingsbedragPerDag": "9.00",
    "dubbeleWoonlasten": False,
    "maandenDubbel": 0,
    "bijstandsnormPerMaand": "1000.00",
    "zakEnKleedgeldnormPerMaand": "243.33",
    "kostprijsPerDag": "100.00",
    "uitkeringParticipatiewet": False,
    "dagen": 30,
}
