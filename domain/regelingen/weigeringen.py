"""Why something around a regeling is refused."""

from __future__ import annotations

from domain.weigering import Weigering


class RegelingBestaatNiet(Weigering):
    """No text of this gemeente holds the regeling on that day: there is nothing to ask for."""

    probleem = "regeling-bestaat-niet"
    titel = "Deze gemeente kent de regeling niet"


class RegelingPastNiet(Weigering):
    """The regeling belongs to the other law, or is asked over a year, or is not."""

    probleem = "regeling-past-niet"
    titel = "Regeling past niet"
    status = 400


class ToekenningPastNiet(Weigering):
    """What is granted does not fit the strekking, or the regeling: its form, days or amount."""

    probleem = "toekenning-past-niet"
    titel = "Toekenning past niet bij de regeling"
    status = 400


class RegelingaanvraagOnbekend(Weigering):
    """There is no aanvraag for a regeling with this number in the zaak."""

    probleem = "regelingaanvraag-onbekend"
    titel = "Regelingaanvraag onbekend"


class RegelingaanvraagAfgedaan(Weigering):
    """The aanvraag was decided on or taken back."""

    probleem = "regelingaanvraag-afgedaan"
    titel = "Regelingaanvraag is afgedaan"


class NietsToegekend(Weigering):
    """There is no besluit with this number that granted a regeling and was made known."""

    probleem = "niets-toegekend"
    titel = "Hier is geen regeling toegekend"


class EindePastNiet(Weigering):
    """What was granted has no days, has ended by then, or would end before the besluit."""

    probleem = "einde-past-niet"
    titel = "Dit kan zo niet eindigen"


class MeerDanToegekend(Weigering):
    """More would be paid than was granted."""

    probleem = "meer-dan-toegekend"
    titel = "Meer dan is toegekend"


class BuitenDagen(Weigering):
    """A payment is over days for which nothing was granted."""

    probleem = "buiten-toegekende-dagen"
    titel = "Over deze dagen is niets toegekend"


class AndereOntvanger(Weigering):
    """A payment goes to another than to whom the besluit lets it be paid."""

    probleem = "andere-ontvanger"
    titel = "Wordt aan een ander betaald"


class DagenOntbreken(Weigering):
    """An amount a month without a last day is paid, and nobody said over which days."""

    probleem = "dagen-van-uitbetaling-ontbreken"
    titel = "Over welke dagen is betaald?"
    status = 400
