-- Known faults of carriers and of Amazon, what they are evidence for, and carriers whose scans went
-- missing at several accounts at once. Only accounts that agreed are looked at for the latter.
create table incidents (
    tenant_id uuid not null,
    id uuid not null,
    -- As the directory calls it; blank: Amazon's own fault.
    carrier text not null,
    -- Blank: everywhere.
    marketplace text not null,
    title text not null,
    what text not null,
    source text not null,
    first_day integer not null,
    -- None: it still goes on.
    last_day integer,
    -- Packages concerned, as the source has it.
    packages bigint,
    created_by text not null,
    created_at bigint not null,
    closed_at bigint,
    version integer not null,
    primary key (tenant_id, id)
);
create index incidents_by_day on incidents (tenant_id, first_day, id);

create table review_incidents (
    tenant_id uuid not null,
    review_id uuid not null,
    incident_id uuid not null,
    note text not null,
    attached_by text not null,
    attached_at bigint not null,
    primary key (tenant_id, review_id, incident_id),
    foreign key (tenant_id, review_id) references reviews (tenant_id, id),
    foreign key (tenant_id, incident_id) references incidents (tenant_id, id)
);
create index reviews_of_incident on review_incidents (tenant_id, incident_id);

create table early_warnings (
    tenant_id uuid not null,
    id uuid not null,
    carrier text not null,
    first_day integer not null,
    last_day integer not null,
    -- The accounts that are struck, with their counts.
    struck text not null,
    raised_at bigint not null,
    primary key (tenant_id, id)
);
create index early_warnings_by_time on early_warnings (tenant_id, raised_at, id);

create table early_warning_accounts (
    tenant_id uuid not null,
    account_id uuid not null,
    agreed_by text not null,
    agreed_at bigint not null,
    primary key (tenant_id, account_id),
    foreign key (tenant_id, account_id) references seller_accounts (tenant_id, id)
);
