package dev.lockstep.verifier.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The questions put to a catalog, each in the .sql file of its name. */
enum CatalogQuery {
    NAMESPACES(Shape.STRUCTURED),
    EXTENSIONS(Shape.STRUCTURED),
    TYPES(Shape.STRUCTURED),
    ENUMS(Shape.STRUCTURED),
    COMPOSITES(Shape.STRUCTURED),
    ATTRIBUTES(Shape.STRUCTURED),
    RANGES(Shape.STRUCTURED),
    DOMAINS(Shape.STRUCTURED),
    DOMAIN_CHECKS(Shape.STRUCTURED),
    SEQUENCES(Shape.STRUCTURED),
    TABLES(Shape.STRUCTURED),
    COLUMNS(Shape.STRUCTURED),
    CONSTRAINTS(Shape.STRUCTURED),
    INDEXES(Shape.STRUCTURED),
    INDEX_ELEMENTS(Shape.STRUCTURED),
    TABLE_SETTINGS(Shape.VERBATIM),
    VIEWS(Shape.VERBATIM),
    ROUTINES(Shape.VERBATIM),
    TRIGGERS(Shape.VERBATIM),
    POLICIES(Shape.VERBATIM),
    OTHER_TYPES(Shape.VERBATIM),
    OTHER_OBJECTS(Shape.VERBATIM);

    /** What the rows of an answer hold. */
    enum Shape {
        /** Columns of its own, read by a class of its own. */
        STRUCTURED,
        /** Kind, name, definition and comment of an object. */
        VERBATIM
    }

    private final Shape shape;

    CatalogQuery(Shape shape) {
        this.shape = shape;
    }

    static List<CatalogQuery> verbatim() {
        return Arrays.stream(values())
                .filter(query -> query.shape == Shape.VERBATIM)
                .toList();
    }

    String sql() {
        return resource(name().toLowerCase(Locale.ROOT));
    }

    /** All questions as one message, between the statements that open and close the snapshot. */
    static String message() {
        StringBuilder message = new StringBuilder(resource("session"));
        for (CatalogQuery query : values()) {
            message.append(";\n").append(query.sql());
        }
        return message.append(";\nCOMMIT").toString();
    }

    private static String resource(String name) {
        try (InputStream in = CatalogQuery.class.getResourceAsStream(name + ".sql")) {
            if (in == null) {
                throw new IllegalStateException(name + ".sql is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
