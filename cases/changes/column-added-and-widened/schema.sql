CREATE TABLE stocks (id serial PRIMARY KEY, symbol varchar(10) NOT NULL, market_cap bigint);
CREATE INDEX idx_stocks_market_cap ON stocks (market_cap);
