CREATE TABLE a ("" text);
