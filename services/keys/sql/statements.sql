-- The statements of the key store. Each starts at a line "-- name: ..." that a caller asks for.

-- name: kop
SELECT afdruk FROM {{schema}}.kop

-- name: insert_kop
INSERT INTO {{schema}}.kop (gemeente, afdruk) VALUES (%(gemeente)s, %(afdruk)s)

-- name: verstrek_sleutels
SELECT volgnummer, sleutel, gewikkeld FROM {{schema}}.verstrek_sleutels(
    %(zaken)b::uuid[], %(betrokkenen)b::uuid[], %(soorten)b::text[], %(sleutels)b::bytea[], %(gewikkeld)b::bytea[]
)

-- name: sleutels_op_id
SELECT sleutel, gewikkeld FROM {{schema}}.sleutel WHERE sleutel = ANY (%(sleutels)b::bytea[])

-- name: vernietig_van_betrokkene
SELECT {{schema}}.vernietig_van_betrokkene(%(betrokkene)b)

-- name: vernietig_van_zaak
SELECT {{schema}}.vernietig_van_zaak(%(zaak)b, %(betrokkene)b::uuid)

-- name: vernietig_eigen
SELECT {{schema}}.vernietig_eigen(%(zaak)b, %(sleutels)b::bytea[])

-- name: schrijf_in
SELECT volgnummer, betrokkene FROM {{schema}}.schrijf_in(
    %(zaak)b, %(pseudoniemen)b::bytea[], %(nieuw)b::uuid[], %(rollen)b::text[]
)

-- name: koppel
SELECT {{schema}}.koppel(%(zaak)b, %(betrokkene)b, %(rol)b::text)

-- name: zoek
SELECT p.betrokkene, b.zaak, b.rollen
FROM {{schema}}.persoon AS p LEFT JOIN {{schema}}.betrokkene_in_zaak AS b ON b.betrokkene = p.betrokkene
WHERE p.pseudoniem = %(pseudoniem)b
ORDER BY b.zaak

-- name: zaken_van
SELECT zaak, rollen FROM {{schema}}.betrokkene_in_zaak WHERE betrokkene = %(betrokkene)b ORDER BY zaak

-- name: betrokkenen_in
SELECT betrokkene, rollen FROM {{schema}}.betrokkene_in_zaak WHERE zaak = %(zaak)b ORDER BY betrokkene

-- name: gemeenten
SELECT substr(n.nspname, 2, 4)
FROM pg_catalog.pg_namespace AS n JOIN pg_catalog.pg_roles AS r ON r.oid = n.nspowner
WHERE n.nspname ~ '^g[0-9]{4}_sleutels$' AND r.rolname = %(installatie)s || '_' || substr(n.nspname, 1, 5) || '_eigenaar'
ORDER BY 1
