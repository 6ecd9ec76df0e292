-- What a row of each table takes, all partitions together: in the table, beside it (long values), in
-- its indexes.
select coalesce(p.inhparent, c.oid)::regclass::text as "table",
    sum(c.reltuples)::bigint as rows,
    round(sum(pg_relation_size(c.oid)) / sum(c.reltuples)::numeric, 1) as heap,
    round(sum(coalesce(pg_total_relation_size(nullif(c.reltoastrelid, 0)), 0))
        / sum(c.reltuples)::numeric, 1) as beside,
    round(sum(pg_indexes_size(c.oid)) / sum(c.reltuples)::numeric, 1) as indexes
from pg_class c
    join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('public', 'hub')
    left join pg_inherits p on p.inhrelid = c.oid
where c.relkind = 'r' and c.reltuples > 0
group by 1
order by sum(pg_total_relation_size(c.oid)) desc;
