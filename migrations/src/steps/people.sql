-- Consultancies and the people in them. `hub` holds what belongs to no single consultancy.
create table tenants (
    id uuid primary key,
    name text not null,
    status text not null check (status in ('active', 'suspended')),
    settings text not null,
    created_at bigint not null,
    version integer not null
);

create table hub.users (
    id uuid primary key,
    email text not null,
    email_key text not null unique,
    name text not null,
    locale text not null,
    password_hash text,
    password_changed_at bigint,
    password_history text not null,
    email_verified_at bigint,
    disabled_at bigint,
    created_at bigint not null,
    version integer not null
);

-- In which consultancies a person is. What they may do there is in `members`.
create table hub.seats (
    user_id uuid not null references hub.users (id),
    tenant_id uuid not null references tenants (id),
    primary key (user_id, tenant_id)
);

create table hub.second_factors (
    user_id uuid primary key references hub.users (id),
    secret bytea not null,
    confirmed_at bigint,
    last_step bigint not null
);

create table hub.recovery_codes (
    user_id uuid not null references hub.users (id),
    hash bytea not null,
    used_at bigint,
    primary key (user_id, hash)
);

-- Browsers.
create table hub.sessions (
    id uuid primary key,
    user_id uuid not null references hub.users (id),
    tenant_id uuid,
    hash bytea not null unique,
    agent text not null,
    second_factor_at bigint,
    created_at bigint not null,
    last_seen_at bigint not null,
    expires_at bigint not null,
    ended_at bigint
);
create index sessions_of_user on hub.sessions (user_id);

-- Programs. A family is one sign-in; each use replaces the token.
create table hub.refresh_tokens (
    id uuid primary key,
    family_id uuid not null,
    user_id uuid not null references hub.users (id),
    tenant_id uuid,
    hash bytea not null unique,
    issued_at bigint not null,
    expires_at bigint not null,
    used_at bigint,
    revoked_at bigint
);
create index refresh_tokens_of_family on hub.refresh_tokens (family_id);
create index refresh_tokens_of_user on hub.refresh_tokens (user_id);

-- Links in mails that work once: reset, verification, magic link.
create table hub.links (
    id uuid primary key,
    purpose text not null,
    user_id uuid not null references hub.users (id),
    hash bytea not null,
    created_at bigint not null,
    expires_at bigint not null,
    used_at bigint
);
create index links_of_user on hub.links (user_id);

create table hub.signing_keys (
    id text primary key,
    secret bytea not null,
    created_at bigint not null,
    active_from bigint not null,
    retired_at bigint
);

-- How full each throttle is.
create table hub.buckets (
    name text primary key,
    level bigint not null,
    at bigint not null
);

create table members (
    tenant_id uuid not null references tenants (id),
    user_id uuid not null,
    role text not null check (role in ('owner', 'admin', 'consultant', 'viewer', 'client')),
    all_accounts boolean not null,
    created_at bigint not null,
    removed_at bigint,
    version integer not null,
    primary key (tenant_id, user_id)
);

create table invites (
    tenant_id uuid not null references tenants (id),
    id uuid not null,
    email text not null,
    email_key text not null,
    role text not null,
    all_accounts boolean not null,
    accounts text not null,
    hash bytea not null,
    invited_by uuid not null,
    created_at bigint not null,
    expires_at bigint not null,
    accepted_at bigint,
    revoked_at bigint,
    primary key (tenant_id, id)
);

create table api_keys (
    tenant_id uuid not null references tenants (id),
    id uuid not null,
    name text not null,
    hash bytea not null,
    test boolean not null,
    scopes text not null,
    accounts text,
    created_by uuid not null,
    created_at bigint not null,
    expires_at bigint,
    last_used_at bigint,
    revoked_at bigint,
    primary key (tenant_id, id)
);

-- What a repeated call gets instead of a second change.
create table idempotent_calls (
    tenant_id uuid not null references tenants (id),
    credential text not null,
    call_key text not null,
    request_hash bytea not null,
    outcome text not null,
    created_at bigint not null,
    primary key (tenant_id, credential, call_key)
);

-- Who read or changed what. Rows are chained by hash and never changed.
create table audit_events (
    tenant_id uuid not null references tenants (id),
    no bigint not null,
    at bigint not null,
    actor text not null,
    action text not null,
    subject text not null,
    request_id text not null,
    hash bytea not null,
    primary key (tenant_id, no)
);
