package dev.lockstep.emitters.jpa;

import dev.lockstep.emitters.jpa.source.JavaType;

/** The types of JPA, Hibernate and the JDK that entities name. */
final class Known {
    static final JavaType CHECK_CONSTRAINT = jpa("CheckConstraint");
    static final JavaType COLUMN = jpa("Column");
    static final JavaType ENTITY = jpa("Entity");
    static final JavaType ENUMERATED = jpa("Enumerated");
    static final JavaType ENUMERATED_VALUE = jpa("EnumeratedValue");
    static final JavaType ENUM_TYPE = jpa("EnumType");
    static final JavaType FETCH_TYPE = jpa("FetchType");
    static final JavaType CONSTRAINT_MODE = jpa("ConstraintMode");
    static final JavaType FOREIGN_KEY = jpa("ForeignKey");
    static final JavaType GENERATED_VALUE = jpa("GeneratedValue");
    static final JavaType GENERATION_TYPE = jpa("GenerationType");
    static final JavaType ID = jpa("Id");
    static final JavaType ID_CLASS = jpa("IdClass");
    static final JavaType INDEX = jpa("Index");
    static final JavaType JOIN_COLUMN = jpa("JoinColumn");
    static final JavaType JOIN_COLUMNS = jpa("JoinColumns");
    static final JavaType MANY_TO_ONE = jpa("ManyToOne");
    static final JavaType SEQUENCE_GENERATOR = jpa("SequenceGenerator");
    static final JavaType TABLE = jpa("Table");
    static final JavaType UNIQUE_CONSTRAINT = jpa("UniqueConstraint");

    static final JavaType COLLATE = hibernate("Collate");
    static final JavaType COLUMN_DEFAULT = hibernate("ColumnDefault");
    static final JavaType COLUMN_TRANSFORMER = hibernate("ColumnTransformer");
    static final JavaType DYNAMIC_INSERT = hibernate("DynamicInsert");
    static final JavaType GENERATED = hibernate("Generated");
    static final JavaType JDBC_TYPE = hibernate("JdbcType");
    static final JavaType JDBC_TYPE_CODE = hibernate("JdbcTypeCode");
    static final JavaType EVENT_TYPE = JavaType.named("org.hibernate.generator.EventType");
    static final JavaType SQL_TYPES = JavaType.named("org.hibernate.type.SqlTypes");

    static final JavaType BIG_DECIMAL = JavaType.named("java.math.BigDecimal");
    static final JavaType BOOLEAN = JavaType.named("java.lang.Boolean");
    static final JavaType DOUBLE = JavaType.named("java.lang.Double");
    static final JavaType FLOAT = JavaType.named("java.lang.Float");
    static final JavaType INSTANT = JavaType.named("java.time.Instant");
    static final JavaType INTEGER = JavaType.named("java.lang.Integer");
    static final JavaType LIST = JavaType.named("java.util.List");
    static final JavaType LOCAL_DATE = JavaType.named("java.time.LocalDate");
    static final JavaType LOCAL_DATE_TIME = JavaType.named("java.time.LocalDateTime");
    static final JavaType LOCAL_TIME = JavaType.named("java.time.LocalTime");
    static final JavaType LONG = JavaType.named("java.lang.Long");
    static final JavaType OBJECT = JavaType.named("java.lang.Object");
    static final JavaType OFFSET_TIME = JavaType.named("java.time.OffsetTime");
    static final JavaType OVERRIDE = JavaType.named("java.lang.Override");
    static final JavaType SERIALIZABLE = JavaType.named("java.io.Serializable");
    static final JavaType SHORT = JavaType.named("java.lang.Short");
    static final JavaType STRING = JavaType.named("java.lang.String");
    static final JavaType UUID = JavaType.named("java.util.UUID");

    private Known() {}

    private static JavaType jpa(String name) {
        return new JavaType("jakarta.persistence", name);
    }

    private static JavaType hibernate(String name) {
        return new JavaType("org.hibernate.annotations", name);
    }
}
