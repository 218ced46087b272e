package dev.lockstep.cli.surroundings;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** How much a run says, and the streams it says it on. */
public final class Talk {
    /** When to colour. */
    public enum Colour {
        auto,
        always,
        never
    }

    private final Surroundings surroundings;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "Say only what is wrong.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Say more: counts, times, every file.")
    private boolean verbose;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show the stack trace of a failure.")
    private boolean debug;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            scope = ScopeType.INHERIT,
            defaultValue = "auto",
            description = "auto, always or never. NO_COLOR is honoured.")
    private Colour colour = Colour.auto;

    public Talk(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** What the user asked for, on standard output. */
    public void result(String lines) {
        surroundings.out().println(lines);
    }

    /** Good news the user asked for, on standard output; left out by those who want to hear only of trouble. */
    public void news(String lines) {
        if (!quiet) {
            result(lines);
        }
    }

    /** What is going on, on standard error. */
    public void say(String line) {
        if (!quiet) {
            surroundings.err().println(line);
        }
    }

    /** What only a curious reader wants to know. */
    public void detail(String line) {
        if (verbose && !quiet) {
            surroundings.err().println(line);
        }
    }

    /** What is wrong; never left out. */
    public void problem(String lines) {
        surroundings.err().println(lines);
    }

    /** Where a failure comes from, for those who asked. */
    public void trace(Throwable failure) {
        if (debug) {
            StringWriter text = new StringWriter();
            failure.printStackTrace(new PrintWriter(text));
            surroundings.err().print(text);
        }
    }

    public boolean isVerbose() {
        return verbose;
    }

    /** Words in red where colours are wanted; the words must say it all without. */
    public String bad(String words) {
        return painted("red", words);
    }

    /** Words in green where colours are wanted. */
    public String good(String words) {
        return painted("green", words);
    }

    private String painted(String style, String words) {
        return ansi().enabled() ? ansi().string("@|bold," + style + " x|@").replace("x", words) : words;
    }

    private Ansi ansi() {
        return switch (colour) {
            case always -> Ansi.ON;
            case never -> Ansi.OFF;
            case auto -> wantsColours() ? Ansi.ON : Ansi.OFF;
        };
    }

    /** The launcher knows whether standard output is a terminal; Java cannot tell. */
    private boolean wantsColours() {
        return surroundings.variable("LOCKSTEP_TERMINAL").isPresent()
                && surroundings.variable("NO_COLOR").isEmpty()
                && !surroundings.variable("TERM").orElse("dumb").equals("dumb");
    }
}
