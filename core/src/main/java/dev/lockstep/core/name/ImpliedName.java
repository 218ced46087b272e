package dev.lockstep.core.name;

import java.nio.charset.StandardCharsets;

/** Names that Postgres makes up from others, cut to 63 bytes as {@code makeObjectName} does it. */
public final class ImpliedName {
    private static final String RANGE = "range";
    private static final String MULTIRANGE = "_multirange";

    private ImpliedName() {}

    /** {@code table_label}, such as {@code stocks_pkey}. */
    public static Identifier of(Identifier table, String label) {
        return of(table, "", label);
    }

    /** {@code table_columns_label}, such as {@code stocks_id_seq}; the longer part is cut first, columns may be empty. */
    public static Identifier of(Identifier table, String columns, String label) {
        int room = Identifier.MAX_BYTES - 1 - Identifier.byteLength(label) - (columns.isEmpty() ? 0 : 1);
        int first = Identifier.byteLength(table.text());
        int second = Identifier.byteLength(columns);
        while (first + second > room) {
            if (first > second) {
                first--;
            } else {
                second--;
            }
        }
        String middle = columns.isEmpty() ? "" : "_" + cut(columns, second);
        return new Identifier(cut(table.text(), first) + middle + "_" + label);
    }

    /** The name of the multirange type that comes with a range type, as {@code makeMultirangeTypeName} makes it. */
    public static Identifier multirange(Identifier range) {
        String name = range.text();
        int at = name.indexOf(RANGE);
        return new Identifier(
                at < 0
                        ? cut(name, Identifier.MAX_BYTES - MULTIRANGE.length()) + MULTIRANGE
                        : cut(name.substring(0, at) + "multi" + name.substring(at), Identifier.MAX_BYTES));
    }

    /** As many whole characters from the beginning as fit into so many bytes of UTF-8. */
    public static String cut(String text, int bytes) {
        byte[] all = text.getBytes(StandardCharsets.UTF_8);
        int end = Math.min(bytes, all.length);
        // A byte 10xxxxxx continues a character, which must not be cut in two.
        while (end > 0 && end < all.length && (all[end] & 0xC0) == 0x80) {
            end--;
        }
        return new String(all, 0, end, StandardCharsets.UTF_8);
    }
}
