package dev.lockstep.emitters.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mustachejava.MustacheException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StrictTemplatesTest {
    private static final StrictTemplates TEMPLATES = StrictTemplates.in("dev/lockstep/emitters/template/");

    record Line(String line, String value) {}

    record Body(String className, List<Line> lines) {}

    record Noted(Optional<String> note) {}

    @Test
    void nothingIsEscapedAndEveryLineOfAPartialIsIndented() {
        Body body = new Body("A", List.of(new Line("a", "\"<&>'\""), new Line("b", "2")));
        assertThat(TEMPLATES.render("outer.mustache", body)).isEqualTo("class A:\n    a = \"<&>'\"\n    b = 2\n");
    }

    @Test
    void anEmptyListIsNotThere() {
        assertThat(TEMPLATES.render("outer.mustache", new Body("A", List.of()))).isEqualTo("class A:\n    pass\n");
    }

    @Test
    void anEmptyOptionalIsNotThere() {
        assertThat(TEMPLATES.render("optional.mustache", new Noted(Optional.empty())))
                .isEqualTo("end\n");
        assertThat(TEMPLATES.render("optional.mustache", new Noted(Optional.of("hot"))))
                .isEqualTo("# hot\nend\n");
    }

    @Test
    void anUnknownNameIsAnError() {
        assertThatThrownBy(() -> TEMPLATES.render("unknown.mustache", new Noted(Optional.empty())))
                .isInstanceOf(MustacheException.class)
                .hasStackTraceContaining("tpyo");
    }

    @Test
    void anUnknownTemplateIsAnError() {
        assertThatThrownBy(() -> TEMPLATES.render("absent.mustache", new Noted(Optional.empty())))
                .isInstanceOf(MustacheException.class);
    }
}
