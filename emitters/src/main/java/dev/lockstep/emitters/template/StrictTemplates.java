package dev.lockstep.emitters.template;

import com.github.mustachejava.MustacheFactory;
import java.io.StringWriter;

/**
 * Mustache templates for source code: nothing is escaped, an unknown name is an error, a partial is indented as a whole.
 *
 * <p>Views are records; an empty list, an empty {@code Optional}, an empty string and {@code false} are "not there".
 */
public final class StrictTemplates {
    private final MustacheFactory factory;

    private StrictTemplates(MustacheFactory factory) {
        this.factory = factory;
    }

    /** The templates in a class path folder, named by their path in it. */
    public static StrictTemplates in(String folder) {
        return new StrictTemplates(new UnescapedFactory(folder));
    }

    /**
     * Lays out a view.
     *
     * @param template the file name within the folder, {@code model.mustache}
     * @throws com.github.mustachejava.MustacheException when the template or a name in it is unknown
     */
    public String render(String template, Object view) {
        StringWriter text = new StringWriter();
        factory.compile(template).execute(text, view);
        return text.toString();
    }
}
