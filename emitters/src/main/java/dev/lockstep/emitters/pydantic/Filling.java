package dev.lockstep.emitters.pydantic;

import dev.lockstep.core.model.ValueSource;

/** When the database gives a column its value. */
enum Filling {
    /** An insert gives it, or it is NULL. */
    NEVER,
    /** When an insert gives none. */
    IF_LEFT_OUT,
    /** And nobody else may. */
    ALWAYS;

    /** The filling of a column by where its value comes from. */
    static final ValueSource.Cases<Filling> OF = new ValueSource.Cases<>() {
        @Override
        public Filling absent(ValueSource.Absent source) {
            return NEVER;
        }

        @Override
        public Filling byDefault(ValueSource.Default source) {
            return IF_LEFT_OUT;
        }

        @Override
        public Filling generated(ValueSource.Generated source) {
            return ALWAYS;
        }

        @Override
        public Filling identity(ValueSource.Identity source) {
            return source.generation() == ValueSource.Identity.Generation.ALWAYS ? ALWAYS : IF_LEFT_OUT;
        }

        @Override
        public Filling serial(ValueSource.Serial source) {
            return IF_LEFT_OUT;
        }
    };
}
