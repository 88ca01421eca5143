-- The only way in. One call is one command: its entries, and its opdracht also when it yields no entry.
--
-- Refusals: opdracht_bekend (unique constraint), ZB001 version conflict, ZB003 stamp out of bounds,
-- gebeurtenis_entry_maat (check constraint). Order matters: a command delivered again has an old stamp and
-- old versions, and must hear that it is known.

SET LOCAL ROLE {{eigenaar}};

CREATE FUNCTION {{schema}}.append(
    p_stroom            uuid[],
    p_versie            integer[],
    p_topic             text[],
    p_entry             bytea[],
    p_vastgelegd        timestamptz,
    p_opdracht          uuid,
    p_lichaam           bytea,
    p_opdracht_stroom   uuid,
    p_status            smallint
) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
    v_oefen     boolean;
    v_nu        timestamptz;
    v_stempel   timestamptz;
    v_laatste   bigint;
    v_max       timestamptz;
    v_stroom    uuid;
    v_vorige    integer;
BEGIN
    -- From here to the commit this gemeente has one writer: positions follow the order of commit, and a
    -- rollback gives them back. A counter row would be updated by each append and bloat beside an open snapshot.
    SELECT kop.oefen INTO STRICT v_oefen FROM {{schema}}.kop FOR UPDATE;
    SELECT gebeurtenis.positie, gebeurtenis.vastgelegd_max INTO v_laatste, v_max
        FROM {{schema}}.gebeurtenis ORDER BY gebeurtenis.positie DESC LIMIT 1;
    v_laatste := coalesce(v_laatste, 0);
    v_nu := clock_timestamp();
    v_stempel := coalesce(p_vastgelegd, v_nu);

    IF p_opdracht IS NOT NULL THEN
        INSERT INTO {{schema}}.opdracht (opdracht, lichaam, stroom, versies, na_positie, status, vastgelegd)
        VALUES (p_opdracht, p_lichaam, p_opdracht_stroom, p_versie, v_laatste, p_status, v_stempel);
    END IF;

    -- Infinity would stay the highest stamp for ever, and hide all that comes after from every "known on"; a scripted
    -- clock may stand anywhere else.
    IF NOT isfinite(v_stempel)
       OR (NOT v_oefen AND v_stempel NOT BETWEEN v_nu - interval '5 seconds' AND v_nu + interval '5 seconds') THEN
        RAISE EXCEPTION USING
            ERRCODE = 'ZB003',
            MESSAGE = format('vastgelegdOp %s ligt meer dan vijf seconden van de klok van de server (%s)', v_stempel, v_nu);
    END IF;
    v_max := greatest(v_max, v_stempel);

    FOR i IN 1 .. cardinality(p_versie) LOOP
        IF p_stroom[i] IS DISTINCT FROM v_stroom THEN
            v_stroom := p_stroom[i];
            SELECT max(gebeurtenis.versie) INTO v_vorige
                FROM {{schema}}.gebeurtenis WHERE gebeurtenis.stroom = v_stroom;
        END IF;
        IF p_versie[i] <> v_vorige + 1 OR (v_vorige IS NULL AND p_versie[i] NOT IN (0, 1)) THEN
            RAISE EXCEPTION USING
                ERRCODE = 'ZB001',
                MESSAGE = format('versie %s van stroom %s volgt niet op versie %s',
                                 p_versie[i], v_stroom, coalesce(v_vorige::text, '(geen)'));
        END IF;
        INSERT INTO {{schema}}.gebeurtenis (positie, stroom, versie, topic, entry, vastgelegd_max, opdracht)
        VALUES (v_laatste + i, v_stroom, p_versie[i], p_topic[i], p_entry[i], v_max, p_opdracht);
        v_vorige := p_versie[i];
    END LOOP;

    RETURN CASE WHEN cardinality(p_versie) > 0 THEN v_laatste + 1 END;
END
$body$;

REVOKE ALL ON FUNCTION {{schema}}.append FROM PUBLIC;
GRANT EXECUTE ON FUNCTION {{schema}}.append TO {{schrijver}};
