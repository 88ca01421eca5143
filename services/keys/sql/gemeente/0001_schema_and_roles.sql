-- The key store of one gemeente: one schema and three roles, kept apart by PostgreSQL itself.

DO $body$
BEGIN
    CREATE ROLE {{eigenaar}} NOLOGIN NOSUPERUSER NOINHERIT NOCREATEDB NOCREATEROLE;
EXCEPTION
    -- Roles are restored before the schemas that need them.
    WHEN duplicate_object OR unique_violation THEN NULL;
END
$body$;
DO $body$
BEGIN
    CREATE ROLE {{schrijver}} NOLOGIN NOSUPERUSER NOINHERIT NOCREATEDB NOCREATEROLE;
EXCEPTION
    WHEN duplicate_object OR unique_violation THEN NULL;
END
$body$;
DO $body$
BEGIN
    CREATE ROLE {{lezer}} NOLOGIN NOSUPERUSER NOINHERIT NOCREATEDB NOCREATEROLE;
EXCEPTION
    WHEN duplicate_object OR unique_violation THEN NULL;
END
$body$;

-- The login role may become the writer or the reader, never the owner.
GRANT {{schrijver}}, {{lezer}} TO {{login}} WITH INHERIT FALSE, SET TRUE;
-- The role that migrates creates objects in the name of their owner; a superuser could without this.
GRANT {{eigenaar}} TO CURRENT_USER WITH INHERIT FALSE, SET TRUE;

CREATE SCHEMA {{schema}} AUTHORIZATION {{eigenaar}};

SET LOCAL ROLE {{eigenaar}};

GRANT USAGE ON SCHEMA {{schema}} TO {{schrijver}}, {{lezer}};

CREATE TABLE {{schema}}.schema_versie (
    versie      integer     PRIMARY KEY,
    naam        text        NOT NULL,
    toegepast   timestamptz NOT NULL DEFAULT clock_timestamp()
);
GRANT SELECT ON {{schema}}.schema_versie TO {{schrijver}}, {{lezer}};
