package dev.lockstep.emitters.jpa.source;

import dev.lockstep.emitters.jpa.source.JavaAnnotation.Argument;
import dev.lockstep.emitters.jpa.source.JavaValue.Listed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lays annotations out as google-java-format does: on one line when it fits into 100 columns, else one argument a line.
 */
public final class AnnotationLayout {
    private static final int WIDTH = 100;
    private final Imports imports;
    private final FlatValue flat = new FlatValue();

    public AnnotationLayout(Imports imports) {
        this.imports = imports;
    }

    /**
     * The annotation as source, without the margin of its first line and without a line end.
     *
     * @param indent the columns before it
     */
    public String text(JavaAnnotation annotation, int indent) {
        return annotation(annotation, new Place(indent, 0));
    }

    /** A value on one line. */
    public String flat(JavaValue value) {
        return value.match(flat);
    }

    /**
     * Where something begins, and how many characters must follow it on its last line.
     *
     * @param trailing commas and brackets
     */
    private record Place(int column, int trailing) {
        boolean fits(String text) {
            return column + text.length() + trailing <= WIDTH;
        }
    }

    private String annotation(JavaAnnotation annotation, Place place) {
        String line = flat(annotation);
        boolean onOneLine = place.fits(line) && !mustBreak(annotation);
        if (onOneLine || annotation.arguments().isEmpty()) {
            return line;
        }
        List<String> broken = new ArrayList<>();
        int column = place.column() + 4;
        int last = annotation.arguments().size() - 1;
        for (int i = 0; i <= last; i++) {
            int trailing = i == last ? place.trailing() + 1 : 1;
            broken.add(argument(annotation, i, new Place(column, trailing)));
        }
        String margin = "\n" + " ".repeat(column);
        return "@" + imports.spelling(annotation.type()) + "(" + margin + String.join("," + margin, broken) + ")";
    }

    private String argument(JavaAnnotation annotation, int index, Place place) {
        Argument argument = annotation.arguments().get(index);
        String line = argument.value().match(flat);
        if (isUnnamed(annotation)) {
            return argument.value().match(new BrokenValue(place));
        }
        String name = argument.name() + " =";
        if (place.fits(name + " " + line) && !mustBreak(argument.value())) {
            return name + " " + line;
        }
        if (argument.value() instanceof Listed listed && listed.items().size() > 1) {
            return name + " " + listed.match(new BrokenValue(place));
        }
        Place next = new Place(place.column() + 4, place.trailing());
        return name + "\n" + " ".repeat(next.column()) + argument.value().match(new BrokenValue(next));
    }

    /** Several arguments, one of them an array, go on lines of their own however short they are. */
    private static boolean mustBreak(JavaValue value) {
        if (value instanceof Listed listed) {
            return listed.items().stream().anyMatch(AnnotationLayout::mustBreak);
        }
        if (!(value instanceof JavaAnnotation annotation)) {
            return false;
        }
        List<Argument> arguments = annotation.arguments();
        boolean holdsArray = arguments.stream()
                .anyMatch(argument -> argument.value() instanceof Listed listed
                        && listed.items().size() > 1);
        return (holdsArray && arguments.size() > 1)
                || arguments.stream().anyMatch(argument -> mustBreak(argument.value()));
    }

    private static boolean isUnnamed(JavaAnnotation annotation) {
        return annotation.arguments().size() == 1
                && annotation.arguments().get(0).name().equals("value");
    }

    /** Everything on one line. */
    private final class FlatValue implements JavaValue.Cases<String> {
        @Override
        public String code(JavaValue.Code value) {
            return value.source();
        }

        @Override
        public String text(JavaValue.Text value) {
            return JavaString.literal(value.content());
        }

        @Override
        public String member(JavaValue.Member value) {
            return imports.spelling(value.type()) + "." + value.name();
        }

        @Override
        public String listed(Listed value) {
            return value.items().stream().map(item -> item.match(this)).collect(Collectors.joining(", ", "{", "}"));
        }

        @Override
        public String annotation(JavaAnnotation value) {
            String inner = value.arguments().stream()
                    .map(argument -> (isUnnamed(value) ? "" : argument.name() + " = ")
                            + argument.value().match(this))
                    .collect(Collectors.joining(", "));
            return "@" + imports.spelling(value.type()) + (inner.isEmpty() ? "" : "(" + inner + ")");
        }
    }

    /** One item a line where the whole does not fit. */
    private final class BrokenValue implements JavaValue.Cases<String> {
        private final Place place;

        BrokenValue(Place place) {
            this.place = place;
        }

        @Override
        public String code(JavaValue.Code value) {
            return flat.code(value);
        }

        @Override
        public String text(JavaValue.Text value) {
            return flat.text(value);
        }

        @Override
        public String member(JavaValue.Member value) {
            return flat.member(value);
        }

        @Override
        public String listed(Listed value) {
            String line = flat.listed(value);
            if (place.fits(line) && !mustBreak(value)) {
                return line;
            }
            String margin = "\n" + " ".repeat(place.column() + 2);
            List<String> items = new ArrayList<>();
            int last = value.items().size() - 1;
            for (int i = 0; i <= last; i++) {
                Place item = new Place(place.column() + 2, i == last ? 0 : 1);
                items.add(value.items().get(i).match(new BrokenValue(item)));
            }
            return "{" + margin + String.join("," + margin, items) + "\n" + " ".repeat(place.column()) + "}";
        }

        @Override
        public String annotation(JavaAnnotation value) {
            return AnnotationLayout.this.annotation(value, place);
        }
    }
}
