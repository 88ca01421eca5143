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
