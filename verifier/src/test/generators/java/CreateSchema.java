import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.tool.hbm2ddl.SchemaExport;
import org.hibernate.tool.schema.TargetType;

/** Has Hibernate create the tables of compiled entities; what the server rejects is passed over, as Hibernate does. */
public final class CreateSchema {
    private CreateSchema() {}

    /** Takes the address of the database, the role, its password and the folder of the classes; prints the failures. */
    public static void main(String[] arguments) throws IOException {
        StandardServiceRegistry registry = new StandardServiceRegistryBuilder()
                .applySettings(Map.of(
                        "jakarta.persistence.jdbc.url", arguments[0],
                        "jakarta.persistence.jdbc.user", arguments[1],
                        "jakarta.persistence.jdbc.password", arguments[2]))
                .build();
        MetadataSources sources = new MetadataSources(registry);
        classes(Path.of(arguments[3])).forEach(sources::addAnnotatedClass);
        SchemaExport export = new SchemaExport().setHaltOnError(false);
        export.createOnly(EnumSet.of(TargetType.DATABASE), sources.buildMetadata());
        export.getExceptions().forEach(failure -> System.out.println(oneLine((Exception) failure)));
        StandardServiceRegistryBuilder.destroy(registry);
    }

    private static List<Class<?>> classes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> folder.relativize(file).toString())
                    .map(name -> name.substring(0, name.length() - ".class".length()).replace(File.separatorChar, '.'))
                    .sorted()
                    .<Class<?>>map(CreateSchema::load)
                    .filter(type -> type.isAnnotationPresent(Entity.class) || type.isAnnotationPresent(Embeddable.class))
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String oneLine(Exception failure) {
        return String.valueOf(failure.getMessage()).replaceAll("\\s+", " ");
    }
}
