-- Deleting a user is refused while an event is theirs: the rule would break the NOT NULL.
CREATE TABLE users (
    id bigint PRIMARY KEY
);

CREATE TABLE events (
    id bigint PRIMARY KEY,
    user_id bigint NOT NULL REFERENCES users (id) ON DELETE SET NULL,
    reviewer_id bigint REFERENCES users (id) ON DELETE SET NULL
);
