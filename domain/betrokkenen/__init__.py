"""Who is concerned in a zaak beside those whom the melding named: a zorgverlener, a beheerder, a new huisgenoot."""
