package dev.lockstep.verifier.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.lockstep.core.diff.Difference;
import dev.lockstep.core.model.ObjectPath;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes a report as JSON; every key is always there, in one order. */
final class ReportJson {
    /** Raised when a key changes its meaning or goes away. */
    static final int VERSION = 1;

    private static final Gson GSON = new GsonBuilder()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .serializeNulls()
            .create();

    private ReportJson() {}

    static String of(Report report) {
        JsonObject json = new JsonObject();
        json.addProperty("schemaVersion", VERSION);
        json.addProperty("canonical", report.canonical());
        json.addProperty("outcome", word(report.outcome()));
        json.add("subjects", array(report.subjects(), ReportJson::subject));
        json.add("timings", array(report.timings(), ReportJson::timing));
        return GSON.toJson(json) + "\n";
    }

    private static JsonElement subject(Subject subject) {
        JsonObject json = new JsonObject();
        json.addProperty("name", subject.name());
        json.addProperty("notDone", subject.notDone().orElse(null));
        JsonObject compared = new JsonObject();
        subject.compared().forEach((kind, count) -> compared.addProperty(word(kind), count));
        json.add("compared", compared);
        json.add("drift", array(subject.drift(), ReportJson::drift));
        json.add("omissions", array(subject.omissions(), ReportJson::omission));
        json.add("wrongOmissions", array(subject.wrongOmissions(), ReportJson::omission));
        JsonObject tolerated = new JsonObject();
        subject.tolerated().forEach(tolerated::addProperty);
        json.add("tolerated", tolerated);
        json.add("findings", array(subject.findings(), ReportJson::finding));
        json.addProperty("rows", number(subject.rows().count()));
        JsonArray notTried = new JsonArray();
        subject.rows().notTried().forEach(notTried::add);
        json.add("notProven", notTried);
        return json;
    }

    private static JsonElement drift(Drift drift) {
        Difference difference = drift.difference();
        JsonObject json = object(difference.path());
        json.addProperty("aspect", difference.aspect().orElse(null));
        json.addProperty("expected", difference.expected().orElse(null));
        json.addProperty("actual", difference.actual().orElse(null));
        json.addProperty("canonicalLine", drift.canonicalLine().orElse(null));
        json.addProperty("targetFile", drift.targetFile().orElse(null));
        return json;
    }

    private static JsonElement omission(Subject.DeclaredOmission omission) {
        JsonObject json = object(omission.path());
        json.addProperty("reason", omission.reason());
        return json;
    }

    private static JsonElement finding(Subject.Objection finding) {
        JsonObject json = new JsonObject();
        json.addProperty("about", finding.about());
        json.addProperty("message", finding.message());
        return json;
    }

    private static JsonElement timing(Report.Timing timing) {
        JsonObject json = new JsonObject();
        json.addProperty("step", timing.step());
        json.addProperty("milliseconds", timing.milliseconds());
        return json;
    }

    private static @Nullable Integer number(OptionalInt count) {
        return count.isPresent() ? count.getAsInt() : null;
    }

    private static JsonObject object(ObjectPath path) {
        JsonObject json = new JsonObject();
        json.addProperty("kind", word(path.kind()));
        json.addProperty("object", path.display());
        return json;
    }

    private static <T> JsonArray array(List<T> items, Function<T, JsonElement> writer) {
        JsonArray array = new JsonArray();
        items.forEach(item -> array.add(writer.apply(item)));
        return array;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
