package dev.lockstep.cli.output;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.lockstep.cli.surroundings.StopException;
import dev.lockstep.emitters.EmittedFile.Lifetime;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** The manifest as text. */
final class ManifestJson {
    private static final int FORMAT = 1;

    private ManifestJson() {}

    static String write(Manifest manifest) {
        JsonObject files = new JsonObject();
        manifest.files().forEach((path, entry) -> {
            JsonObject file = new JsonObject();
            file.addProperty("sha256", entry.sha256());
            file.addProperty("lifetime", entry.lifetime().name().toLowerCase(Locale.ROOT));
            files.add(path, file);
        });
        JsonObject top = new JsonObject();
        top.addProperty("format", FORMAT);
        top.add("files", files);
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(top)
                + "\n";
    }

    /** @throws StopException when the text is no manifest of this format */
    static Manifest read(String text) {
        try {
            JsonObject top = JsonParser.parseString(text).getAsJsonObject();
            if (top.get("format").getAsInt() != FORMAT) {
                throw StopException.usage(
                        Manifest.FILE_NAME + " was written by another version of Lockstep; use that version");
            }
            SortedMap<String, Manifest.Entry> files = new TreeMap<>();
            top.getAsJsonObject("files").entrySet().forEach(file -> files.put(file.getKey(), entry(file.getValue())));
            return new Manifest(files);
        } catch (JsonParseException | IllegalStateException | IllegalArgumentException | NullPointerException e) {
            throw StopException.usage(Manifest.FILE_NAME
                    + " cannot be understood: restore it from version control, or delete it and run `lockstep sync`");
        }
    }

    private static Manifest.Entry entry(JsonElement element) {
        JsonObject file = element.getAsJsonObject();
        String lifetime = file.get("lifetime").getAsString().toUpperCase(Locale.ROOT);
        return new Manifest.Entry(file.get("sha256").getAsString(), Lifetime.valueOf(lifetime));
    }
}
