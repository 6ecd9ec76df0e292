-- Whether the catalogue of a migrated PostgreSQL keeps tenants apart. Each check is a query that
-- names what is wrong in one column, and finds nothing in a sound schema. By hand, as a superuser:
--
--     psql --quiet --tuples-only --no-align --file=tests/check/tenant_lint.sql DATABASE
--
-- Rows of tenants lie in the schema public. Exempt are the list of tenants itself and the list of
-- migrations. What belongs to no tenant lies in other schemas.

CREATE TEMPORARY VIEW tenant_table AS
SELECT
    relation.oid AS id,
    relation.relname AS name,
    tenant.attnum AS tenant_column,
    tenant.attnotnull AS tenant_required,
    relation.relrowsecurity AND relation.relforcerowsecurity AS closed
FROM pg_class AS relation
LEFT JOIN pg_attribute AS tenant
    ON tenant.attrelid = relation.oid AND tenant.attname = 'tenant_id' AND NOT tenant.attisdropped
WHERE relation.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = 'public')
    AND relation.relkind IN ('r', 'p')
    AND relation.relname NOT IN ('tenants', 'seaql_migrations');

-- Schemas that are ours, not the database's own.
CREATE TEMPORARY VIEW own_schema AS
SELECT oid AS id, nspname AS name
FROM pg_namespace
WHERE nspname <> 'information_schema' AND nspname NOT LIKE 'pg\_%';

-- check: table_without_tenant
-- Its rows could belong to anybody.
SELECT name FROM tenant_table WHERE tenant_column IS NULL;

-- check: tenant_may_be_missing
-- A row without a tenant is out of everybody's sight.
SELECT name FROM tenant_table WHERE tenant_required IS FALSE;

-- check: row_security_not_forced
-- Without FORCE the owner of the table sees all of it.
SELECT name FROM tenant_table WHERE NOT closed;

-- check: no_policy_for_reading_and_writing
-- One policy that covers every command, both what is seen and what is written.
SELECT name
FROM tenant_table
WHERE id NOT IN (
    SELECT polrelid
    FROM pg_policy
    WHERE polcmd = '*' AND polpermissive AND polqual IS NOT NULL AND polwithcheck IS NOT NULL
);

-- check: several_permissive_policies
-- Whatever one of them lets through is through.
SELECT tenant_table.name
FROM tenant_table
JOIN pg_policy ON polrelid = id AND polpermissive
GROUP BY tenant_table.name
HAVING count(*) > 1;

-- check: policy_with_other_condition
-- The tenant of the transaction, word for word, so that no "or true" hides in it. The setting is an
-- empty text after a transaction that set it, which must not become an error.
SELECT format('%s on %s', polname, tenant_table.name)
FROM tenant_table
JOIN pg_policy ON polrelid = id AND polpermissive
CROSS JOIN LATERAL (
    VALUES (pg_get_expr(polqual, polrelid)), (pg_get_expr(polwithcheck, polrelid))
) AS condition (text)
WHERE condition.text IS DISTINCT FROM
    '(tenant_id = (NULLIF(current_setting(''app.tenant_id''::text, true), ''''::text))::uuid)'
GROUP BY polname, tenant_table.name;

-- check: unique_key_not_led_by_tenant
-- A refused duplicate would tell about rows of others, and no tenant could move to a node of its own.
SELECT indexrelid::regclass::text
FROM tenant_table
JOIN pg_index ON indrelid = id
WHERE indisunique AND indkey[0] IS DISTINCT FROM tenant_column;

-- check: reference_without_tenant
-- Foreign keys look behind row-level security: without the tenant in it, one may point at a
-- stranger's row.
SELECT conname
FROM pg_constraint
JOIN tenant_table AS child ON child.id = conrelid
JOIN tenant_table AS parent ON parent.id = confrelid
WHERE contype = 'f'
    AND NOT EXISTS (
        SELECT
        FROM unnest(conkey, confkey) AS pair (from_column, to_column)
        WHERE from_column = child.tenant_column AND to_column = parent.tenant_column
    );

-- check: view_with_rights_of_its_owner
-- The policies then see the owner, not the reader.
SELECT relname
FROM pg_class
JOIN own_schema ON own_schema.id = relnamespace
WHERE relkind = 'v'
    AND NOT EXISTS (
        SELECT
        FROM pg_options_to_table(reloptions)
        WHERE option_name = 'security_invoker' AND option_value::boolean
    );

-- check: readable_materialized_view
-- Its rows are a copy, and no policy guards them.
SELECT relname
FROM pg_class
JOIN own_schema ON own_schema.id = relnamespace
WHERE relkind = 'm' AND has_table_privilege('firstscan_app', pg_class.oid, 'SELECT');

-- check: server_role_with_powers
-- Each of these is a way around the policies, or to a role that has one.
SELECT power
FROM pg_roles
CROSS JOIN LATERAL (
    VALUES
        ('SUPERUSER', rolsuper),
        ('BYPASSRLS', rolbypassrls),
        ('CREATEROLE', rolcreaterole),
        ('CREATEDB', rolcreatedb),
        ('REPLICATION', rolreplication)
) AS held (power, has)
WHERE pg_roles.oid = 'firstscan_app'::regrole AND has;

-- check: relation_owned_by_server_role
-- An owner may switch the policies off.
SELECT relname
FROM pg_class
WHERE relowner = 'firstscan_app'::regrole AND relpersistence <> 't';

-- check: right_beyond_rows
-- TRUNCATE minds no policy, a reference reveals keys, a trigger runs with the rights of others.
SELECT format('%s on %s', privilege, tenant_table.name)
FROM tenant_table
CROSS JOIN (VALUES ('TRUNCATE'), ('REFERENCES'), ('TRIGGER')) AS beyond (privilege)
WHERE has_table_privilege('firstscan_app', id, privilege);

-- check: server_role_in_powerful_role
-- It could become that role.
SELECT rolname
FROM pg_roles
WHERE (rolsuper OR rolbypassrls OR oid = 'firstscan_owner'::regrole)
    AND oid <> 'firstscan_app'::regrole
    AND pg_has_role('firstscan_app', oid, 'MEMBER');

-- check: definers_function_without_search_path
-- Who calls it could put tables of their own before ours.
SELECT proname
FROM pg_proc
JOIN own_schema ON own_schema.id = pronamespace
WHERE prosecdef
    AND NOT EXISTS (
        SELECT FROM unnest(proconfig) AS setting WHERE setting LIKE 'search\_path=%'
    );

-- check: server_role_may_create
-- What it made it would own, outside every policy.
SELECT name FROM own_schema WHERE has_schema_privilege('firstscan_app', id, 'CREATE');
