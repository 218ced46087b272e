CREATE TYPE job_status AS ENUM ('pending', 'closed');
