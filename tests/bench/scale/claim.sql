-- How a worker takes a job and settles it, as `api/src/store/jobs/lease.rs` does.
\set now 1800000000000000
begin;
update jobs set lease = gen_random_uuid(), leased_until = :now + 30000000, attempt = attempt + 1
where id = (
    select j.id from jobs j
    where j.done_at is null and (j.run_at <= :now or j.run_at <= j.created_at)
        and (j.leased_until is null or j.leased_until <= :now or j.leased_until > :now + 60000000)
        and j.kind in ('import', 'watch')
        and not exists (
            select 1 from jobs o
            where j.line <> '' and o.line = j.line and o.done_at is null and o.id <> j.id
                and (o.created_at < j.created_at or (o.created_at = j.created_at and o.id < j.id)
                    or not (o.leased_until is null or o.leased_until <= :now
                        or o.leased_until > :now + 60000000)))
    order by j.run_at, j.id limit 1 for update of j skip locked)
returning quote_literal(id) as job \gset
commit;
update jobs set done_at = :now, lease = null where id = :job;
