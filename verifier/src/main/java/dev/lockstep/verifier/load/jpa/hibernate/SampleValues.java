package dev.lockstep.verifier.load.jpa.hibernate;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Values of a Java type that a column takes. */
final class SampleValues {
    private static final List<Integer> NUMBERS = List.of(1, 2, 10, 0, 100, 5, 50, 1000, 2000, -1, 100_000);
    private static final List<LocalDate> DATES = List.of(
            LocalDate.of(2026, 1, 15), LocalDate.of(2026, 1, 16), LocalDate.of(2000, 1, 1), LocalDate.of(2100, 1, 1));
    private static final LocalTime TIME = LocalTime.of(10, 0);
    private static final int NANOSECONDS = 123_456_000;
    private static final int MICROSECONDS = 6;
    private static final Map<Class<?>, Function<CatalogColumn, List<?>>> BY_CLASS = byClass();

    private SampleValues() {}

    private static Map<Class<?>, Function<CatalogColumn, List<?>>> byClass() {
        Map<Class<?>, Function<CatalogColumn, List<?>>> samples = new HashMap<>();
        samples.put(String.class, SampleTexts::of);
        samples.put(Character.class, column -> List.of('A', 'a', '1', 'Y', 'M'));
        samples.put(Boolean.class, column -> List.of(true, false));
        samples.put(Float.class, column -> List.of(1.5f, 0f, 0.5f, 100f, -1f));
        samples.put(Double.class, column -> List.of(1.5, 0.0, 0.5, 100.0, -1.0));
        samples.put(byte[].class, column -> List.of(new byte[] {1, 2, 3}));
        samples.put(UUID.class, column -> List.of(new UUID(1, 2), new UUID(1, 3)));
        samples.put(InetAddress.class, column -> List.of(address()));
        samples.put(Map.class, column -> List.of(Map.of("a", "b")));
        numbers(samples);
        times(samples);
        return Map.copyOf(samples);
    }

    private static void numbers(Map<Class<?>, Function<CatalogColumn, List<?>>> samples) {
        samples.put(
                Byte.class, column -> numbers(column).map(BigDecimal::byteValue).toList());
        samples.put(
                Short.class,
                column -> numbers(column).map(BigDecimal::shortValue).toList());
        samples.put(
                Integer.class,
                column -> numbers(column).map(BigDecimal::intValue).toList());
        samples.put(
                Long.class, column -> numbers(column).map(BigDecimal::longValue).toList());
        samples.put(
                BigInteger.class,
                column -> numbers(column).map(BigDecimal::toBigInteger).toList());
        samples.put(BigDecimal.class, SampleValues::decimals);
    }

    private static void times(Map<Class<?>, Function<CatalogColumn, List<?>>> samples) {
        samples.put(LocalDate.class, column -> DATES);
        samples.put(
                LocalTime.class, column -> List.of(time(column), time(column).plusHours(1)));
        samples.put(LocalDateTime.class, column -> moments(column).toList());
        samples.put(
                OffsetDateTime.class,
                column -> moments(column)
                        .map(moment -> moment.atOffset(ZoneOffset.UTC))
                        .toList());
        samples.put(
                ZonedDateTime.class,
                column -> moments(column)
                        .map(moment -> moment.atZone(ZoneOffset.UTC))
                        .toList());
        samples.put(
                Instant.class,
                column -> moments(column)
                        .map(moment -> moment.toInstant(ZoneOffset.UTC))
                        .toList());
        samples.put(OffsetTime.class, column -> List.of(time(column).atOffset(ZoneOffset.UTC)));
        samples.put(Duration.class, column -> List.of(Duration.ofHours(2), Duration.ZERO));
    }

    /**
     * Values for a column, the likeliest first; none when nothing is known of the Java type.
     *
     * @param element the type of the elements when the Java type is a collection or an array
     */
    static List<Object> of(Class<?> type, Optional<Class<?>> element, CatalogColumn column) {
        Class<?> boxed = boxed(type);
        if (boxed.isEnum()) {
            return List.of(boxed.getEnumConstants());
        }
        if (BY_CLASS.containsKey(boxed)) {
            return List.copyOf(
                    BY_CLASS.getOrDefault(boxed, ignored -> List.of()).apply(column));
        }
        return element.map(inner -> plural(type, inner, column)).orElse(List.of());
    }

    private static List<Object> plural(Class<?> type, Class<?> element, CatalogColumn column) {
        return of(element, Optional.empty(), column.ofElement()).stream()
                .limit(1)
                .map(value -> type.isArray() ? array(type.getComponentType(), value) : listOrSet(type, value))
                .toList();
    }

    private static Object array(Class<?> element, Object value) {
        Object array = Array.newInstance(element, 1);
        Array.set(array, 0, value);
        return array;
    }

    private static Object listOrSet(Class<?> type, Object value) {
        return type.isAssignableFrom(List.class) ? new ArrayList<>(List.of(value)) : java.util.Set.of(value);
    }

    /** A number as another type of number, as when a key of one type refers to a key of another. */
    static Object converted(Object value, Class<?> type) {
        if (!(value instanceof Number number) || boxed(type).isInstance(value)) {
            return value;
        }
        BigDecimal exact = new BigDecimal(number.toString());
        return switch (boxed(type).getSimpleName()) {
            case "Short" -> exact.shortValueExact();
            case "Integer" -> exact.intValueExact();
            case "Long" -> exact.longValueExact();
            case "BigInteger" -> exact.toBigIntegerExact();
            case "BigDecimal" -> exact;
            default -> value;
        };
    }

    private static Stream<BigDecimal> numbers(CatalogColumn column) {
        Stream<BigDecimal> said = column.literals().stream()
                .filter(literal -> literal.matches("[0-9]{1,9}(\\.[0-9]+)?"))
                .map(BigDecimal::new);
        return Stream.concat(said, NUMBERS.stream().map(BigDecimal::new)).filter(number -> fits(number, column));
    }

    private static List<BigDecimal> decimals(CatalogColumn column) {
        Stream<BigDecimal> small = Stream.of("0.5", "0.25", "0.01").map(BigDecimal::new);
        return Stream.concat(numbers(column), small)
                .filter(number -> fits(number, column))
                .map(number -> column.scale() == 0 ? number : number.setScale(column.scale(), RoundingMode.HALF_UP))
                .filter(number -> column.modifier() < 0 || number.scale() <= column.scale())
                .toList();
    }

    private static boolean fits(BigDecimal number, CatalogColumn column) {
        int most = switch (column.type()) {
            case "numeric" -> column.integerDigits();
            case "int2" -> 4;
            default -> 9;
        };
        return most >= 9 || number.abs().compareTo(BigDecimal.TEN.pow(Math.max(most, 0))) < 0;
    }

    private static Stream<LocalDateTime> moments(CatalogColumn column) {
        return DATES.stream().map(date -> date.atTime(time(column)));
    }

    /** With as many digits behind the second as the column keeps. */
    private static LocalTime time(CatalogColumn column) {
        int digits = column.modifier() < 0 ? MICROSECONDS : column.modifier();
        int smallest = (int) Math.pow(10, 9 - digits);
        return TIME.withNano(NANOSECONDS / smallest * smallest);
    }

    private static InetAddress address() {
        try {
            return InetAddress.getByAddress(new byte[] {10, 0, 0, 1});
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    static Class<?> boxed(Class<?> type) {
        return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0).getClass() : type;
    }
}
