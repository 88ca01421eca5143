"""What can happen around a beschikking (Awb 3:41, 3:46; Nijmegen art. 9-10; Wageningen 2.9)."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Literal

from domain.bijlage import Bijlage
from domain.gebeurtenis import Deel, Gebeurtenis, Nummer, Open, Slug, Vindplaats, VrijeTekst
from domain.voorziening import ToegekendeVoorziening

Strekking = Literal["toekenning", "gedeeltelijke-toekenning", "afwijzing"]


class Afwijking(Deel):
    """Where the decision departs from an advice: which (by its versie), on what ground, and why."""

    advies: Open[int]
    regel: Open[str]
    grondslag: Open[Vindplaats]
    motivering: VrijeTekst


class AfgewezenVoorziening(Deel):
    """What was asked and not granted, with the articles that carry the refusal."""

    voorziening: Open[Slug]
    artikelen: Open[tuple[Vindplaats, ...]]


class BeschikkingGenomen(Gebeurtenis):
    """The beslisser decided. ``geldigOp`` is the day of the besluit; rights count only from the bekendmaking on.

    ``adviezen`` are the versies of the ``advies-gegeven`` events it rests on; who decided is the actor of the entry.
    """

    TOPIC: ClassVar[str] = "beschikking-genomen"

    beschikking: Open[int]
    beschikkingnummer: Open[Nummer]
    aanvraag: Open[int]
    strekking: Open[Strekking]
    voorzieningen: Open[tuple[ToegekendeVoorziening, ...]] = ()
    afgewezen: Open[tuple[AfgewezenVoorziening, ...]] = ()
    adviezen: Open[tuple[int, ...]]
    artikelen: Open[tuple[Vindplaats, ...]]
    afwijkingen: Open[tuple[Afwijking, ...]] = ()
    motivering: VrijeTekst
    bijlagen: Open[tuple[Bijlage, ...]] = ()


class BeschikkingBekendgemaakt(Gebeurtenis):
    """The beschikking was sent or handed over (Awb 3:41). ``geldigOp`` is that day; bezwaar runs from the next."""

    TOPIC: ClassVar[str] = "beschikking-bekendgemaakt"

    beschikking: Open[int]
    beschikkingnummer: Open[Nummer]
    besluit_op: Open[date]
    wijze: Open[Literal["toegezonden", "uitgereikt", "digitaal"]]
