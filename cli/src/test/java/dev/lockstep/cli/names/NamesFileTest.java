package dev.lockstep.cli.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lockstep.core.diagnostic.InputException;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.emitters.NameBook;
import dev.lockstep.emitters.NameBook.Role;
import dev.lockstep.emitters.NameBook.Use;
import dev.lockstep.emitters.Target;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NamesFileTest {
    private static final QualifiedName STOCKS = QualifiedName.inPublic("stocks");
    private static final List<String> HOSTILE = List.of(
            "a.b",
            "\"",
            "a\"b",
            "null",
            "on",
            "1",
            "a: b",
            "#a",
            "é",
            "\uD83D\uDE00",
            "a\nb",
            "\u2028",
            "-",
            "'",
            "\\",
            "~",
            " ",
            "'a'");

    @Test
    void aSmallBookReadsLikeThis() {
        Map<Use, String> names = new TreeMap<>();
        names.put(Use.of(ObjectPath.table(STOCKS), Role.CLASS), "Stock");
        names.put(Use.of(ObjectPath.column(STOCKS, new Identifier("symbol")), Role.ATTRIBUTE), "symbol");
        Use relation = Use.of(ObjectPath.constraint(STOCKS, new Identifier("stocks_sector_fkey")), Role.RELATION);
        names.put(relation, "sector");
        QualifiedName type = QualifiedName.of("sales", "option_type");
        names.put(new Use(ObjectPath.of(ObjectKind.ENUM, type), Role.MEMBER, "a call"), "A_CALL");

        assertThat(text(names)).endsWith("""
                        targets:
                          django:
                            tables:
                              stocks:
                                class: Stock
                                attributes:
                                  symbol: symbol
                                relations:
                                  stocks_sector_fkey: sector
                            enums:
                              sales.option_type:
                                members:
                                  "a call": A_CALL
                        """);
    }

    @Test
    void hostileNamesComeBackAsTheyWere() {
        Map<Use, String> names = new TreeMap<>();
        for (String hostile : HOSTILE) {
            QualifiedName table = QualifiedName.of(hostile, hostile);
            names.put(Use.of(ObjectPath.table(table), Role.CLASS), "C");
            names.put(Use.of(ObjectPath.column(table, new Identifier(hostile)), Role.ATTRIBUTE), "a" + hostile);
            names.put(new Use(ObjectPath.of(ObjectKind.ENUM, table), Role.MEMBER, hostile), "M");
        }

        Map<Target, NameBook> read = NamesFileReader.read(new SourceFile(NamesFile.FILE_NAME, text(names)));

        assertThat(read).containsExactly(Map.entry(Target.DJANGO, NameBook.EMPTY.plus(names)));
        assertThat(NamesFile.text(read)).isEqualTo(text(names));
    }

    @Test
    void anUnknownKeyIsAnErrorWithItsPlace() {
        String text = "targets:\n  django:\n    tables:\n      stocks: {clas: Stock}\n";

        InputException thrown = catchThrowableOfType(
                InputException.class, () -> NamesFileReader.read(new SourceFile(NamesFile.FILE_NAME, text)));

        assertThat(thrown.diagnostics().get(0).render())
                .startsWith("lockstep.names.yaml:4:16: error[unknown-key]: 'clas' is no key of"
                        + " targets.django.tables.stocks\n")
                .endsWith("hint: did you mean 'class'?");
    }

    @Test
    void anEmptyFileHoldsNoNames() {
        assertThat(NamesFileReader.read(new SourceFile(NamesFile.FILE_NAME, "")))
                .isEmpty();
        assertThat(NamesFileReader.read(new SourceFile(NamesFile.FILE_NAME, NamesFile.text(Map.of()))))
                .isEmpty();
    }

    private static String text(Map<Use, String> names) {
        return NamesFile.text(Map.of(Target.DJANGO, NameBook.EMPTY.plus(names)));
    }
}
