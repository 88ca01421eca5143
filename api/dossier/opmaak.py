"""Lays a dossier out for people: who it is about, what happened in order, what counts now, and the proof."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

from api.demo.words import euro
from api.dossier import woorden
from api.dossier.adviezen import ADVIES
from api.dossier.blokken import Deel, Hoofdstuk, Punt, alinea, hash_, lijst, punten, tabel
from api.dossier.codes import BESTANDEN, CODES, TITELS
from api.dossier.taal import dag, dag_van_de_week, hoofdletter, in_zin, los, met_dagen
from api.dossier.tekens import zichtbaar
from api.dossier.verloop import gezegd, verloop
from api.dossier.woorden import Paar
from domain.kalender import voluit
from projections.dossierrijen import Dossier, GebeurtenisInDossier
from services.clock import AMSTERDAM

Json = Any
BIJLAGE: Final = "dossier.json"
_OEFEN: Final = "Oefengemeente: niets in dit dossier is echt"
_UITLEG: Final = (
    (
        "Dit dossier bevat alle gebeurtenissen van de zaak in de volgorde waarin zij zijn vastgelegd, met wie dat deed "
        "en wanneer, de adviezen en de motivering van elk besluit, en het bewijs dat het volledig is. Het bevat "
        "persoonsgegevens."
    ),
    (
        f"In dit document zit het bestand {BIJLAGE}. Daarin staat hetzelfde als gegevens, met ook de kenmerken van "
        "elke gebeurtenis, de versie van elke regel en de bytes zoals het grootboek ze bewaart. Een teken dat de "
        "letters van dit document niet hebben, staat hier met zijn nummer, zoals [U+1F642], en in dat bestand zelf."
    ),
)


def opmaak(dossier: Dossier) -> Json:
    """Give the pages of a dossier as the template reads them; every text in it can be shown."""
    hoofdstukken = (
        _zaak(dossier),
        _overzicht(dossier),
        verloop(dossier),
        _stand(dossier),
        _bijlagen(dossier),
        _teksten(dossier),
        _bewijs(dossier),
    )
    return {
        "titel": f"Dossier van zaak {dossier.zaaknummer}",
        "gemeente": zichtbaar(dossier.gemeente.naam),
        "oefen": _OEFEN if dossier.gemeente.oefen else None,
        "uitleg": [*_UITLEG],
        "voorblad": [[naam, zichtbaar(waarde)] for naam, waarde in _voorblad(dossier)],
        "hoofdstukken": [een.als_json() for een in hoofdstukken],
    }


def _voorblad(dossier: Dossier) -> Iterator[Paar]:
    persoon = dossier.client["persoon"]
    yield "zaak", dossier.zaaknummer
    yield "wet", CODES["wet"][dossier.wet]
    yield "gemeente", f"{dossier.gemeente.naam} ({dossier.gemeente.code})"
    yield "over", woorden.naam(persoon)
    yield "geboren", woorden.geboren(persoon)
    yield "zoals bekend op", dag_van_de_week(dossier.bekend_op)
    yield "rechten en termijnen op", dag_van_de_week(dossier.geldig_op)
    yield "besluiten", str(len(dossier.besluiten))
    yield "gebeurtenissen", str(dossier.versie)
    yield "kenmerk van de zaak", str(dossier.zaak)


def _zaak(dossier: Dossier) -> Hoofdstuk:
    stand = dossier.stand
    sinds = f", sinds {dag(stand['faseSinds']['op'])}" if stand["faseSinds"] else ""
    kop: list[Paar] = [
        ("fase", f"{stand['fase']}{sinds}" if stand["fase"] else "op die dag was er nog geen melding"),
        ("bijlagen", str(len(dossier.bijlagen) or "geen")),
    ]
    personen = [
        Deel("De cliënt", lijst(woorden.persoonsparen(dossier.client["persoon"]))),
        *(
            Deel(
                f"Betrokkene {nummer}: {woorden.naam(een['persoon'])}",
                lijst(woorden.paren(een, zonder=frozenset({"betrokkene"}))),
            )
            for nummer, een in enumerate(dossier.betrokkenen, start=1)
        ),
    ]
    return Hoofdstuk("De zaak", lijst(kop), (*personen, Deel("Wie vastlegden", _actoren(dossier))))


def _actoren(dossier: Dossier) -> tuple[Json, ...]:
    gezien = Counter(
        (een.actor.id, een.actor.soort, een.actor.rol, een.actor.uitgever) for een in _handelingen(dossier)
    )
    rijen = [(*wie, str(keren)) for wie, keren in gezien.items()]
    return tabel(("wie", "soort", "rol", "uitgever", "handelingen"), rijen, breedtes=(22, 17, 17, 30, 14))


def _handelingen(dossier: Dossier) -> list[GebeurtenisInDossier]:
    return [een for een in dossier.gebeurtenissen if een.topic != ADVIES]


def _overzicht(dossier: Dossier) -> Hoofdstuk:
    besluiten = tabel(
        ("nr", "besluit", "genomen op", "bekendgemaakt op", "rechtsmiddel"),
        (
            (
                str(een.versie),
                f"{een.beschikking}. {hoofdletter(los(een.topic.removesuffix('-genomen')))}",
                voluit(een.genomen_op),
                voluit(een.bekendgemaakt_op) if een.bekendgemaakt_op else "nog niet",
                een.rechtsmiddel,
            )
            for een in dossier.besluiten
        ),
        breedtes=(7, 35, 20, 20, 18),
        naar=[een.versie for een in dossier.besluiten],
    )
    handelingen = _handelingen(dossier)
    rijen = ((str(een.versie), "\n".join(_wanneer(een)), gezegd(een), een.actor.rol) for een in handelingen)
    alle = tabel(
        ("nr", "gedaan op", "wat", "door"),
        rijen,
        breedtes=(6, 23, 56, 15),
        naar=[een.versie for een in handelingen],
    )
    uitleg = "De adviezen van de regels hebben ook een nummer; zij staan bij de handeling waarvoor zij zijn gewogen."
    geen = alinea("Er is nog geen besluit genomen.")
    delen = (Deel("Besluiten", besluiten or (geen,)), Deel("Alle handelingen", (alinea(uitleg), *alle)))
    return Hoofdstuk("Overzicht", delen=delen)


def _wanneer(een: GebeurtenisInDossier) -> Iterator[str]:
    """Give the day of the act, and the day on which it was recorded where that is another."""
    yield voluit(een.geldig_op)
    vastgelegd = een.vastgelegd_op.astimezone(AMSTERDAM).date()
    if vastgelegd != een.geldig_op:
        yield f"vastgelegd {voluit(vastgelegd)}"


def _stand(dossier: Dossier) -> Hoofdstuk:
    stand = dossier.stand
    rechten = tabel(
        ("voorziening", "van", "tot en met", "stand", "hoeveel", "besluit"),
        (_recht(rij) for rij in stand["indicaties"]),
        breedtes=(24, 17, 17, 11, 21, 10),
    )
    termijnen = tabel(
        ("termijn", "begint", "uiterlijk", "stand", "bron"),
        (_termijn(rij) for rij in stand["termijnen"]),
        breedtes=(19, 17, 17, 20, 27),
    )
    dwangsommen = [
        Deel(f"Dwangsom bij ingebrekestelling {rij['ingebrekestelling']}", lijst(_dwangsom(rij)))
        for rij in stand["dwangsommen"]
    ]
    geen = alinea("Er zijn er geen.")
    return Hoofdstuk(
        f"Rechten en termijnen op {voluit(dossier.geldig_op)}",
        delen=(Deel("Rechten", rechten or (geen,)), Deel("Termijnen", termijnen or (geen,)), *dwangsommen),
        nieuw=True,
    )


def _recht(rij: Json) -> tuple[str, ...]:
    werking, omvang, pgb = rij["werking"], rij["omvang"], rij["pgb"]
    hoeveel = woorden.omvang(omvang) if omvang else f"pgb van {euro(pgb['budget'])}" if pgb else ""
    besluit = str(rij["beschikkingnummer"] or "") or rij["soort"]
    return (
        los(rij["voorziening"]),
        dag(werking["van"]),
        dag(werking["totEnMet"]) if werking["totEnMet"] else "onbepaald",
        rij["status"],
        hoeveel,
        besluit,
    )


def _termijn(rij: Json) -> tuple[str, ...]:
    stand = los(rij["status"])
    if rij["einde"]:
        stand = f"{stand} op {dag(rij['einde']['op'])}"
    erbij = [
        f"verschoven: {in_zin(rij['verschoven'])}" if rij["verschoven"] else "",
        f"stond {rij['opgeschortDagen']} dagen stil" if rij["opgeschortDagen"] else "",
        f"toegezegd: {dag(rij['alsnogOp'])}" if rij["alsnogOp"] else "",
    ]
    nummer = f" {rij['nummer']}" if rij["nummer"] is not None else ""
    return (
        f"{los(rij['soort'])}{nummer}",
        dag(rij["begin"]),
        dag(rij["uiterlijk"]) if rij["uiterlijk"] else "",
        "\n".join(filter(None, (stand, *erbij))),
        rij["bron"] or in_zin(rij["nietBeschikbaar"] or ""),
    )


def _dwangsom(rij: Json) -> list[Paar]:
    bedragen = {naam: euro(rij[naam]) for naam in ("bedrag", "vastgesteld") if rij[naam] is not None}
    return woorden.paren({**rij, **bedragen}, zonder=frozenset({"versie", "ingebrekestelling"}))


def _bijlagen(dossier: Dossier) -> Hoofdstuk:
    rijen = [
        (str(nummer), str(een.versie), BESTANDEN.get(een.mediatype, een.mediatype), _lengte(een.lengte), een.sha256)
        for nummer, een in enumerate(dossier.bijlagen, start=1)
    ]
    uitleg = (
        "De documenten zelf worden apart overgedragen. SHA-256 en lengte zijn die van de verzegelde bytes, zoals het "
        "grootboek ze bewaart."
    )
    if not rijen:
        return Hoofdstuk("Bijlagen", (alinea("Bij deze zaak zijn geen bijlagen."),))
    koppen = ("bijlage", "bij nr", "soort", "lengte", "SHA-256")
    naar = [een.versie for een in dossier.bijlagen]
    return Hoofdstuk("Bijlagen", (alinea(uitleg), *tabel(koppen, rijen, breedtes=(10, 8, 14, 17, 51), naar=naar)))


def _lengte(aantal: int) -> str:
    return f"{aantal:,} bytes".replace(",", ".")


def _teksten(dossier: Dossier) -> Hoofdstuk:
    rijen = [
        (
            hoofdletter(TITELS.get(een.regime, een.titel)),
            voluit(een.van) if een.van else "",
            voluit(een.tot_en_met) if een.tot_en_met else "",
        )
        for een in dossier.teksten
    ]
    if not rijen:
        return Hoofdstuk("Gewogen regelingen", (alinea("In deze zaak is geen regeling gewogen."),))
    tafel = tabel(("regeling", "geldt van", "tot en met"), rijen, breedtes=(60, 20, 20))
    over = [
        Punt("", f"{met_dagen(een.toelichting)} ({een.bron})")
        for tekst in dossier.teksten
        for een in tekst.aantekeningen
    ]
    uitleg = "Dit zeggen de adviezen over de teksten zelf; het staat alleen hier, en niet bij elk advies nog eens."
    return Hoofdstuk("Gewogen regelingen", (*tafel, *((alinea(uitleg), *punten(over)) if over else ())))


def _bewijs(dossier: Dossier) -> Hoofdstuk:
    bewijs = dossier.volledigheid
    waar: list[Paar] = [
        ("grootboek", bewijs.oorsprong),
        ("tijdperk", str(bewijs.tijdperk)),
        ("stroom", str(bewijs.stroom)),
        ("tot en met positie", str(bewijs.tot_positie)),
        ("gebeurtenissen", f"1 tot en met {bewijs.aantal}"),
    ]
    uitleg = (
        f"De bytes van elke entry staan met haar hash in het bestand {BIJLAGE} in dit document, onder volledigheid, "
        "bladen. "
        "De hash van een entry is de SHA-256 van een nulbyte en die bytes (RFC 6962). De hash van de lijst is de "
        "SHA-256 van de canonieke JSON (RFC 8785) van de lijst van [versie, positie, hash]."
    )
    delen = (
        Deel("Wat het toont", (alinea(bewijs.bewijst),)),
        Deel("Wat het niet toont", (alinea(bewijs.bewijst_niet),)),
        Deel("Hoe het is na te rekenen", (alinea(uitleg),)),
    )
    return Hoofdstuk(
        "Bewijs van volledigheid", (*lijst(waar), alinea("Hash van de lijst:"), hash_(bewijs.hash)), delen, nieuw=True
    )
