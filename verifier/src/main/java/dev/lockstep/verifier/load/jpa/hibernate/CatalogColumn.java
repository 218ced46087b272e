package dev.lockstep.verifier.load.jpa.hibernate;

import java.util.List;

/**
 * A column as the server built it.
 *
 * @param required whether the column or a domain of its type refuses NULL
 * @param written its type as SQL, the domain if it is one
 * @param type the name of the type below all domains
 * @param kind {@code typtype} of that type
 * @param modifier {@code typmod} of that type; -1 for none
 * @param element the name of the type of the elements of an array, else empty
 * @param labels of the enum type that the column or its elements have
 * @param fields how many fields a composite type has
 * @param literals what the column's check constraints compare with
 */
record CatalogColumn(
        RelationName relation,
        String name,
        boolean required,
        String written,
        String type,
        String kind,
        int modifier,
        String element,
        List<String> labels,
        int fields,
        List<String> literals) {
    private static final int HEADER = 4;
    private static final int UNLIMITED = 10_000;

    CatalogColumn {
        labels = List.copyOf(labels);
        literals = List.copyOf(literals);
    }

    /** How many characters or bits fit. */
    int length() {
        if (modifier < 0) {
            return UNLIMITED;
        }
        return type.equals("bit") || type.equals("varbit") ? modifier : modifier - HEADER;
    }

    /** How many digits a numeric may have before the point. */
    int integerDigits() {
        return modifier < 0 ? UNLIMITED : ((modifier - HEADER) >> 16 & 0xFFFF) - scale();
    }

    /** How many digits a numeric has after the point. */
    int scale() {
        return modifier < 0 ? 0 : (modifier - HEADER) & 0x7FF;
    }

    /** One element of this array, as if it were a column. */
    CatalogColumn ofElement() {
        String elementKind = labels.isEmpty() ? "b" : "e";
        return new CatalogColumn(
                relation, name, true, written, element, elementKind, modifier, "", labels, 0, List.of());
    }

    CatalogColumn withLiterals(List<String> found) {
        return new CatalogColumn(
                relation, name, required, written, type, kind, modifier, element, labels, fields, found);
    }
}
