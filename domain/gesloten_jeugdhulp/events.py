"""A machtiging gesloten jeugdhulp: asked, granted or refused by the kinderrechter, ended (Jeugdwet 6.1.2 to 6.1.12)."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar, Final, Literal

from pydantic import Field

from domain.bijlage import Bijlage
from domain.gebeurtenis import Deel, Gebeurtenis, Open, Tekst, Vervolg, Verzegeld, VrijeTekst, Werking
from domain.rechten.gevolg import Rechtsgevolg, WijzigtRechten, einde

SoortMachtiging = Literal["machtiging", "spoedmachtiging", "voorwaardelijke-machtiging"]
Verzoeker = Literal["college", "raad-voor-de-kinderbescherming", "officier-van-justitie", "gecertificeerde-instelling"]
Grondslag = Literal["ondertoezichtstelling", "voogdij", "instemming"]
"""Jeugdwet 6.1.2 lid 3 onder a, b and c."""
Waardoor = Literal[
    "niet-ten-uitvoer-gelegd", "niet-langer-nodig", "instemming-ingetrokken", "vernietigd", "vervallen-verklaard"
]
"""Jeugdwet 6.1.12 lid 3 and 4, 6.1.2 lid 7, 6.1.12 lid 7 (hoger beroep) and 6.1.7."""


class MachtigingVerzocht(Vervolg):
    """The kinderrechter was asked for a machtiging. ``geldigOp`` is the day of the verzoekschrift."""

    TOPIC: ClassVar[str] = "machtiging-gesloten-jeugdhulp-verzocht"
    NUMMERT: ClassVar[str | None] = "machtigingsverzoek"

    machtigingsverzoek: Open[int]
    soort: Verzegeld[SoortMachtiging]
    verzoeker: Verzegeld[Verzoeker]
    grondslag: Verzegeld[Grondslag]
    instemming_op: Verzegeld[date] | None = None
    onderzoek_onmogelijk: Verzegeld[bool]
    hulpverleningsplan: Verzegeld[bool]
    reden: VrijeTekst
    bijlagen: Open[tuple[Bijlage, ...]] = ()

    @property
    def zin(self) -> str:
        """Say that it was asked."""
        return f"Om een machtiging gesloten jeugdhulp is verzocht (verzoek {self.machtigingsverzoek})."


class MachtigingVerleend(Vervolg):
    """The kinderrechter granted a machtiging for the days of ``werking``. ``geldigOp`` is the day it was received.

    ``kenmerk`` is the number of the rechtbank.
    """

    TOPIC: ClassVar[str] = "machtiging-gesloten-jeugdhulp-verleend"
    NUMMERT: ClassVar[str | None] = "machtiging"

    machtiging: Open[int]
    machtigingsverzoek: Open[int | None] = None
    soort: Verzegeld[SoortMachtiging]
    verlenging: Verzegeld[bool]
    verleend_op: Open[date]
    werking: Open[Werking]
    kenmerk: Verzegeld[Tekst] | None = None
    bijlagen: Open[tuple[Bijlage, ...]] = ()

    @property
    def zin(self) -> str:
        """Say for which days."""
        return f"Machtiging gesloten jeugdhulp {self.machtiging} is verleend, {self.werking.in_woorden}."


class EindeZonderMachtiging(Deel):
    """A right to gesloten jeugdhulp that no machtiging carries any more, with its last day."""

    nummer: Open[Annotated[int, Field(ge=1)]]
    laatste_dag: Open[date]


class EindigtGeslotenJeugdhulp(Vervolg, WijzigtRechten):
    """After this the rights in ``eindes`` have no machtiging; the days follow from it, so it is not corrected."""

    ALLEEN_VERVALLEN: ClassVar[bool] = True
    VAN_RECHTSWEGE: ClassVar[bool] = True

    eindes: Open[tuple[EindeZonderMachtiging, ...]] = ()

    @property
    def rechtsgevolgen(self) -> tuple[Rechtsgevolg, ...]:
        """Let no right count after its last day."""
        return tuple(einde(een.nummer, een.laatste_dag) for een in self.eindes)

    def met_eindes(self, zin: str) -> str:
        """Add to a sentence which rights end."""
        delen = [f"voorziening {een.nummer} tot en met {een.laatste_dag.isoformat()}" for een in self.eindes]
        return f"{zin}; wat eindigt: {', '.join(delen)}." if delen else f"{zin}."


class MachtigingAfgewezen(EindigtGeslotenJeugdhulp):
    """The kinderrechter granted no machtiging. ``geldigOp`` is the day on which that was decided."""

    TOPIC: ClassVar[str] = "machtiging-gesloten-jeugdhulp-afgewezen"

    machtigingsverzoek: Open[int]
    toelichting: VrijeTekst | None = None

    @property
    def zin(self) -> str:
        """Say on which request."""
        return self.met_eindes(f"Machtiging gesloten jeugdhulp is niet verleend (verzoek {self.machtigingsverzoek})")


class MachtigingGeeindigd(EindigtGeslotenJeugdhulp):
    """A machtiging ended before its time. ``geldigOp`` is the day on which that was established.

    ``sinds`` is the day from which the law counts: when consent was taken back, or what was decided.
    """

    TOPIC: ClassVar[str] = "machtiging-gesloten-jeugdhulp-geeindigd"
    DRAAGT: ClassVar[str | None] = "machtiging"

    machtiging: Open[int]
    waardoor: Verzegeld[Waardoor]
    sinds: Open[date]
    laatste_dag: Open[date]
    toelichting: VrijeTekst | None = None

    @property
    def zin(self) -> str:
        """Say up to which day it counted."""
        tot = self.laatste_dag.isoformat()
        return self.met_eindes(f"Machtiging gesloten jeugdhulp {self.machtiging} geldt tot en met {tot}")


GEBEURTENISSEN: Final[tuple[type[Gebeurtenis], ...]] = (
    MachtigingVerzocht,
    MachtigingVerleend,
    MachtigingAfgewezen,
    MachtigingGeeindigd,
)
