package dev.lockstep.emitters.jpa;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.core.type.SqlType;
import dev.lockstep.emitters.jpa.source.JavaType;
import dev.lockstep.emitters.jpa.source.JavaValue;
import dev.lockstep.emitters.jpa.source.TypeUse;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Java value of a default that is a plain literal, for the field of a new entity. */
final class LiteralDefault {
    private static final Pattern TEXT = Pattern.compile("'((?:[^'\\\\]++|'')*+)'(?:::[\\w \"\\[\\]().]+)?");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,6})?");

    private final Schema schema;
    private final JpaNames names;
    private final JpaTypes types;

    LiteralDefault(Schema schema, JpaNames names, JpaTypes types) {
        this.schema = schema;
        this.names = names;
        this.types = types;
    }

    /** Empty when the default is no literal of a type with a Java literal: the database computes it then. */
    Optional<JavaValue> value(Column column, SqlExpression expression) {
        String text = expression.text().strip();
        Optional<EnumType> enumType =
                column.type() instanceof SqlType.Named named ? schema.enumType(named.name()) : Optional.empty();
        if (enumType.isPresent()) {
            return constant(enumType.get(), text);
        }
        return types.of(column.type()).javaType() instanceof TypeUse.Plain plain
                ? literal(plain.type(), text)
                : Optional.empty();
    }

    private Optional<JavaValue> constant(EnumType type, String text) {
        return content(text)
                .filter(type.labels()::contains)
                .map(label -> new JavaValue.Member(names.enumClass(type.name()), names.constant(type.name(), label)));
    }

    private static Optional<JavaValue> literal(JavaType type, String text) {
        if (type.equals(Known.STRING)) {
            return content(text).map(JavaValue.Text::new);
        }
        if (type.equals(Known.BOOLEAN)) {
            String word = text.toLowerCase(Locale.ROOT);
            return word.equals("true") || word.equals("false")
                    ? Optional.of(new JavaValue.Code(word))
                    : Optional.empty();
        }
        return number(type, text).map(JavaValue.Code::new);
    }

    private static Optional<String> number(JavaType type, String text) {
        boolean whole = WHOLE.matcher(text).matches();
        boolean decimal = DECIMAL.matcher(text).matches();
        if (whole && type.equals(Known.SHORT)) {
            return Optional.of("(short) " + Integer.parseInt(text)).filter(code -> text.length() < 5);
        }
        if (whole && type.equals(Known.INTEGER)) {
            return Optional.of(Integer.toString(Integer.parseInt(text)));
        }
        if (whole && type.equals(Known.LONG)) {
            return Optional.of(Integer.parseInt(text) + "L");
        }
        if (decimal && type.equals(Known.DOUBLE)) {
            return Optional.of(whole ? text + ".0" : text);
        }
        return decimal && type.equals(Known.FLOAT) ? Optional.of(text + "f") : Optional.empty();
    }

    /** What stands between the quotes; texts with backslashes mean different things under different settings. */
    private static Optional<String> content(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches() ? Optional.of(matcher.group(1).replace("''", "'")) : Optional.empty();
    }
}
