-- Where the bytes of a package are.
select round(avg(pg_column_size(p.*)), 1) as row,
    round(avg(pg_column_size(number)), 1) as number, round(avg(pg_column_size(order_id)), 1) as order_id,
    round(avg(pg_column_size(facts)), 1) as facts, round(avg(pg_column_size(items)), 1) as items,
    32 as tenant_and_market,
    round(avg(case when changes_at is null then 0 else 1 end), 3) as to_be_judged_again
from packages p;
