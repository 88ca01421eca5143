-- Who is concerned in which zaak, and the wrapped keys. A key exists only as long as its owner is enrolled in its zaak:
-- taking away the person, the enrolment or the zaak takes away the keys in the same transaction.

SET LOCAL ROLE {{eigenaar}};

CREATE TABLE {{schema}}.kop (
    enig        boolean     PRIMARY KEY DEFAULT true CHECK (enig),
    gemeente    text        NOT NULL CHECK (gemeente ~ '^[0-9]{4}$'),
    afdruk      bytea       NOT NULL CHECK (octet_length(afdruk) = 32),
    aangemaakt  timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON COLUMN {{schema}}.kop.afdruk IS 'Derived from the secret of the gemeente: another secret is refused at once.';

CREATE TABLE {{schema}}.persoon (
    betrokkene  uuid        PRIMARY KEY,
    pseudoniem  bytea       CONSTRAINT persoon_pseudoniem UNIQUE CHECK (octet_length(pseudoniem) = 32),
    aangemaakt  timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON COLUMN {{schema}}.persoon.pseudoniem IS
    'HMAC of the BSN under a key of the gemeente that is not in this database; null for a person without a BSN.';

CREATE TABLE {{schema}}.betrokkene_in_zaak (
    zaak        uuid        NOT NULL,
    betrokkene  uuid        NOT NULL REFERENCES {{schema}}.persoon ON DELETE CASCADE,
    rollen      text[]      NOT NULL CHECK (cardinality(rollen) > 0),
    aangemaakt  timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (zaak, betrokkene)
);
CREATE INDEX betrokkene_in_zaak_betrokkene ON {{schema}}.betrokkene_in_zaak (betrokkene);
CREATE UNIQUE INDEX een_client_per_zaak ON {{schema}}.betrokkene_in_zaak (zaak) WHERE 'client' = ANY (rollen);

CREATE TABLE {{schema}}.sleutel (
    sleutel     bytea       PRIMARY KEY CHECK (octet_length(sleutel) = 16),
    zaak        uuid        NOT NULL,
    betrokkene  uuid        NOT NULL,
    soort       text        NOT NULL CHECK (soort IN ('persoon', 'eigen')),
    gewikkeld   bytea       NOT NULL CHECK (octet_length(gewikkeld) = 60),
    aangemaakt  timestamptz NOT NULL DEFAULT clock_timestamp(),
    FOREIGN KEY (zaak, betrokkene) REFERENCES {{schema}}.betrokkene_in_zaak ON DELETE CASCADE
);
COMMENT ON COLUMN {{schema}}.sleutel.betrokkene IS 'The owner: with this person the key goes.';
COMMENT ON COLUMN {{schema}}.sleutel.soort IS 'persoon: the one key of the owner in the zaak; eigen: of one text or bijlage.';
COMMENT ON COLUMN {{schema}}.sleutel.gewikkeld IS 'Nonce, key and tag, under the key of the gemeente.';
CREATE UNIQUE INDEX sleutel_van_persoon ON {{schema}}.sleutel (zaak, betrokkene) WHERE soort = 'persoon';
CREATE INDEX sleutel_van_eigenaar ON {{schema}}.sleutel (zaak, betrokkene);

GRANT SELECT ON {{schema}}.kop, {{schema}}.persoon, {{schema}}.betrokkene_in_zaak, {{schema}}.sleutel
    TO {{schrijver}}, {{lezer}};
