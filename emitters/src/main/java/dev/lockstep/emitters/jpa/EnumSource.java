package dev.lockstep.emitters.jpa;

import dev.lockstep.core.model.EnumType;
import dev.lockstep.emitters.jpa.source.Imports;
import dev.lockstep.emitters.jpa.source.JavaString;
import dev.lockstep.emitters.jpa.source.JavaType;
import dev.lockstep.emitters.jpa.source.Javadoc;
import java.util.ArrayList;
import java.util.List;

/** Lays the Java enum of an enum type out for its template. */
final class EnumSource {
    private EnumSource() {}

    /** What the template shows. */
    record EnumView(
            String packageName,
            List<String> imports,
            String classDoc,
            String className,
            List<ConstantView> constants,
            String enumeratedValue,
            String stringType) {}

    record ConstantView(String constantName, String labelLiteral, String end) {}

    static EnumView view(EnumType type, JpaNames names) {
        JavaType own = names.enumClass(type.name());
        Imports imports = Imports.of(own, List.of(), List.of(Known.ENUMERATED_VALUE, Known.STRING));
        List<ConstantView> constants = new ArrayList<>();
        int last = type.labels().size() - 1;
        for (int i = 0; i <= last; i++) {
            String label = type.labels().get(i);
            constants.add(new ConstantView(
                    names.constant(type.name(), label), JavaString.literal(label), i == last ? ";" : ","));
        }
        return new EnumView(
                own.packageName(),
                imports.lines(),
                Javadoc.of(type.comment().orElse(""), 0),
                own.simpleName(),
                constants,
                imports.spelling(Known.ENUMERATED_VALUE),
                imports.spelling(Known.STRING));
    }
}
