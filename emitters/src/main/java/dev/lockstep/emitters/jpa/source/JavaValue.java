package dev.lockstep.emitters.jpa.source;

import java.util.List;
import java.util.stream.Stream;

/** The value of an annotation's argument, or of a field initialiser. */
public sealed interface JavaValue
        permits JavaValue.Code, JavaValue.Text, JavaValue.Member, JavaValue.Listed, JavaAnnotation {
    /** The types named, for the imports. */
    Stream<JavaType> types();

    <R> R match(Cases<R> cases);

    /** One answer for each case of the family. */
    interface Cases<R> {
        R code(Code value);

        R text(Text value);

        R member(Member value);

        R listed(Listed value);

        R annotation(JavaAnnotation value);
    }

    /** A number, {@code true}, a class of the file itself. */
    record Code(String source) implements JavaValue {
        @Override
        public Stream<JavaType> types() {
            return Stream.empty();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.code(this);
        }
    }

    /** A string. */
    record Text(String content) implements JavaValue {
        @Override
        public Stream<JavaType> types() {
            return Stream.empty();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.text(this);
        }
    }

    /** {@code FetchType.LAZY}, {@code PostgresEnum.class}. */
    record Member(JavaType type, String name) implements JavaValue {
        @Override
        public Stream<JavaType> types() {
            return Stream.of(type);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.member(this);
        }
    }

    /** An array; one of a single item is written without brackets. */
    record Listed(List<? extends JavaValue> items) implements JavaValue {
        public Listed {
            items = List.copyOf(items);
        }

        public static Listed ofTexts(List<String> texts) {
            return new Listed(texts.stream().map(Text::new).toList());
        }

        @Override
        public Stream<JavaType> types() {
            return items.stream().flatMap(JavaValue::types);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return items.size() == 1 ? items.get(0).match(cases) : cases.listed(this);
        }
    }
}
