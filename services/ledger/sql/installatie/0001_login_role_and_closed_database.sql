-- One installation: the login role that holds no rights of its own, and a database that is closed to PUBLIC.

DO $body$
BEGIN
    CREATE ROLE {{login}} LOGIN NOSUPERUSER NOINHERIT NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
EXCEPTION
    -- Roles belong to the server: a restored database may find its login role waiting.
    WHEN duplicate_object OR unique_violation THEN
        ALTER ROLE {{login}} LOGIN NOINHERIT NOCREATEDB NOCREATEROLE;
END
$body$;

-- Every name in our SQL is qualified; an unqualified one must fail, not find something.
ALTER ROLE {{login}} SET search_path = '';
-- An append waits for its gemeente alone; a wait this long is an outage and is surfaced as one.
ALTER ROLE {{login}} SET lock_timeout = '10s';
-- A worker that hangs inside a transaction would hold the lock of its gemeente.
ALTER ROLE {{login}} SET idle_in_transaction_session_timeout = '60s';

REVOKE ALL ON DATABASE {{database}} FROM PUBLIC;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT CONNECT ON DATABASE {{database}} TO {{login}};

CREATE SCHEMA {{beheer}};
CREATE TABLE {{beheer}}.schema_versie (
    versie      integer     PRIMARY KEY,
    naam        text        NOT NULL,
    toegepast   timestamptz NOT NULL DEFAULT clock_timestamp()
);
