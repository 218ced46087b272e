CREATE TABLE IF NOT EXISTS t (a integer);
CREATE TABLE IF NOT EXISTS t (a integer);
CREATE TABLE IF NOT EXISTS t (a integer, b text);
