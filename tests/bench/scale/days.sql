-- How many rows the counts of a market and day are, and how many packages they count.
select
    (select count(*) from packages) / count(distinct (market_id, day)) as packages,
    round(count(*)::numeric / count(distinct (market_id, day)), 1) as tallies,
    round((select count(*) from day_problems)::numeric / count(distinct (market_id, day)), 1)
        as problems,
    count(distinct day) as days
from day_tallies;
