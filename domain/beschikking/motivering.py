"""Every departure from an advice is explained, and nothing else is (Awb 3:46)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from domain.beschikking.afwijking import Besluit, afwijking_van, steunt_afwijzing
from domain.beschikking.besluit import Afwijking
from domain.weigering import Weigering
from domain.zaak.advies import Gewogen


class MotiveringOntbreekt(Weigering):
    """The decision departs from an advice without saying why (Awb 3:46)."""

    probleem = "motivering-ontbreekt"
    titel = "Motivering ontbreekt"


class GeenAfwijking(Weigering):
    """A motivering was given for a departure that is none."""

    probleem = "geen-afwijking"
    titel = "Geen afwijking"
    status = 400


def gemotiveerd(
    afwijkend: Mapping[str, tuple[int, str]], motiveringen: Mapping[str, str], *, grondslagen: Mapping[str, str]
) -> Iterator[Afwijking]:
    """Give each departure with its motivering, per rule; refuse one without, and a motivering for no departure.

    ``afwijkend``: per rule the versie of its advice and in what is departed from it; ``grondslagen``: the article on
    which the gemeente may depart.
    """
    for regel, (versie, waarin) in afwijkend.items():
        grondslag = grondslagen[regel]
        if regel not in motiveringen:
            raise MotiveringOntbreekt(
                f"Het besluit wijkt af van het advies '{regel}': {waarin}. Geef daarvoor een motivering ({grondslag}).",
                regel=regel,
            )
        yield Afwijking(advies=versie, regel=regel, grondslag=grondslag, motivering=motiveringen[regel])
    for regel in motiveringen:
        if regel not in afwijkend:
            raise GeenAfwijking(f"Het besluit wijkt niet af van het advies '{regel}'.", regel=regel)


def afwijkende_regels(besluit: Besluit, gewogen: Gewogen) -> Iterator[tuple[str, tuple[int, str]]]:
    """Name the rules from whose advice a beschikking departs, each with the versie of the advice and in what."""
    antwoorden = gewogen.antwoorden
    for regel, (versie, antwoord) in antwoorden.items():
        waarin = afwijking_van(antwoord, besluit)
        if waarin is not None:
            yield regel, (versie, waarin)
    afwijzend = antwoorden.get("afwijzingsgronden")
    if afwijzend is None or besluit.strekking == "toekenning":
        return
    if not any(
        steunt_afwijzing(regel, antwoord.uitkomst, besluit.strekking) for regel, (_, antwoord) in antwoorden.items()
    ):
        yield (
            "afwijzingsgronden",
            (afwijzend[0], "er wordt afgewezen zonder dat een regel daar een grond voor geeft"),
        )
