-- Herindeling: the ledger of a gemeente that went into another one ends with gemeente-opgegaan, and nothing follows it.
-- It is asked of the last entry, which the append reads anyway, under its lock: no command can slip in behind the end.
-- After the opdracht: a command that was delivered before the end must hear that it is known.

SET LOCAL ROLE {{eigenaar}};

CREATE OR REPLACE FUNCTION {{schema}}.append(
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
    v_topic     text;
    v_stroom    uuid;
    v_vorige    integer;
BEGIN
    -- From here to the commit this gemeente has one writer: positions follow the order of commit, and a
    -- rollback gives them back. A counter row would be updated by each append and bloat beside an open snapshot.
    SELECT kop.oefen INTO STRICT v_oefen FROM {{schema}}.kop FOR UPDATE;
    SELECT gebeurtenis.positie, gebeurtenis.vastgelegd_max, gebeurtenis.topic INTO v_laatste, v_max, v_topic
        FROM {{schema}}.gebeurtenis ORDER BY gebeurtenis.positie DESC LIMIT 1;
    v_laatste := coalesce(v_laatste, 0);
    v_nu := clock_timestamp();
    v_stempel := coalesce(p_vastgelegd, v_nu);

    IF p_opdracht IS NOT NULL THEN
        INSERT INTO {{schema}}.opdracht (opdracht, lichaam, stroom, versies, na_positie, status, vastgelegd)
        VALUES (p_opdracht, p_lichaam, p_opdracht_stroom, p_versie, v_laatste, p_status, v_stempel);
    END IF;

    IF v_topic = 'gemeente-opgegaan' THEN
        RAISE EXCEPTION USING
            ERRCODE = 'ZB007',
            MESSAGE = 'de gemeente is opgegaan in een andere; aan dit grootboek komt niets meer bij';
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

CREATE OR REPLACE FUNCTION {{schema}}.bewaar_bijlage(
    p_bijlage uuid, p_stroom uuid, p_sha256 bytea, p_lengte integer, p_mediatype text, p_inhoud bytea
) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
BEGIN
    IF (SELECT g.topic FROM {{schema}}.gebeurtenis AS g ORDER BY g.positie DESC LIMIT 1) = 'gemeente-opgegaan' THEN
        RAISE EXCEPTION USING
            ERRCODE = 'ZB007',
            MESSAGE = 'de gemeente is opgegaan in een andere; aan dit grootboek komt niets meer bij';
    END IF;
    INSERT INTO {{schema}}.bijlage (bijlage, stroom, sha256, lengte, mediatype, inhoud)
    VALUES (p_bijlage, p_stroom, p_sha256, p_lengte, p_mediatype, p_inhoud)
    ON CONFLICT ON CONSTRAINT bijlage_bekend DO NOTHING;
    IF NOT FOUND AND NOT EXISTS (
        SELECT FROM {{schema}}.bijlage AS eerder
        WHERE eerder.bijlage = p_bijlage AND eerder.stroom = p_stroom
          AND eerder.sha256 = p_sha256 AND eerder.mediatype = p_mediatype
    ) THEN
        RAISE EXCEPTION USING
            ERRCODE = 'ZB006',
            MESSAGE = format('bijlage %s is al vastgelegd met een andere inhoud', p_bijlage);
    END IF;
END
$body$;
