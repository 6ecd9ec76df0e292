-- Monitoring: what is watched, how it stands, what was said about it. A blank category is all of
-- them together; as a rule it also holds for every category without one of its own.
create table watch_rules (
    tenant_id uuid not null,
    market_id uuid not null,
    category text not null,
    threshold_bp integer,
    margin_bp integer not null,
    primary key (tenant_id, market_id, category),
    foreign key (tenant_id, market_id) references markets (tenant_id, id)
);

-- How a category stood at the last look, and what was told of it.
create table standings (
    tenant_id uuid not null,
    market_id uuid not null,
    category text not null,
    standing text not null,
    since bigint not null,
    told text not null,
    drift_told boolean not null,
    forecast_told boolean not null,
    falls_on integer,
    primary key (tenant_id, market_id, category),
    foreign key (tenant_id, market_id) references markets (tenant_id, id)
);

create table alerts (
    tenant_id uuid not null,
    id uuid not null,
    account_id uuid not null,
    market_id uuid not null,
    category text not null,
    kind text not null check (kind in ('below', 'near', 'drift', 'forecast')),
    detail text not null,
    raised_at bigint not null,
    acknowledged_by uuid,
    acknowledged_at bigint,
    primary key (tenant_id, id),
    foreign key (tenant_id, account_id) references seller_accounts (tenant_id, id),
    foreign key (tenant_id, market_id) references markets (tenant_id, id)
);
create index alerts_by_time on alerts (tenant_id, raised_at, id);
create index alerts_of_account on alerts (tenant_id, account_id, raised_at, id);
create index alerts_of_market on alerts (tenant_id, market_id, raised_at, id);

-- Who wants mail about an account's alerts and the weekly digest, and the Monday of the last one
-- they got.
create table alert_readers (
    tenant_id uuid not null,
    user_id uuid not null,
    account_id uuid not null,
    alerts boolean not null,
    digest boolean not null,
    digest_day integer,
    primary key (tenant_id, user_id, account_id),
    foreign key (tenant_id, user_id) references members (tenant_id, user_id),
    foreign key (tenant_id, account_id) references seller_accounts (tenant_id, id)
);
create index alert_readers_of_account on alert_readers (tenant_id, account_id);
