package dev.lockstep.emitters.jpa.source;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A type as a field declares it: {@code String}, {@code byte[]}, {@code List<Integer>}. */
public sealed interface TypeUse {
    /** The types named, for the imports. */
    Stream<JavaType> types();

    /** The type as source, each named type spelt by {@code spelling}. */
    String text(Function<JavaType, String> spelling);

    static TypeUse of(JavaType type) {
        return new Plain(type, List.of());
    }

    /** A class or interface with its type arguments. */
    record Plain(JavaType type, List<JavaType> arguments) implements TypeUse {
        public Plain {
            arguments = List.copyOf(arguments);
        }

        @Override
        public Stream<JavaType> types() {
            return Stream.concat(Stream.of(type), arguments.stream());
        }

        @Override
        public String text(Function<JavaType, String> spelling) {
            String inner = arguments.stream().map(spelling).collect(Collectors.joining(", "));
            return spelling.apply(type) + (arguments.isEmpty() ? "" : "<" + inner + ">");
        }
    }

    /** An array of a primitive type. */
    record PrimitiveArray(String element) implements TypeUse {
        @Override
        public Stream<JavaType> types() {
            return Stream.empty();
        }

        @Override
        public String text(Function<JavaType, String> spelling) {
            return element + "[]";
        }
    }
}
