"""What PostgreSQL can say and stock Django cannot, for the generated models."""
