"""Every reason to say no, as a tree of named classes.

::

    Weigering                      a command or question is refused; nothing is written
    ├── ToetsingGeweigerd          the rule core cannot answer
    │   ├── GemeenteOnbekend       404
    │   ├── RegelOnbekend          404
    │   ├── RegelNietVanKracht     404  no regime of the gemeente holds the rule on that day
    │   ├── RegelNogNietBekend     404  in force, but not published yet on the day asked
    │   ├── TekstNietAanwezig      404  the text of that regime is not in the sources
    │   ├── FeitOntbreekt          400
    │   ├── FeitOnbekend           400
    │   ├── FeitOngeldig           400
    │   └── TariefNvt              400  the table says n.v.t., or lists the code without a tariff
    └── the refusals of each phase, beside its decisions

A refusal is not a bug (that is an assertion) and not an outage (that is retried or told as such). ``status`` is the
HTTP status under which callers know it, ``probleem`` the last part of its problem type; both are part of the contract,
also where no HTTP is near (``zaakboek toets``).
"""

from __future__ import annotations

from typing import ClassVar


class Weigering(Exception):
    """A command or question is refused; nothing was written. The message is Dutch and names the field or the rule."""

    probleem: ClassVar[str] = "weigering"
    titel: ClassVar[str] = "Geweigerd"
    status: ClassVar[int] = 409

    def __init__(self, toelichting: str, **leden: str) -> None:
        super().__init__(toelichting)
        self.toelichting = toelichting
        self.leden = leden

    def als_probleem(self) -> dict[str, object]:
        """Give the problem document (RFC 9457) of this refusal."""
        return {
            "type": f"/problemen/{self.probleem}",
            "title": self.titel,
            "status": self.status,
            "detail": self.toelichting,
            **self.leden,
        }


class ToetsingGeweigerd(Weigering):
    """The rule core cannot answer this question."""


class GemeenteOnbekend(ToetsingGeweigerd):
    """No gemeente with this code is known."""

    probleem = "gemeente-onbekend"
    titel = "Gemeente onbekend"
    status = 404


class RegelOnbekend(ToetsingGeweigerd):
    """No rule with this id exists."""

    probleem = "regel-onbekend"
    titel = "Regel onbekend"
    status = 404


class RegelNietVanKracht(ToetsingGeweigerd):
    """No regime of the gemeente holds the rule on the peildatum."""

    probleem = "regel-niet-van-kracht"
    titel = "Regel niet van kracht"
    status = 404


class RegelNogNietBekend(ToetsingGeweigerd):
    """The rule was in force on the peildatum but not yet published on the day of ``bekendOp``."""

    probleem = "regel-nog-niet-bekend"
    titel = "Regel nog niet bekend"
    status = 404


class TekstNietAanwezig(ToetsingGeweigerd):
    """The regime exists, but its text is not in the sources; what it says is not made up."""

    probleem = "tekst-niet-aanwezig"
    titel = "Tekst niet aanwezig"
    status = 404


class FeitOntbreekt(ToetsingGeweigerd):
    """A fact that the rule needs is missing."""

    probleem = "feit-ontbreekt"
    titel = "Feit ontbreekt"
    status = 400


class FeitOnbekend(ToetsingGeweigerd):
    """A fact was given that the rule does not know."""

    probleem = "feit-onbekend"
    titel = "Feit onbekend"
    status = 400


class FeitOngeldig(ToetsingGeweigerd):
    """A fact has a value that cannot be."""

    probleem = "feit-ongeldig"
    titel = "Feit ongeldig"
    status = 400


class TariefNvt(ToetsingGeweigerd):
    """The tariff table says "n.v.t." or lists the code without a tariff: that is no zero."""

    probleem = "tarief-nvt"
    titel = "Geen tarief"
    status = 400
