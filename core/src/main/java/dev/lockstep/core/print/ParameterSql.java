package dev.lockstep.core.print;

import dev.lockstep.core.model.StorageParameter;
import java.util.List;
import java.util.stream.Collectors;

/** Storage parameters and operator class options. */
final class ParameterSql {
    private ParameterSql() {}

    /** {@code  WITH (fillfactor=70)} with its leading blank, or nothing. */
    static String with(List<StorageParameter> parameters) {
        return parameters.isEmpty() ? "" : " WITH " + bracketed(parameters);
    }

    static String bracketed(List<StorageParameter> parameters) {
        return parameters.stream().map(ParameterSql::one).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String one(StorageParameter parameter) {
        boolean plain = parameter.value().matches("-?[0-9]+(\\.[0-9]+)?|true|false|on|off");
        return parameter.name() + "=" + (plain ? parameter.value() : SqlLiteral.of(parameter.value()));
    }
}
