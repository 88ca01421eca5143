"""Why a request for more hours, or the besluit on it, is refused."""

from __future__ import annotations

from domain.weigering import Weigering


class KorteRouteNietOpen(Weigering):
    """No text of the gemeente opens the short way on that day."""

    probleem = "korte-route-niet-open"
    titel = "De korte route is niet open"


class GeenRechtOmOpTeHogen(Weigering):
    """The right is not there on all of the days over which it would be more."""

    probleem = "geen-recht-om-op-te-hogen"
    titel = "Geen recht om op te hogen"


class GeenBegeleiding(Weigering):
    """The short way is for hours of begeleiding only."""

    probleem = "geen-begeleiding"
    titel = "Alleen voor begeleiding"


class GeenOphoging(Weigering):
    """What is asked or granted is not more than what counts already."""

    probleem = "geen-ophoging"
    titel = "Dit is niet meer"
    status = 400


class OphogingZonderEinde(Weigering):
    """An ophoging is temporary: it has a last day."""

    probleem = "ophoging-zonder-einde"
    titel = "Ophoging zonder einddatum"
    status = 400


class OphogingVoorVerzoek(Weigering):
    """More hours count from the day of the request on at the earliest."""

    probleem = "ophoging-voor-verzoek"
    titel = "Ophoging voor het verzoek"
    status = 400


class OphogingOnbekend(Weigering):
    """There is no request for more hours with this number."""

    probleem = "ophoging-onbekend"
    titel = "Ophoging onbekend"


class OphogingPastNiet(Weigering):
    """What is granted is another right, or does not fit the strekking."""

    probleem = "ophoging-past-niet"
    titel = "Besluit past niet bij het verzoek"
    status = 400
