-- The entries of a gemeente, the commands that wrote them, and the row that appends queue for.

SET LOCAL ROLE {{eigenaar}};

CREATE TABLE {{schema}}.kop (
    enig        boolean     PRIMARY KEY DEFAULT true CHECK (enig),
    gemeente    text        NOT NULL CHECK (gemeente ~ '^[0-9]{4}$'),
    stroom      uuid        NOT NULL,
    oorsprong   text        NOT NULL,
    tijdperk    integer     NOT NULL DEFAULT 1 CHECK (tijdperk >= 1),
    oefen       boolean     NOT NULL,
    aangemaakt  timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE {{schema}}.kop IS 'One row. An append locks it and never updates it.';
COMMENT ON COLUMN {{schema}}.kop.stroom IS 'The stream of the gemeente itself, for what concerns no single zaak.';
COMMENT ON COLUMN {{schema}}.kop.oefen IS 'A practice gemeente may be dropped and accepts a scripted clock.';

CREATE TABLE {{schema}}.gebeurtenis (
    positie         bigint      CONSTRAINT gebeurtenis_positie PRIMARY KEY CHECK (positie >= 1),
    stroom          uuid        NOT NULL,
    versie          integer     NOT NULL CHECK (versie >= 0),
    topic           text        NOT NULL CHECK (length(topic) BETWEEN 1 AND 200),
    entry           bytea       NOT NULL,
    vastgelegd_max  timestamptz NOT NULL,
    opdracht        uuid,
    CONSTRAINT gebeurtenis_stroom_versie UNIQUE (stroom, versie),
    CONSTRAINT gebeurtenis_entry_maat CHECK (octet_length(entry) <= 60000)
);
COMMENT ON COLUMN {{schema}}.gebeurtenis.vastgelegd_max IS
    'The highest vastgelegdOp of this entry and every earlier one; it never falls as positie rises.';
CREATE INDEX gebeurtenis_bekend_op ON {{schema}}.gebeurtenis (vastgelegd_max, positie);

CREATE TABLE {{schema}}.opdracht (
    opdracht        uuid        CONSTRAINT opdracht_bekend PRIMARY KEY,
    lichaam         bytea       NOT NULL,
    stroom          uuid        NOT NULL,
    versies         integer[]   NOT NULL,
    na_positie      bigint      NOT NULL,
    status          smallint    NOT NULL CHECK (status BETWEEN 100 AND 599),
    vastgelegd      timestamptz NOT NULL
);
COMMENT ON COLUMN {{schema}}.opdracht.lichaam IS 'HMAC of the canonical body; the body itself is never kept.';
COMMENT ON COLUMN {{schema}}.opdracht.na_positie IS
    'The last positie before this command: what it wrote follows on it, and what it saw ends there.';
COMMENT ON COLUMN {{schema}}.opdracht.versies IS 'The versions written, in order of positie; empty when the command was quiet.';

CREATE FUNCTION {{schema}}.weiger_wijziging() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $body$
BEGIN
    RAISE EXCEPTION USING
        ERRCODE = 'ZB005',
        MESSAGE = format('%s op %I.%I is geweigerd: wat is vastgelegd blijft staan',
                         TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME);
END
$body$;

CREATE FUNCTION {{schema}}.bewaak_kop() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $body$
BEGIN
    IF NEW.tijdperk <> OLD.tijdperk + 1 OR to_jsonb(NEW) - 'tijdperk' <> to_jsonb(OLD) - 'tijdperk' THEN
        RAISE EXCEPTION USING
            ERRCODE = 'ZB005',
            MESSAGE = format('UPDATE op %I.kop is geweigerd: alleen het volgende tijdperk mag beginnen', TG_TABLE_SCHEMA);
    END IF;
    RETURN NEW;
END
$body$;

REVOKE ALL ON FUNCTION {{schema}}.weiger_wijziging(), {{schema}}.bewaak_kop() FROM PUBLIC;

CREATE TRIGGER weiger_wijziging BEFORE UPDATE OR DELETE OR TRUNCATE ON {{schema}}.gebeurtenis
    FOR EACH STATEMENT EXECUTE FUNCTION {{schema}}.weiger_wijziging();
CREATE TRIGGER weiger_wijziging BEFORE UPDATE OR DELETE OR TRUNCATE ON {{schema}}.opdracht
    FOR EACH STATEMENT EXECUTE FUNCTION {{schema}}.weiger_wijziging();
CREATE TRIGGER weiger_wijziging BEFORE DELETE OR TRUNCATE ON {{schema}}.kop
    FOR EACH STATEMENT EXECUTE FUNCTION {{schema}}.weiger_wijziging();
CREATE TRIGGER bewaak_kop BEFORE UPDATE ON {{schema}}.kop
    FOR EACH ROW EXECUTE FUNCTION {{schema}}.bewaak_kop();
-- ALWAYS: replication roles do not get past it either.
ALTER TABLE {{schema}}.gebeurtenis ENABLE ALWAYS TRIGGER weiger_wijziging;
ALTER TABLE {{schema}}.opdracht ENABLE ALWAYS TRIGGER weiger_wijziging;
ALTER TABLE {{schema}}.kop ENABLE ALWAYS TRIGGER weiger_wijziging;
ALTER TABLE {{schema}}.kop ENABLE ALWAYS TRIGGER bewaak_kop;

GRANT SELECT ON {{schema}}.kop, {{schema}}.gebeurtenis, {{schema}}.opdracht TO {{schrijver}}, {{lezer}};
