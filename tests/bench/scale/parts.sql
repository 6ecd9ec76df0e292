-- What a package takes, all parts together.
select sum(reltuples)::bigint as rows,
    round(sum(pg_relation_size(oid)) / sum(reltuples)::numeric, 1) as heap,
    round(sum(pg_indexes_size(oid)) / sum(reltuples)::numeric, 1) as indexes,
    pg_size_pretty(sum(pg_total_relation_size(oid))) as size,
    pg_size_pretty(max(pg_total_relation_size(oid))) as largest_part
from pg_class
where oid in (select relid from pg_partition_tree('packages') where isleaf);
