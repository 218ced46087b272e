package dev.lockstep.emitters.django;

/** Where a field is written down. */
enum Place {
    /** In {@code models.py}, where enum classes have names. */
    MODEL,
    /** In a migration, which must not change when the models do. */
    MIGRATION
}
