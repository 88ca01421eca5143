"""What of a debt is open, and where the rest of it went. Amounts in eurocent; none is ever below zero.

A payment goes first to costs and then to the sum itself (Awb 4:92 lid 1). What comes in beyond what is open is owed
back. What is not claimed any more comes first off what is open, then off what came in: that is owed back as well.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

Ontvangen = Literal["betaald", "verrekend"]


@dataclass(frozen=True)
class Schuld:
    """A debt at a moment.

    ``hoofdsom`` and ``kosten`` are all that was ever owed: what is open, what went off it by each way, and what is not
    claimed any more (``vervallen``). ``te_veel`` came in and is owed back; ``terugbetaald`` was paid back, of which
    ``onverschuldigd`` without having come in, as a correction can show.
    """

    hoofdsom: int
    kosten: int = 0
    open_hoofdsom: int = 0
    open_kosten: int = 0
    betaald: int = 0
    verrekend: int = 0
    teruggegeven: int = 0
    kwijtgescholden: int = 0
    vervallen: int = 0
    te_veel: int = 0
    terugbetaald: int = 0
    onverschuldigd: int = 0

    @property
    def open(self) -> int:
        """Give what is still to be paid."""
        return self.open_hoofdsom + self.open_kosten

    def na_ontvangst(self, bedrag: int, hoe: Ontvangen) -> Schuld:
        """Take money in; what is more than is open is owed back."""
        erbij = min(bedrag, self.open)
        minder = _minder_open(self, erbij)
        weg = {hoe: getattr(self, hoe) + erbij}
        return replace(minder, **weg, te_veel=self.te_veel + bedrag - erbij)

    def na_kosten(self, bedrag: int) -> Schuld:
        """Add costs of collecting."""
        return _vereffend(replace(self, kosten=self.kosten + bedrag, open_kosten=self.open_kosten + bedrag))

    def na_teruggave(self, waarde: int) -> Schuld:
        """Take the value of a thing that came back off the sum."""
        erbij = min(waarde, self.open_hoofdsom)
        return replace(self, open_hoofdsom=self.open_hoofdsom - erbij, teruggegeven=self.teruggegeven + erbij)

    def na_kwijtschelding(self, bedrag: int) -> Schuld:
        """Remit as far as something is open; what was paid stays paid."""
        erbij = min(bedrag, self.open)
        return replace(_minder_open(self, erbij), kwijtgescholden=self.kwijtgescholden + erbij)

    def na_verlaging(self, bedrag: int, *, geheel: bool = False) -> Schuld:
        """Claim so much less; ``geheel``: nothing is claimed any more, so that no costs of collecting are owed either.

        What was remitted stays remitted as long as anything else can come off: the client keeps what was given.
        """
        na = self if not geheel else replace(self, open_kosten=0, open_hoofdsom=self.open)
        over = bedrag + (self.kosten if geheel else 0)
        for post in ("open_hoofdsom", "betaald", "verrekend", "teruggegeven", "kwijtgescholden"):
            eraf = min(over, getattr(na, post))
            over -= eraf
            terug = eraf if post in ("betaald", "verrekend") else 0
            minder = {post: getattr(na, post) - eraf}
            na = replace(na, **minder, te_veel=na.te_veel + terug, vervallen=na.vervallen + eraf)
        return _vereffend(na)

    def na_terugbetaling(self, bedrag: int) -> Schuld:
        """Pay back. What was not owed back is open again as far as it had been paid."""
        na, over = replace(self, terugbetaald=self.terugbetaald + bedrag), bedrag
        for post in ("te_veel", "betaald", "verrekend"):
            eraf = min(over, getattr(na, post))
            over -= eraf
            weer_open = 0 if post == "te_veel" else eraf
            minder = {post: getattr(na, post) - eraf}
            na = replace(na, **minder, open_hoofdsom=na.open_hoofdsom + weer_open)
        return replace(na, onverschuldigd=na.onverschuldigd + over)


def _minder_open(nu: Schuld, bedrag: int) -> Schuld:
    van_kosten = min(bedrag, nu.open_kosten)
    return replace(nu, open_kosten=nu.open_kosten - van_kosten, open_hoofdsom=nu.open_hoofdsom - (bedrag - van_kosten))


def _vereffend(nu: Schuld) -> Schuld:
    """Let what came in too much pay what is open of this very debt, before it is owed back."""
    erbij = min(nu.te_veel, nu.open)
    return replace(_minder_open(nu, erbij), te_veel=nu.te_veel - erbij, betaald=nu.betaald + erbij)


def schuld(bedrag: int) -> Schuld:
    """Begin a debt of which nothing was paid."""
    return Schuld(hoofdsom=bedrag, open_hoofdsom=bedrag)
