-- Every table with a tenant answers only for the tenant that the transaction named.
do $$
declare
    named text;
begin
    for named in
        select c.relname
        from pg_class c
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
            and not exists (select 1 from pg_policy p where p.polrelid = c.oid)
    loop
        execute format('alter table %I enable row level security', named);
        execute format('alter table %I force row level security', named);
        execute format(
            'create policy tenant on %I
             using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)
             with check (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)',
            named
        );
    end loop;
    revoke create on schema public from public;
    if exists (select 1 from pg_roles where rolname = 'firstscan_app') then
        grant usage on schema public, hub to firstscan_app;
        grant select, insert, update, delete on all tables in schema public, hub to firstscan_app;
        revoke update, delete on audit_events from firstscan_app;
        revoke insert, update, delete on seaql_migrations from firstscan_app;
    end if;
end
$$;
