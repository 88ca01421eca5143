"""The legal terms of a zaak: which run on a day, by when something has to be done, and whether it was.

A phase registers its terms with one line in ``BRONNEN`` of ``register.py``: a function of its own package that gives,
for the zaak as it is on a day, a ``Gestart`` for each term that its acts started::

    def termijnen_van_bezwaar(zaak: LopendeZaak) -> Iterator[Gestart]:
        for bezwaar in bezwaren(zaak):
            yield Gestart(
                soort="beslissing-op-bezwaar",  # a new kind is added to ``SoortTermijn``
                versie=bezwaar.ontvangen.versie,  # the act that started it
                begin=bezwaar.ontvangen.op,  # the first day on which it is told of; its law counts
                maat=VolgensNorm("beslistermijn-bezwaar", vanaf=laatste_dag_bezwaartermijn),
                nummer=bezwaar.nummer,  # of what it is about
                gehaald=eerste([bezwaar.beslissing]),  # the act that met it, None while there is none
            )

Such a function sees only acts that were done by the day, and does not know which day that is. It counts nothing: how
long a term is, is said by its ``Maat`` and measured in one place (``meting.py``) under the law as known on a day:
``VolgensRegel`` (a rule of the catalogue with its facts), ``VolgensNorm`` (a norm of a law that no rule reads, such as
``betalingstermijn``) or ``VasteDag`` (a day that an act or a besluit fixed, with its source). A term that stood still
has ``stil``, one whose last day was moved has ``verzet``; where silence of the texts means that there is no such term,
``of_geen`` leaves it out.

The term of a besluit that was asked for goes through ``opschorting.met_oponthoud``: opschorting and uitstel name it by
its ``Beslispunt``, and ``ingebreke.SOORT`` says which kind of term that is.

Of a bezwaar ``op_bezwaar.beslistermijn_op_bezwaar`` gives the term with its opschortingen and verdagingen; opschorting,
uitstel, ingebrekestelling and dwangsom work for a bezwaar as for an aanvraag, for they find the term in the register.
The term of the rechtsmiddel against every besluit is given by ``tot_beschikking.na_bekendmaking``.
"""
