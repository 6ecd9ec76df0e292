-- Packages in parts by consultancy and, within them, by month. The month cannot be the day's: a
-- newer report may correct that, and the key must stay. It is the month in which a package was first
-- kept, and part of the key.
create table monthly (like packages including defaults, month integer not null)
    partition by hash (tenant_id);
do $$
begin
    for part in 0..7 loop
        execute format('create table monthly_%s partition of monthly
            for values with (modulus 8, remainder %s) partition by range (month)', part, part);
        for month in 0..17 loop
            execute format('create table monthly_%s_%s partition of monthly_%s
                for values from (%s) to (%s)', part, month, part, month, month + 1);
        end loop;
    end loop;
end
$$;
alter table monthly add primary key (tenant_id, market_id, number, order_id, month);
create index monthly_by_day on monthly (tenant_id, market_id, verdict, day, seq);
create index monthly_by_order on monthly (tenant_id, market_id, order_id);
create index monthly_to_judge on monthly (tenant_id, market_id, changes_at)
    where changes_at is not null;
