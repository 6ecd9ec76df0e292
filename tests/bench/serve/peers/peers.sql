-- What the peers read: the tables of the server as a schema of views and functions, the way their
-- manuals advise. The role is the server's, so that row-level security holds for them too.
\set ON_ERROR_STOP on
create schema peers;
grant usage on schema peers to firstscan_app;

-- A package with the texts that the tables number.
create view peers.shipments with (security_invoker = true) as
select p.tenant_id, p.market_id, p.number, p.order_id, p.seq,
    coalesce(p.given, p.number) as tracking_number,
    split_part(convert_from(lane.term, 'UTF8'), E'\x1f', 2) as carrier,
    string_to_array(convert_from(categories.term, 'UTF8'), E'\x1f') as categories,
    p.day, date '1970-01-01' + p.day as date, p.verdict, p.defects, p.risks
from packages p
    left join terms lane on lane.tenant_id = p.tenant_id and lane.market_id = p.market_id
        and lane.kind = 1 and lane.no = p.lane
    left join terms categories on categories.tenant_id = p.tenant_id
        and categories.market_id = p.market_id and categories.kind = 4
        and categories.no = p.categories;
comment on view peers.shipments is E'@primaryKey market_id,number,order_id';

create type peers.category as
    (category text, valid bigint, invalid bigint, pending bigint, exempt bigint);
create type peers.trend_day as (date date, counted bigint, valid bigint);
create type peers.problem as (problem smallint, defects bigint, sole bigint, risks bigint);

-- The dashboard, counted from packages. A blank category is all of them together.
create function peers.live_categories(market uuid, first_day int, last_day int)
returns setof peers.category language sql stable as $$
    with sets as materialized (
        select categories, grouping(categories) as whole,
            count(*) filter (where verdict = 0) as valid,
            count(*) filter (where verdict = 1) as invalid,
            count(*) filter (where verdict = 2) as pending,
            count(*) filter (where verdict = 3) as exempt
        from packages
        where market_id = market and verdict in (0, 1, 2, 3) and day between first_day and last_day
        group by grouping sets ((), (categories))
    )
    select '', valid, invalid, pending, exempt from sets where whole = 1
    union all
    select name, sum(valid)::bigint, sum(invalid)::bigint, sum(pending)::bigint,
        sum(exempt)::bigint
    from sets join terms on terms.market_id = market and terms.kind = 4
            and terms.no = sets.categories
        cross join lateral unnest(string_to_array(convert_from(term, 'UTF8'), E'\x1f')) name
    where whole = 0
    group by name
$$;

create function peers.live_trend(market uuid, first_day int, last_day int)
returns setof peers.trend_day language sql stable as $$
    select date '1970-01-01' + day, count(*), count(*) filter (where verdict = 0)
    from packages
    where market_id = market and verdict in (0, 1) and day between first_day and last_day
    group by day order by day
$$;

create function peers.live_problems(market uuid, first_day int, last_day int)
returns setof peers.problem language sql stable as $$
    select problem::smallint,
        coalesce(sum(packages) filter (where defects & 1 << problem <> 0), 0)::bigint,
        coalesce(sum(packages) filter (where defects = 1 << problem), 0)::bigint,
        coalesce(sum(packages) filter (where risks & 1 << problem <> 0), 0)::bigint
    from (
        select defects, risks, count(*) as packages
        from packages
        where market_id = market and verdict in (0, 1, 2, 3) and defects | risks <> 0
            and day between first_day and last_day
        group by defects, risks
    ) sets join generate_series(0, 15) problem on (defects | risks) & 1 << problem <> 0
    group by problem
$$;

-- The same from the daily counts.
create function peers.daily_categories(market uuid, first_day int, last_day int)
returns setof peers.category language sql stable as $$
    select category, sum(valid)::bigint, sum(invalid)::bigint, sum(pending)::bigint,
        sum(exempt)::bigint
    from day_tallies
    where market_id = market and carrier = '' and day between first_day and last_day
    group by category
$$;

create function peers.daily_trend(market uuid, first_day int, last_day int)
returns setof peers.trend_day language sql stable as $$
    select date '1970-01-01' + day, valid + invalid, valid
    from day_tallies
    where market_id = market and carrier = '' and category = ''
        and day between first_day and last_day
    order by day
$$;

create function peers.daily_problems(market uuid, first_day int, last_day int)
returns setof peers.problem language sql stable as $$
    select problem, sum(defects)::bigint, sum(sole)::bigint, sum(risks)::bigint
    from day_problems
    where market_id = market and carrier = '' and category = ''
        and day between first_day and last_day
    group by problem
$$;

do $$
declare
    named text;
begin
    foreach named in array array['live_categories', 'live_trend', 'live_problems',
        'daily_categories', 'daily_trend', 'daily_problems']
    loop
        execute format('comment on function peers.%I is %L', named, '@simpleCollections only');
    end loop;
end
$$;
grant select on peers.shipments to firstscan_app;
