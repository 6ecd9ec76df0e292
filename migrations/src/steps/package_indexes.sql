create index packages_by_day on packages (tenant_id, market_id, verdict, day, seq);
create index packages_by_order on packages (tenant_id, market_id, order_id);
create index packages_to_judge on packages (tenant_id, market_id, changes_at)
    where changes_at is not null;
