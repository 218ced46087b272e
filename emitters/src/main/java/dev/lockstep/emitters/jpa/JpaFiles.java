package dev.lockstep.emitters.jpa;

import dev.lockstep.emitters.jpa.source.JavaType;

/** Where the emitted files stand below the output folder. */
record JpaFiles(JpaNames names) {
    private static final String SOURCES = "src/main/java/";
    private static final String RESOURCES = "src/main/resources/";

    String source(JavaType type) {
        return SOURCES + type.fullName().replace('.', '/') + ".java";
    }

    String beforeScript() {
        return script("before.sql");
    }

    String afterScript() {
        return script("after.sql");
    }

    String dropScript() {
        return script("drop.sql");
    }

    /** The order of columns and keys. */
    String order() {
        return script("tables.txt");
    }

    String service(String contract) {
        return RESOURCES + "META-INF/services/" + contract;
    }

    private String script(String name) {
        return RESOURCES + names.supportPackage().replace('.', '/') + "/" + name;
    }
}
