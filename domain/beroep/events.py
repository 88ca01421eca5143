"""Beroep, hoger beroep and a voorlopige voorziening, and what the rechter said (Awb 8:1, 8:70-8:72, 8:81, 8:104)."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar, Final, Literal

from pydantic import Field

from domain.bijlage import Bijlage
from domain.gebeurtenis import Deel, Gebeurtenis, Open, Vervolg, Verzegeld, VrijeTekst, los
from domain.rechten.gevolg import Herroeping, Rechtsgevolg, WijzigtRechten
from domain.voorziening import Eurocent

Nummer = Annotated[int, Field(ge=1)]
Soort = Literal["beroep", "hoger-beroep", "voorlopige-voorziening", "niet-tijdig"]
Indiener = Literal["client", "gemachtigde", "derde-belanghebbende", "college"]
Dictum = Literal["gegrond", "ongegrond", "niet-ontvankelijk", "onbevoegd", "toegewezen", "afgewezen"]


class BeroepIngesteld(Vervolg):
    """Somebody went to the rechter. ``geldigOp`` is the day on which that was done.

    About the besluit ``beschikking``, about what asked for a besluit that did not come in time (an ``aanvraag``,
    ``bezwaar``, ``regelingaanvraag``, ``ophoging`` or ``verwijzing``), or, in hoger beroep, about the uitspraak in the
    beroep ``uitspraak_in``.
    """

    TOPIC: ClassVar[str] = "beroep-ingesteld"
    NUMMERT: ClassVar[str | None] = "beroep"
    OOK_NA_EINDE: ClassVar[bool] = True

    beroep: Open[int]
    soort: Open[Soort]
    beschikking: Open[int | None] = None
    aanvraag: Open[int | None] = None
    bezwaar: Open[int | None] = None
    regelingaanvraag: Open[int | None] = None
    ophoging: Open[int | None] = None
    verwijzing: Open[int | None] = None
    uitspraak_in: Open[int | None] = None
    indiener: Verzegeld[Indiener]
    kenmerk: VrijeTekst | None = None

    @property
    def waarover(self) -> str:
        """Say what it is about: "beschikking 2"."""
        over = {
            "beschikking": self.beschikking,
            "aanvraag": self.aanvraag,
            "bezwaar": self.bezwaar,
            "regelingaanvraag": self.regelingaanvraag,
            "ophoging": self.ophoging,
            "verwijzing": self.verwijzing,
            "de uitspraak in beroep": self.uitspraak_in,
        }
        return next(f"{wat} {nummer}" for wat, nummer in over.items() if nummer is not None)

    @property
    def zin(self) -> str:
        """Say which way to the rechter was taken, and about what."""
        if self.soort == "voorlopige-voorziening":
            return f"Om een voorlopige voorziening is gevraagd bij {self.waarover} (zaak {self.beroep} bij de rechter)."
        soort = "beroep wegens niet tijdig beslissen" if self.soort == "niet-tijdig" else los(self.soort)
        return f"{soort.capitalize()} {self.beroep} is ingesteld, over {self.waarover}."


class BeroepIngetrokken(Vervolg):
    """Nothing is asked of the rechter any more. ``geldigOp`` is the day of that."""

    TOPIC: ClassVar[str] = "beroep-ingetrokken"
    DRAAGT: ClassVar[str | None] = "beroep"
    OOK_NA_EINDE: ClassVar[bool] = True

    beroep: Open[int]

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence."""
        return f"Beroep {self.beroep} is ingetrokken."


class DeelsVernietigd(Deel):
    """A besluit of which nothing is left for these rights (Awb 8:72 lid 1); for the others it stands."""

    beschikking: Open[Nummer]
    rechten: Open[Annotated[tuple[Nummer, ...], Field(min_length=1, max_length=20)]]


class UitspraakGedaan(Vervolg, WijzigtRechten):
    """The rechter spoke. ``geldigOp`` is the day on which the uitspraak was sent.

    ``vernietigd`` are besluiten of which nothing is left, ``deels_vernietigd`` those of which nothing is left for some
    rights, unless ``rechtsgevolgen_in_stand`` (8:72 lid 2 and 3);
    ``herleeft`` those that count again, for an uitspraak that took them away is gone itself. ``opdracht``: the gemeente
    decides anew, up to and including ``uiterlijk`` where the rechter set a term (8:72 lid 4). ``kosten`` in eurocent.
    """

    TOPIC: ClassVar[str] = "uitspraak-gedaan"
    DRAAGT: ClassVar[str | None] = "beroep"
    OOK_NA_EINDE: ClassVar[bool] = True

    beroep: Open[int]
    dictum: Open[Dictum]
    vernietigd: Open[tuple[int, ...]] = ()
    deels_vernietigd: Open[tuple[DeelsVernietigd, ...]] = ()
    rechtsgevolgen_in_stand: Open[bool] = False
    herleeft: Open[tuple[int, ...]] = ()
    opdracht: Open[bool] = False
    uiterlijk: Open[date | None] = None
    kosten: Open[Eurocent | None] = None
    samenvatting: VrijeTekst
    bijlagen: Open[tuple[Bijlage, ...]] = ()

    @property
    def geraakt(self) -> tuple[int, ...]:
        """Give the besluiten that were annulled, all of them or in part."""
        return (*self.vernietigd, *(deel.beschikking for deel in self.deels_vernietigd))

    @property
    def rechtsgevolgen(self) -> tuple[Rechtsgevolg, ...]:
        """Grant nothing: what the rechter grants is carried out by a besluit of the gemeente."""
        return ()

    @property
    def herroepingen(self) -> tuple[Herroeping, ...]:
        """Leave nothing of what was annulled, unless its effects stay."""
        if self.rechtsgevolgen_in_stand:
            return ()
        deels = (Herroeping(deel.beschikking, frozenset(deel.rechten)) for deel in self.deels_vernietigd)
        return (*(Herroeping(nummer) for nummer in self.vernietigd), *deels)

    @property
    def herlevingen(self) -> tuple[int, ...]:
        """Let what an earlier uitspraak annulled count again."""
        return self.herleeft

    @property
    def zin(self) -> str:
        """Say to what, what is left of which besluit, and what the gemeente has to do."""
        delen = [f"Uitspraak in beroep {self.beroep}: {self.dictum}"]
        if self.vernietigd:
            delen.append(f"vernietigd: beschikking {', '.join(map(str, self.vernietigd))}")
        for deel in self.deels_vernietigd:
            rechten = ", ".join(map(str, deel.rechten))
            delen.append(f"vernietigd voor voorziening {rechten}: beschikking {deel.beschikking}")
        if self.rechtsgevolgen_in_stand:
            delen.append("de rechtsgevolgen blijven in stand")
        if self.herleeft:
            delen.append(f"weer van kracht: beschikking {', '.join(map(str, self.herleeft))}")
        if self.opdracht:
            tot = f", uiterlijk {self.uiterlijk.isoformat()}" if self.uiterlijk else ""
            delen.append(f"het college beslist opnieuw{tot}")
        return f"{'; '.join(delen)}."


GEBEURTENISSEN: Final[tuple[type[Gebeurtenis], ...]] = (BeroepIngesteld, BeroepIngetrokken, UitspraakGedaan)
