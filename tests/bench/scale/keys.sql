-- Keys that do not begin with the consultancy, and references that do not carry it: what could not
-- be spread over nodes by consultancy. Indexes that are no keys are looked at too, because a query
-- that is led by them would ask every node.
select 'index' as what, i.indrelid::regclass::text as "table", i.indexrelid::regclass::text as name,
    pg_get_indexdef(i.indexrelid) as definition
from pg_index i
    join pg_class c on c.oid = i.indrelid and not c.relispartition
    join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('public', 'hub')
    left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
where a.attname is distinct from 'tenant_id'
union all
select 'reference', conrelid::regclass::text, conname, pg_get_constraintdef(oid)
from pg_constraint
where contype = 'f' and connamespace in ('public'::regnamespace, 'hub'::regnamespace)
    and conparentid = 0
    and not exists (
        select from pg_attribute a
        where a.attrelid = conrelid and a.attnum = conkey[1] and a.attname = 'tenant_id')
order by 1 desc, 2, 3;
