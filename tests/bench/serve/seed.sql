-- Fills a migrated database that has consultancies and nothing else: four accounts each, a market
-- for each account, and `:packages` packages over 120 days up to `:today`. A fifth of the packages
-- belong to the first consultancy. Run as a superuser, who is above row-level security.
--
-- Everything follows from the number of the row, so that two runs make the same data.
\set ON_ERROR_STOP on
set synchronous_commit = off;
set work_mem = '512MB';
set maintenance_work_mem = '1GB';
set client_min_messages = warning;
\timing off

-- The account's number goes from 1; the first consultancy has 1 to 4.
create temporary table account as
select t.id as tenant_id, row_number() over (order by t.name, a.no) as no,
    md5('account ' || t.name || a.no)::uuid as id, md5('market ' || t.name || a.no)::uuid as market_id,
    'Account ' || a.no || ' of ' || t.name as name,
    (array['US', 'UK', 'DE', 'JP'])[1 + (row_number() over (order by t.name, a.no)) % 4] as marketplace
from tenants t cross join generate_series(1, 4) a (no);

insert into seller_accounts
select tenant_id, id, name, null, '', :today * 86400000000, null, 1 from account;

-- How many packages each market has: the first a sixth of all, its three neighbours what makes it
-- a fifth together, the others between half and one and a half of their average.
create temporary table size as
with weighed as (
    select *, case when no = 1 then 0.17 when no <= 4 then 0.01
        else 0.8 * (50 + no * 37 % 101)::float8
            / sum(50 + no * 37 % 101) filter (where no > 4) over () end as share
    from account
)
select tenant_id, market_id, no, floor(share * :packages)::bigint as packages from weighed;
update size set packages = packages + :packages - (select sum(packages) from size) where no = 1;

insert into markets
select a.tenant_id, a.market_id, a.id, a.marketplace, 'standard', s.packages, 0,
    :today * 86400000000, :today * 86400000000, :today * 86400000000, 1
from account a join size s using (market_id);

-- Carrier, warehouse, method, entry, and what was made of the carrier. What is asked for a carrier
-- code is blank: the name is enough.
create temporary table lane as
select (row_number() over (order by w.no, c.no) - 1)::int as no, c.name as carrier,
    convert_to(concat_ws(E'\x1f', '', c.name, w.name, 'Ground', w.entry)
        || E'\x1e' || c.name || E'\x1e' || 'declared always', 'UTF8') as term
from unnest(array['UPS', 'USPS', 'FedEx', 'DHL Express', 'OnTrac', 'DPD', 'Yamato Transport',
        'Japan Post']) with ordinality c (name, no)
    cross join (values (1, 'Reno', 'integrated'), (2, 'Columbus', 'manual')) w (no, name, entry);

create temporary table category_set as
select (row_number() over ()  - 1)::int as no, names,
    convert_to(array_to_string(names, E'\x1f'), 'UTF8') as term
from (values (array['Home & Kitchen']), (array['Toys & Games']), (array['Beauty']),
    (array['Office Products']), (array['Pet Supplies']), (array['Sports & Outdoors']),
    (array['Tools']), (array['Uncategorised']), (array['Beauty', 'Home & Kitchen']),
    (array['Pet Supplies', 'Toys & Games'])) sets (names);

insert into terms select tenant_id, market_id, 1, lane.no, lane.term from size, lane;
insert into terms
select tenant_id, market_id, 2, sku, convert_to('SKU-' || sku || E'\x1f' || 'Beauty', 'UTF8')
from size, generate_series(0, 199) sku;
insert into terms
select tenant_id, market_id, 3, place,
    convert_to(concat_ws(E'\x1f', 'US', 'NV', 'Reno', (89500 + place)::text) || E'\x1e' || '==',
        'UTF8')
from size, generate_series(0, 19) place;
insert into terms select tenant_id, market_id, 4, sets.no, sets.term from size, category_set sets;

drop index packages_by_day, packages_by_order, packages_to_judge;
alter table packages drop constraint packages_pkey;

