package dev.lockstep.emitters.template;

import com.github.mustachejava.MustacheException;
import com.github.mustachejava.SpecMustacheFactory;
import com.github.mustachejava.reflect.MissingWrapper;
import com.github.mustachejava.reflect.ReflectionObjectHandler;
import com.github.mustachejava.util.Wrapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/** Mustache by its specification, which indents every line of a partial, for text that is no HTML. */
final class UnescapedFactory extends SpecMustacheFactory {
    UnescapedFactory(String root) {
        super(root);
        setObjectHandler(new StrictNames());
    }

    @Override
    public void encode(String value, Writer writer) {
        try {
            writer.write(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class StrictNames extends ReflectionObjectHandler {
        @Override
        public Wrapper find(String name, List<Object> scopes) {
            Wrapper found = super.find(name, scopes);
            if (found instanceof MissingWrapper) {
                throw new MustacheException("no view in scope has a component named " + name);
            }
            return found;
        }
    }
}
