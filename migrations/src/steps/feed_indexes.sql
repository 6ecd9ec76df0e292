-- An index that begins like the primary key is as good to PostgreSQL for finding a sender's id, as long
-- as it has no figures of the table, and it may choose the wrong one: all of a market is read.
drop index sent_shipments_of_package;
create index sent_shipments_of_number on sent_shipments (tenant_id, number, order_id, market_id);
-- Packages without a number, of which there are few.
create index sent_shipments_without_number on sent_shipments (tenant_id, market_id, order_id)
    where number = '';
