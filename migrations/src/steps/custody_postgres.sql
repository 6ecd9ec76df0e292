-- The trail of who did what only grows; nobody who serves requests may delete from it. What is older
-- than a year goes through this door, which knows no younger moment, whoever asks.
create function forget_audit_events(before bigint) returns bigint
language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
    gone bigint;
begin
    delete from public.audit_events
    where tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid
        and at < least(before, (extract(epoch from now() - interval '365 days') * 1000000)::bigint);
    get diagnostics gone = row_count;
    return gone;
end
$$;
revoke all on function forget_audit_events(bigint) from public;
do $$
begin
    if exists (select 1 from pg_roles where rolname = 'firstscan_app') then
        grant execute on function forget_audit_events(bigint) to firstscan_app;
    end if;
end
$$;
