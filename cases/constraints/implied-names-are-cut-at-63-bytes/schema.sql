CREATE TABLE a_table_with_a_name_that_is_rather_long_already (
    a_column_with_a_name_that_is_long_too integer UNIQUE,
    another_column_with_a_long_name integer,
    UNIQUE (a_column_with_a_name_that_is_long_too, another_column_with_a_long_name)
);
