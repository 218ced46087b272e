package dev.lockstep.emitters.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.emitters.EmissionException;
import dev.lockstep.emitters.NameBook;
import dev.lockstep.emitters.NameBook.Role;
import dev.lockstep.emitters.NameBook.Use;
import dev.lockstep.emitters.names.NameScope.LetterCase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NameChooserTest {
    private static final Language LANGUAGE = new Language(Set.of("class"), "_", Alphabet.UNICODE);
    private static final NameScope CLASSES = new NameScope(LANGUAGE, LetterCase.IGNORED, Set.of("Object"));
    private static final NameScope FIELDS = new NameScope(LANGUAGE, LetterCase.MATTERS, Set.of());

    @Test
    void the_order_of_the_wishes_plays_no_part() {
        List<Wish> wishes = List.of(
                Wish.of(use("box"), "Box"), Wish.of(use("boxes"), "Box", "Boxes"), Wish.of(use("boxez"), "Boxes"));
        List<Wish> mirrored = new ArrayList<>(wishes);
        Collections.reverse(mirrored);

        Map<Use, String> chosen = NameChooser.choose(CLASSES, wishes, NameBook.EMPTY::find);

        assertThat(chosen)
                .containsExactly(
                        Map.entry(use("box"), "Box"),
                        Map.entry(use("boxes"), "Box2"),
                        Map.entry(use("boxez"), "Boxes"));
        assertThat(NameChooser.choose(CLASSES, mirrored, NameBook.EMPTY::find)).isEqualTo(chosen);
    }

    @Test
    void a_recorded_name_wins_over_an_earlier_path() {
        NameBook recorded = NameBook.EMPTY.plus(Map.of(use("boxes"), "Box"));
        Map<Use, String> chosen = NameChooser.choose(
                CLASSES,
                List.of(Wish.of(use("box"), "Box", "BoxTable"), Wish.of(use("boxes"), "Boxes")),
                recorded::find);
        assertThat(chosen.values()).containsExactly("BoxTable", "Box");
    }

    @Test
    void capitals_distinguish_fields_but_not_classes() {
        List<Wish> wishes = List.of(Wish.of(use("a"), "Ab"), Wish.of(use("b"), "AB"));
        assertThat(NameChooser.choose(CLASSES, wishes, NameBook.EMPTY::find).values())
                .containsExactly("Ab", "AB2");
        assertThat(NameChooser.choose(FIELDS, wishes, NameBook.EMPTY::find).values())
                .containsExactly("Ab", "AB");
    }

    @Test
    void a_name_that_the_scope_has_taken_is_never_chosen() {
        List<Wish> wishes = List.of(Wish.of(use("object"), "Object", "ObjectEntity"));
        assertThat(NameChooser.choose(CLASSES, wishes, NameBook.EMPTY::find).values())
                .containsExactly("ObjectEntity");
    }

    @Test
    void a_recorded_name_that_is_reserved_or_used_twice_is_a_problem() {
        List<Wish> wishes = List.of(Wish.of(use("a"), "A"), Wish.of(use("b"), "B"));
        NameBook reserved = NameBook.EMPTY.plus(Map.of(use("a"), "class"));
        NameBook twice = NameBook.EMPTY.plus(Map.of(use("a"), "Same", use("b"), "SAME"));
        assertThatThrownBy(() -> NameChooser.choose(CLASSES, wishes, reserved::find))
                .isInstanceOf(EmissionException.class)
                .hasMessage("the recorded name class of table a cannot be used");
        assertThatThrownBy(() -> NameChooser.choose(CLASSES, wishes, twice::find))
                .isInstanceOf(EmissionException.class)
                .hasMessage("the name SAME is recorded for table a and for table b");
    }

    private static Use use(String table) {
        return Use.of(ObjectPath.table(QualifiedName.inPublic(table)), Role.CLASS);
    }
}
