-- A client's case, from the first report to the closed case.
create table reviews (
    tenant_id uuid not null,
    id uuid not null,
    market_id uuid not null,
    title text not null,
    state text not null,
    waiting_for text not null,
    revision integer not null,
    rulebook text not null,
    window_end integer,
    shipped text not null,
    assignee_id uuid,
    amazon_due_at bigint,
    our_due_at bigint,
    -- The first deadline that is still to be met; the end of time if there is none.
    due_at bigint not null,
    opened_by text not null,
    opened_at bigint not null,
    closed_at bigint,
    -- Approval, submission and reply count for one round only.
    round integer not null,
    scored_at bigint,
    approved_at bigint,
    sent_at bigint,
    -- Grows with everything that happens to the case; version only with changes of this row.
    changes integer not null,
    version integer not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, market_id) references markets (tenant_id, id)
);
create index reviews_of_market on reviews (tenant_id, market_id);
create index reviews_by_state on reviews (tenant_id, state);
create index reviews_by_due on reviews (tenant_id, due_at, id);

-- What was found at one moment; never changed.
create table revisions (
    tenant_id uuid not null,
    review_id uuid not null,
    no integer not null,
    content_hash bytea not null,
    document text not null,
    rulebook text not null,
    rulebook_version text not null,
    window_start integer not null,
    window_end integer not null,
    rate_bp integer,
    status text not null,
    -- When the rate meets the threshold again if everything ships clean.
    recovers_on integer,
    as_of bigint not null,
    reason text not null,
    created_at bigint not null,
    primary key (tenant_id, review_id, no),
    foreign key (tenant_id, review_id) references reviews (tenant_id, id)
);

create table plan_actions (
    tenant_id uuid not null,
    id uuid not null,
    review_id uuid not null,
    -- The catalogue's, or one made up for what the consultancy added.
    code text not null,
    own boolean not null,
    -- Whether the latest revision still calls for it.
    needed boolean not null,
    position integer not null,
    section text not null,
    owner text not null,
    title text not null,
    detail text not null,
    done_when text not null,
    causes text not null,
    evidence text not null,
    gain_bp integer not null,
    due_on integer not null,
    -- What a consultant changed; a new revision leaves it alone.
    edited text not null,
    state text not null check (state in ('open', 'done', 'waived')),
    note text not null,
    settled_by uuid,
    settled_at bigint,
    -- The submission whose reply opened it again.
    reopened_by integer,
    version integer not null,
    primary key (tenant_id, id),
    unique (tenant_id, review_id, code),
    foreign key (tenant_id, review_id) references reviews (tenant_id, id)
);
create index plan_actions_open on plan_actions (tenant_id, due_on) where state = 'open';

create table action_files (
    tenant_id uuid not null,
    action_id uuid not null,
    upload_id uuid not null,
    primary key (tenant_id, action_id, upload_id),
    foreign key (tenant_id, action_id) references plan_actions (tenant_id, id),
    foreign key (tenant_id, upload_id) references uploads (tenant_id, id)
);

create table comments (
    tenant_id uuid not null,
    id uuid not null,
    review_id uuid not null,
    author text not null,
    by_client boolean not null,
    audience text not null check (audience in ('internal', 'client')),
    body text not null,
    created_at bigint not null,
    edited_at bigint,
    deleted_at bigint,
    version integer not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, review_id) references reviews (tenant_id, id)
);
create index comments_of_review on comments (tenant_id, review_id);

-- The answer to Amazon while it is written.
create table responses (
    tenant_id uuid not null,
    review_id uuid not null,
    -- The one whose draft it began from.
    revision integer not null,
    cause text not null,
    fixed text not null,
    prevention text not null,
    edited_by text not null,
    edited_at bigint not null,
    version integer not null,
    primary key (tenant_id, review_id),
    foreign key (tenant_id, review_id) references reviews (tenant_id, id)
);

-- What was sent to Amazon, word for word, and what came back.
create table submissions (
    tenant_id uuid not null,
    id uuid not null,
    review_id uuid not null,
    no integer not null,
    revision integer not null,
    round integer not null,
    cause text not null,
    fixed text not null,
    prevention text not null,
    content_hash bytea not null,
    -- What it was written from: window and packages with each cause.
    figures text,
    sent_by text not null,
    sent_at bigint not null,
    reply text,
    reply_at bigint,
    reply_by text,
    -- None while a person has to read the reply.
    outcome text,
    gaps text,
    primary key (tenant_id, id),
    unique (tenant_id, review_id, no),
    foreign key (tenant_id, review_id) references reviews (tenant_id, id)
);

create table review_events (
    tenant_id uuid not null,
    review_id uuid not null,
    no integer not null,
    at bigint not null,
    actor text not null,
    kind text not null,
    for_client boolean not null,
    detail text not null,
    primary key (tenant_id, review_id, no),
    foreign key (tenant_id, review_id) references reviews (tenant_id, id)
);
