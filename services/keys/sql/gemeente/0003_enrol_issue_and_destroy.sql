-- The only ways to change the key store. Each call is one transaction.

SET LOCAL ROLE {{eigenaar}};

-- Enrols persons in a zaak and gives, for each place in the arrays, who it is. Without a pseudoniem: somebody new.
CREATE FUNCTION {{schema}}.schrijf_in(p_zaak uuid, p_pseudoniem bytea[], p_nieuw uuid[], p_rol text[])
RETURNS TABLE (volgnummer bigint, betrokkene uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
BEGIN
    -- Nobody who is known is forgotten between here and the commit.
    PERFORM FROM {{schema}}.persoon AS p WHERE p.pseudoniem = ANY (p_pseudoniem) FOR KEY SHARE;

    -- In one order, so that two calls about the same persons wait for each other and never in a ring.
    INSERT INTO {{schema}}.persoon (betrokkene, pseudoniem)
    SELECT g.nieuw, g.pseudoniem
    FROM unnest(p_pseudoniem, p_nieuw) AS g (pseudoniem, nieuw)
    ORDER BY g.pseudoniem
    ON CONFLICT ON CONSTRAINT persoon_pseudoniem DO NOTHING;

    -- A statement of its own, because the one above does not see whom another call put in before it.
    INSERT INTO {{schema}}.betrokkene_in_zaak AS b (zaak, betrokkene, rollen)
    SELECT p_zaak, p.betrokkene, array_agg(DISTINCT g.rol)
    FROM unnest(p_pseudoniem, p_nieuw, p_rol) AS g (pseudoniem, nieuw, rol)
    JOIN {{schema}}.persoon AS p ON p.pseudoniem = g.pseudoniem OR p.betrokkene = g.nieuw
    GROUP BY p.betrokkene
    ORDER BY p.betrokkene
    ON CONFLICT ON CONSTRAINT betrokkene_in_zaak_pkey DO UPDATE
        SET rollen = ARRAY(SELECT DISTINCT r FROM unnest(b.rollen || EXCLUDED.rollen) AS r ORDER BY r);

    RETURN QUERY
    SELECT g.volgnummer, p.betrokkene
    FROM unnest(p_pseudoniem, p_nieuw) WITH ORDINALITY AS g (pseudoniem, nieuw, volgnummer)
    JOIN {{schema}}.persoon AS p ON p.pseudoniem = g.pseudoniem OR p.betrokkene = g.nieuw;
END
$body$;

-- Enrols somebody who is known already; false when the person is not (or no longer) known.
CREATE FUNCTION {{schema}}.koppel(p_zaak uuid, p_betrokkene uuid, p_rol text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
BEGIN
    INSERT INTO {{schema}}.betrokkene_in_zaak AS b (zaak, betrokkene, rollen)
    SELECT p_zaak, p.betrokkene, ARRAY[p_rol] FROM {{schema}}.persoon AS p WHERE p.betrokkene = p_betrokkene
    FOR KEY SHARE
    ON CONFLICT ON CONSTRAINT betrokkene_in_zaak_pkey DO UPDATE
        SET rollen = ARRAY(SELECT DISTINCT r FROM unnest(b.rollen || EXCLUDED.rollen) AS r ORDER BY r);
    RETURN FOUND;
END
$body$;

-- Gives a key for each place in the arrays. The candidate keys that come along are kept where there is none yet.
-- Without a betrokkene the owner is the client of the zaak. Who is not enrolled in the zaak gets no row back.
CREATE FUNCTION {{schema}}.verstrek_sleutels(
    p_zaak uuid[], p_betrokkene uuid[], p_soort text[], p_sleutel bytea[], p_gewikkeld bytea[]
) RETURNS TABLE (volgnummer bigint, sleutel bytea, gewikkeld bytea)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
BEGIN
    INSERT INTO {{schema}}.sleutel (sleutel, zaak, betrokkene, soort, gewikkeld)
    SELECT g.sleutel, b.zaak, b.betrokkene, g.soort, g.gewikkeld
    FROM unnest(p_zaak, p_betrokkene, p_soort, p_sleutel, p_gewikkeld) AS g (zaak, betrokkene, soort, sleutel, gewikkeld)
    JOIN {{schema}}.betrokkene_in_zaak AS b ON b.zaak = g.zaak
        AND CASE WHEN g.betrokkene IS NULL THEN 'client' = ANY (b.rollen) ELSE b.betrokkene = g.betrokkene END
    -- In one order, as above; and nobody may be struck off between here and the commit.
    ORDER BY b.zaak, b.betrokkene
    FOR KEY SHARE OF b
    ON CONFLICT (zaak, betrokkene) WHERE soort = 'persoon' DO NOTHING;

    RETURN QUERY
    SELECT g.volgnummer, k.sleutel, k.gewikkeld
    FROM unnest(p_zaak, p_betrokkene, p_soort) WITH ORDINALITY AS g (zaak, betrokkene, soort, volgnummer)
    JOIN {{schema}}.betrokkene_in_zaak AS b ON b.zaak = g.zaak
        AND CASE WHEN g.betrokkene IS NULL THEN 'client' = ANY (b.rollen) ELSE b.betrokkene = g.betrokkene END
    JOIN {{schema}}.sleutel AS k ON k.zaak = b.zaak AND k.betrokkene = b.betrokkene AND k.soort = 'persoon'
    WHERE g.soort = 'persoon'
    UNION ALL
    SELECT g.volgnummer, k.sleutel, k.gewikkeld
    FROM unnest(p_soort, p_sleutel) WITH ORDINALITY AS g (soort, sleutel, volgnummer)
    JOIN {{schema}}.sleutel AS k ON k.sleutel = g.sleutel
    WHERE g.soort = 'eigen';
END
$body$;

-- Destroys the keys of a person in every zaak, and forgets the person.
CREATE FUNCTION {{schema}}.vernietig_van_betrokkene(p_betrokkene uuid) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
    v_aantal bigint;
BEGIN
    -- From here nobody enrols this person anywhere; what follows sees everything that came before.
    PERFORM FROM {{schema}}.persoon AS p WHERE p.betrokkene = p_betrokkene FOR UPDATE;
    DELETE FROM {{schema}}.sleutel AS k USING {{schema}}.betrokkene_in_zaak AS b
    WHERE b.betrokkene = p_betrokkene AND k.zaak = b.zaak AND k.betrokkene = b.betrokkene;
    GET DIAGNOSTICS v_aantal = ROW_COUNT;
    -- A key that was issued in between goes by the foreign keys.
    DELETE FROM {{schema}}.persoon WHERE persoon.betrokkene = p_betrokkene;
    RETURN v_aantal;
END
$body$;

-- Destroys the keys of a zaak (of one person, or of everybody), strikes them off there, and forgets who is left nowhere.
CREATE FUNCTION {{schema}}.vernietig_van_zaak(p_zaak uuid, p_betrokkene uuid) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
    v_aantal bigint;
BEGIN
    -- First the persons, in one order: a person who is being enrolled elsewhere at this moment is not left nowhere.
    PERFORM FROM {{schema}}.persoon AS p WHERE p.betrokkene IN (
        SELECT b.betrokkene FROM {{schema}}.betrokkene_in_zaak AS b
        WHERE b.zaak = p_zaak AND (p_betrokkene IS NULL OR b.betrokkene = p_betrokkene)
    ) ORDER BY p.betrokkene FOR UPDATE;
    DELETE FROM {{schema}}.sleutel AS k
    WHERE k.zaak = p_zaak AND (p_betrokkene IS NULL OR k.betrokkene = p_betrokkene);
    GET DIAGNOSTICS v_aantal = ROW_COUNT;
    WITH geschrapt AS (
        DELETE FROM {{schema}}.betrokkene_in_zaak AS b
        WHERE b.zaak = p_zaak AND (p_betrokkene IS NULL OR b.betrokkene = p_betrokkene)
        RETURNING b.betrokkene
    )
    DELETE FROM {{schema}}.persoon AS p USING geschrapt
    WHERE p.betrokkene = geschrapt.betrokkene AND NOT EXISTS (
        SELECT FROM {{schema}}.betrokkene_in_zaak AS elders
        WHERE elders.betrokkene = p.betrokkene AND elders.zaak <> p_zaak
    );
    RETURN v_aantal;
END
$body$;

REVOKE ALL ON FUNCTION {{schema}}.schrijf_in, {{schema}}.koppel, {{schema}}.verstrek_sleutels,
    {{schema}}.vernietig_van_betrokkene, {{schema}}.vernietig_van_zaak FROM PUBLIC;
GRANT EXECUTE ON FUNCTION {{schema}}.schrijf_in, {{schema}}.koppel, {{schema}}.verstrek_sleutels,
    {{schema}}.vernietig_van_betrokkene, {{schema}}.vernietig_van_zaak TO {{schrijver}};
