package dev.lockstep.emitters.jpa.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An annotation with its arguments; a single argument called {@code value} is written without its name. */
public record JavaAnnotation(JavaType type, List<Argument> arguments) implements JavaValue {
    /** One argument. */
    public record Argument(String name, JavaValue value) {
        public static Argument text(String name, String value) {
            return new Argument(name, new Text(value));
        }

        public static Argument code(String name, String value) {
            return new Argument(name, new Code(value));
        }
    }

    public JavaAnnotation {
        arguments = List.copyOf(arguments);
    }

    public static JavaAnnotation of(JavaType type) {
        return new JavaAnnotation(type, List.of());
    }

    /** This annotation with more arguments behind its own. */
    public JavaAnnotation with(List<Argument> more) {
        List<Argument> all = new ArrayList<>(arguments);
        all.addAll(more);
        return new JavaAnnotation(type, all);
    }

    public JavaAnnotation with(String name, JavaValue value) {
        return with(List.of(new Argument(name, value)));
    }

    public JavaAnnotation with(String name, String text) {
        return with(name, new Text(text));
    }

    public JavaAnnotation with(String name, Optional<String> text) {
        return text.isPresent() ? with(name, text.get()) : this;
    }

    /** This annotation with an array, unless that is empty. */
    public JavaAnnotation withAll(String name, List<? extends JavaValue> items) {
        return items.isEmpty() ? this : with(name, new Listed(items));
    }

    @Override
    public Stream<JavaType> types() {
        return Stream.concat(
                Stream.of(type),
                arguments.stream().flatMap(argument -> argument.value().types()));
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.annotation(this);
    }
}
