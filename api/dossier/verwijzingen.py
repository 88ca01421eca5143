"""Says by name or number to whom and to what an event points: it keeps a person and a document by an id alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from api.dossier import woorden
from projections.dossierrijen import Dossier

Json = Any
_BIJLAGE: Final = frozenset({"bijlage", "sha256", "lengte", "mediatype"})


class Verwijzingen:
    """The people and the documents of one dossier, by their ids."""

    def __init__(self, dossier: Dossier) -> None:
        self._personen: Mapping[str, Json] = dict(_personen(dossier))
        self._bijlagen = {str(een.bijlage): nummer for nummer, een in enumerate(dossier.bijlagen, start=1)}

    def uitgeschreven(self, waarde: Json) -> Json:
        """Give what an event holds with names for ids.

        A person who is told as in the chapter on the zaak is named and not described again.
        """
        match waarde:
            case {"betrokkene": str(id_), "persoon": persoon} if self._als_nu(id_, persoon):
                rest = {lid: een for lid, een in waarde.items() if lid not in ("betrokkene", "persoon")}
                return {"wie": self._naam(id_), **self.uitgeschreven(rest)}
            case {"betrokkene": _, "persoon": persoon} if not woorden.gewist(persoon):
                return {lid: self.uitgeschreven(een) for lid, een in waarde.items() if lid != "betrokkene"}
            case dict() if waarde.keys() == _BIJLAGE:
                return f"nummer {self._bijlagen[waarde['bijlage']]} in de lijst van bijlagen"
            case dict():
                return {lid: self.uitgeschreven(een) for lid, een in waarde.items()}
            case list():
                return [self.uitgeschreven(een) for een in waarde]
            case str() if waarde in self._personen:
                return self._naam(waarde)
            case _:
                return waarde

    def _als_nu(self, betrokkene: str, persoon: Json) -> bool:
        nu = self._personen.get(betrokkene)
        return nu is not None and woorden.persoonsparen(nu) == woorden.persoonsparen(persoon)

    def _naam(self, betrokkene: str) -> str:
        return woorden.naam(self._personen[betrokkene])


def _personen(dossier: Dossier) -> Iterator[tuple[str, Json]]:
    for een in (dossier.client, *dossier.betrokkenen):
        yield een["betrokkene"], een["persoon"]