-- `at` is 0 for the oldest package and 1 for the newest; two days' worth of them are mixed.
-- Of a hundred packages 90 are valid, 6 invalid, 3 pending, 1 exempt; pending ones are young.
insert into packages
select tenant_id, market_id,
    '9400' || lpad((s.no * 10000000::bigint + i)::text, 18, '0'),
    concat_ws('-', 100 + h % 20, lpad((s.no * 31 + i % 1000000)::text, 7, '0'),
        lpad((i % 10000000)::text, 7, '0')),
    i, null,
    -- The first lanes carry most.
    least(h % 16, h / 16 % 16)::int, (h / 256 % 20)::int, (h / 256 % 20)::int,
    least(h / 7 % 10, h / 70 % 10)::int,
    set_byte('\x00'::bytea, 0, (h % 128)::int),
    substr(decode(md5(i::text) || md5(h::text), 'hex'), 1, 20 + (h % 13)::int),
    day, day * 86400000000 + h % 80000 * 1000000,
    verdict,
    case verdict when 1 then problem | case when h % 7 = 0 then 1 << 14 else 0 end else 0 end,
    case when verdict = 0 and h % 12 = 0 then 1 << (11 + h % 4)::int else 0 end,
    0, case verdict when 1 then 1 << (h % 12)::int else 0 end, (h % 64)::int,
    case verdict when 2 then (day + 4) * 86400000000 end
from size s
    cross join lateral generate_series(0, s.packages - 1) i
    cross join lateral (
        select hashint8extended(i, s.no) & 9223372036854775807 as h) hash
    cross join lateral (
        select case when h % 100 < 90 then 0 when h % 100 < 96 then 1 when h % 100 < 99 then 2 else 3
            end::smallint as verdict,
            1 << (array[0, 3, 7, 9, 9, 9, 10, 10, 11, 12])[1 + (h / 100 % 10)::int] as problem) judged
    cross join lateral (
        select case verdict when 2 then :today - (h / 1000 % 4)::int
            else greatest(:today - 119, least(:today, :today - 119
                + (i * 120 / s.packages)::int + (h / 1000 % 3)::int - 1)) end as day) dated;

alter table packages add primary key (tenant_id, market_id, number, order_id);
\i :indexes

create temporary table counted as
select p.tenant_id, p.market_id, l.carrier, p.categories, p.day, p.verdict, p.defects, p.risks,
    count(*) as packages
from packages p join lane l on l.no = p.lane
where p.day is not null
group by 1, 2, 3, 4, 5, 6, 7, 8;

create temporary table placed as
select c.tenant_id, c.market_id, carriers.carrier, categories.category, c.day, c.verdict,
    c.defects, c.risks, sum(c.packages)::bigint as packages
from counted c
    join category_set s on s.no = c.categories
    cross join lateral unnest(array['', c.carrier]) carriers (carrier)
    cross join lateral unnest(array[''] || s.names) categories (category)
group by 1, 2, 3, 4, 5, 6, 7, 8;

insert into day_tallies
select tenant_id, market_id, carrier, category, day,
    coalesce(sum(packages) filter (where verdict = 0), 0),
    coalesce(sum(packages) filter (where verdict = 1), 0),
    coalesce(sum(packages) filter (where verdict = 2), 0),
    coalesce(sum(packages) filter (where verdict = 3), 0)
from placed group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5;

insert into day_problems
select tenant_id, market_id, carrier, category, day, problem,
    coalesce(sum(packages) filter (where defects & 1 << problem <> 0), 0),
    coalesce(sum(packages) filter (where defects = 1 << problem), 0),
    coalesce(sum(packages) filter (where risks & 1 << problem <> 0), 0)
from placed join generate_series(0, 15) problem on (defects | risks) & 1 << problem <> 0
group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6;

vacuum analyze;

select (select count(*) from tenants) as consultancies, (select count(*) from seller_accounts) as accounts,
    (select count(*) from packages) as packages, (select count(*) from day_tallies) as day_tallies,
    (select count(*) from day_problems) as day_problems,
    (
        select pg_size_pretty(sum(pg_total_relation_size(relid))) from pg_partition_tree('packages')
    ) as size;
