"""Why an act on a machtiging gesloten jeugdhulp is refused."""

from __future__ import annotations

from domain.weigering import Weigering


class VerkeerdeVerzoeker(Weigering):
    """Somebody else has to ask the kinderrechter (Jeugdwet 6.1.8 lid 1 and 2)."""

    probleem = "verkeerde-verzoeker"
    titel = "Een ander doet dit verzoek"


class InstemmingOntbreekt(Weigering):
    """No gedragswetenschapper consented, who saw the jeugdige shortly before (Jeugdwet 6.1.2 lid 5, 6.1.3, 6.1.4)."""

    probleem = "instemming-ontbreekt"
    titel = "Instemming ontbreekt"


class HulpverleningsplanOntbreekt(Weigering):
    """A voorwaardelijke machtiging is granted on a hulpverleningsplan alone (Jeugdwet 6.1.4 lid 4)."""

    probleem = "hulpverleningsplan-ontbreekt"
    titel = "Hulpverleningsplan ontbreekt"


class MachtigingsverzoekOnbekend(Weigering):
    """There is no request for a machtiging with this number in the zaak."""

    probleem = "machtigingsverzoek-onbekend"
    titel = "Verzoek onbekend"


class MachtigingOnbekend(Weigering):
    """There is no machtiging with this number in the zaak."""

    probleem = "machtiging-onbekend"
    titel = "Machtiging onbekend"


class MachtigingPastNiet(Weigering):
    """The days of a machtiging do not fit each other."""

    probleem = "machtiging-past-niet"
    titel = "Dagen passen niet"
    status = 400


class MachtigingTeLang(Weigering):
    """The law lets no machtiging of this kind last so long (Jeugdwet 6.1.12 lid 2)."""

    probleem = "machtiging-te-lang"
    titel = "Machtiging duurt te lang"


class EindeVanMachtigingOnmogelijk(Weigering):
    """The machtiging did not end so, or not yet."""

    probleem = "einde-van-machtiging-onmogelijk"
    titel = "De machtiging eindigt zo niet"
