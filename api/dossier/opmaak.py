"""Lays a dossier out for people: who it is about, what happened in order, what counts now, and the proof."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from api.demo.words import euro, met_weekdag, moment_in_nederland
from api.dossier import woorden
from api.dossier.blokken import Deel, Hoofdstuk, alinea, hashes, lijst, tabel, zin
from api.dossier.codes import CODES
from api.dossier.tekens import zichtbaar
from api.dossier.verloop import verloop
from api.dossier.woorden import Paar, los
from domain.envelope import moment_als_tekst
from projections.dossierrijen import Dossier

Json = Any
BIJLAGE: Final = "dossier.json"
_OEFEN: Final = "Oefengemeente: niets in dit dossier is echt"
_UITLEG: Final = (
    "Dit dossier bevat alle gebeurtenissen van de zaak in de volgorde waarin zij zijn vastgelegd, met wie dat deed en "
    "wanneer, de adviezen en de motivering van elk besluit, en het bewijs dat het volledig is. Hetzelfde staat als "
    f"gegevens in het bestand {BIJLAGE}, dat in dit document zit. Het bevat persoonsgegevens."
)
_TEKENS: Final = (
    "Een teken dat de letters van dit document niet hebben, staat er met zijn nummer, zoals [U+1F642]. In het "
    f"bestand {BIJLAGE} in dit document staat het teken zelf."
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
        "uitleg": _UITLEG,
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
    yield "zoals bekend op", met_weekdag(dossier.bekend_op.isoformat())
    yield "rechten en termijnen op", met_weekdag(dossier.geldig_op.isoformat())
    yield "gebeurtenissen", str(dossier.versie)
    yield "kenmerk van de zaak", str(dossier.zaak)


def _zaak(dossier: Dossier) -> Hoofdstuk:
    stand = dossier.stand
    sinds = f", sinds {stand['faseSinds']['op']}" if stand["faseSinds"] else ""
    kop: list[Paar] = [
        ("fase", f"{stand['fase']}{sinds}" if stand["fase"] else "op die dag was er nog geen melding"),
        ("besluiten", str(len(dossier.besluiten))),
        ("bijlagen", str(len(dossier.bijlagen))),
    ]
    personen = [
        Deel("De cliënt", lijst(woorden.persoonsparen(dossier.client["persoon"]))),
        *(
            Deel(f"Betrokkene {nummer}", lijst(woorden.paren(een, zonder=frozenset({"betrokkene"}))))
            for nummer, een in enumerate(dossier.betrokkenen, start=1)
        ),
    ]
    return Hoofdstuk("De zaak", (*lijst(kop), alinea(_TEKENS)), tuple(personen), nieuw=True)


def _overzicht(dossier: Dossier) -> Hoofdstuk:
    rijen = [
        (
            str(een.versie),
            een.geldig_op.isoformat(),
            moment_in_nederland(moment_als_tekst(een.vastgelegd_op)),
            een.zin,
            een.actor.rol,
        )
        for een in dossier.gebeurtenissen
        if een.topic != "advies-gegeven"
    ]
    koppen = ("nr", "gedaan op", "vastgelegd op", "wat", "door")
    uitleg = "De adviezen van de regels hebben ook een nummer; zij staan bij de handeling waarvoor zij zijn gewogen."
    return Hoofdstuk("Overzicht", (alinea(uitleg), *tabel(koppen, rijen, breedtes=(6, 14, 20, 45, 15))))


def _stand(dossier: Dossier) -> Hoofdstuk:
    stand = dossier.stand
    rechten = tabel(
        ("voorziening", "van", "tot en met", "stand", "hoeveel", "besluit"),
        (_recht(rij) for rij in stand["indicaties"]),
        breedtes=(24, 14, 14, 12, 24, 12),
    )
    termijnen = tabel(
        ("termijn", "begint", "uiterlijk", "stand", "bron"),
        (_termijn(rij) for rij in stand["termijnen"]),
        breedtes=(20, 14, 14, 22, 30),
    )
    dwangsommen = [
        Deel(f"Dwangsom bij ingebrekestelling {rij['ingebrekestelling']}", lijst(_dwangsom(rij)))
        for rij in stand["dwangsommen"]
    ]
    geen = alinea("Er zijn er geen.")
    return Hoofdstuk(
        f"Rechten en termijnen op {dossier.geldig_op.isoformat()}",
        delen=(Deel("Rechten", rechten or (geen,)), Deel("Termijnen", termijnen or (geen,)), *dwangsommen),
        nieuw=True,
    )


def _recht(rij: Json) -> tuple[str, ...]:
    werking, omvang, pgb = rij["werking"], rij["omvang"], rij["pgb"]
    hoeveel = ""
    if omvang:
        eenheid, frequentie = CODES["eenheid"], CODES["frequentie"]
        hoeveel = f"{omvang['volume']} {eenheid[omvang['eenheid']]} {frequentie[omvang['frequentie']]}"
    elif pgb:
        hoeveel = f"pgb van {euro(pgb['budget'])}"
    besluit = str(rij["beschikkingnummer"] or "") or rij["soort"]
    return (
        los(rij["voorziening"]),
        werking["van"],
        werking["totEnMet"] or "onbepaald",
        rij["status"],
        hoeveel,
        besluit,
    )


def _termijn(rij: Json) -> tuple[str, ...]:
    stand = los(rij["status"])
    if rij["einde"]:
        stand = f"{stand} op {rij['einde']['op']}"
    erbij = [
        f"verschoven: {rij['verschoven']}" if rij["verschoven"] else "",
        f"stond {rij['opgeschortDagen']} dagen stil" if rij["opgeschortDagen"] else "",
        f"toegezegd: {rij['alsnogOp']}" if rij["alsnogOp"] else "",
    ]
    nummer = f" {rij['nummer']}" if rij["nummer"] is not None else ""
    return (
        f"{los(rij['soort'])}{nummer}",
        rij["begin"],
        rij["uiterlijk"] or "",
        "\n".join(filter(None, (stand, *erbij))),
        rij["bron"] or rij["nietBeschikbaar"] or "",
    )


def _dwangsom(rij: Json) -> list[Paar]:
    bedragen = {naam: euro(rij[naam]) for naam in ("bedrag", "vastgesteld") if rij[naam] is not None}
    return woorden.paren({**rij, **bedragen}, zonder=frozenset({"versie", "ingebrekestelling"}))


def _bijlagen(dossier: Dossier) -> Hoofdstuk:
    rijen = [
        (str(een.versie), str(een.bijlage), een.mediatype, f"{een.lengte} bytes", een.sha256)
        for een in dossier.bijlagen
    ]
    uitleg = (
        "De documenten zelf worden apart overgedragen. SHA-256 en lengte zijn die van de verzegelde bytes, zoals het "
        "grootboek ze bewaart."
    )
    if not rijen:
        return Hoofdstuk("Bijlagen", (alinea("Bij deze zaak zijn geen bijlagen."),))
    koppen = ("bij nr", "bijlage", "soort", "lengte", "SHA-256")
    return Hoofdstuk("Bijlagen", (alinea(uitleg), *tabel(koppen, rijen, breedtes=(8, 26, 18, 16, 32))))


def _teksten(dossier: Dossier) -> Hoofdstuk:
    rijen = [
        (
            een.titel,
            een.regime,
            een.van.isoformat() if een.van else "",
            een.tot_en_met.isoformat() if een.tot_en_met else "",
        )
        for een in dossier.teksten
    ]
    geen = alinea("In deze zaak is geen regeling gewogen.")
    koppen = ("regeling", "kenmerk", "geldt van", "tot en met")
    return Hoofdstuk("Gewogen regelingen", tabel(koppen, rijen, breedtes=(40, 32, 14, 14)) or (geen,))


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
        f"De bytes van elke entry staan in het bestand {BIJLAGE} in dit document, onder volledigheid, bladen, entry. "
        "De hash van een entry is de SHA-256 van een nulbyte en die bytes (RFC 6962). De hash van de lijst is de "
        "SHA-256 van de canonieke JSON (RFC 8785) van de lijst van [versie, positie, hash]."
    )
    rijen = [(str(blad.versie), str(blad.positie), blad.hash) for blad in bewijs.bladen]
    delen = (
        Deel("Wat het toont", (alinea(bewijs.bewijst),)),
        Deel("Wat het niet toont", (alinea(bewijs.bewijst_niet),)),
        Deel("Hoe het is na te rekenen", (alinea(uitleg),)),
        Deel(
            "De entries",
            (zin("Hash van de lijst"), hashes((), [(bewijs.hash,)]), hashes(("nr", "positie", "hash"), rijen)),
        ),
    )
    return Hoofdstuk("Bewijs van volledigheid", lijst(waar), delen, nieuw=True)
