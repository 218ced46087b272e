package dev.lockstep.core.name;

import java.nio.charset.StandardCharsets;

/** Names that Postgres makes up from others, cut to 63 bytes as {@code makeObjectName} does it. */
public final class ImpliedName {
    private ImpliedName() {}

    /** {@code table_label}, such as {@code stocks_pkey}. */
    public static Identifier of(Identifier table, String label) {
        int room = Identifier.MAX_BYTES - 1 - Identifier.byteLength(label);
        return new Identifier(cut(table.text(), room) + "_" + label);
    }

    /** {@code table_column_label}, such as {@code stocks_id_seq}; the longer part is cut first. */
    public static Identifier of(Identifier table, String columns, String label) {
        int room = Identifier.MAX_BYTES - 2 - Identifier.byteLength(label);
        int first = Identifier.byteLength(table.text());
        int second = Identifier.byteLength(columns);
        while (first + second > room) {
            if (first > second) {
                first--;
            } else {
                second--;
            }
        }
        return new Identifier(cut(table.text(), first) + "_" + cut(columns, second) + "_" + label);
    }

    /** As many whole characters as fit. */
    private static String cut(String text, int bytes) {
        byte[] all = text.getBytes(StandardCharsets.UTF_8);
        int end = Math.min(bytes, all.length);
        // A byte 10xxxxxx continues a character, which must not be cut in two.
        while (end > 0 && end < all.length && (all[end] & 0xC0) == 0x80) {
            end--;
        }
        return new String(all, 0, end, StandardCharsets.UTF_8);
    }
}
