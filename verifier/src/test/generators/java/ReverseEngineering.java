import java.io.File;
import java.util.Properties;
import org.hibernate.tool.api.export.Exporter;
import org.hibernate.tool.api.export.ExporterConstants;
import org.hibernate.tool.api.export.ExporterFactory;
import org.hibernate.tool.api.export.ExporterType;
import org.hibernate.tool.api.metadata.MetadataDescriptorFactory;
import org.hibernate.tool.api.reveng.RevengSettings;
import org.hibernate.tool.api.reveng.RevengStrategy;
import org.hibernate.tool.api.reveng.RevengStrategyFactory;

/** Writes the entities that Hibernate Tools make of a database. */
public final class ReverseEngineering {
    private ReverseEngineering() {}

    /** Takes the address of the database, the role, its password and the folder to write to. */
    public static void main(String[] arguments) {
        RevengStrategy strategy = RevengStrategyFactory.createReverseEngineeringStrategy();
        strategy.setSettings(
                new RevengSettings(strategy).setDefaultPackageName("models").setDetectManyToMany(false));
        Properties database = new Properties();
        database.setProperty("hibernate.connection.url", arguments[0]);
        database.setProperty("hibernate.connection.username", arguments[1]);
        database.setProperty("hibernate.connection.password", arguments[2]);
        // Without it the tables of the system would be read too.
        database.setProperty("hibernate.default_schema", "public");
        Exporter exporter = ExporterFactory.createExporter(ExporterType.JAVA);
        exporter.getProperties()
                .put(
                        ExporterConstants.METADATA_DESCRIPTOR,
                        MetadataDescriptorFactory.createReverseEngineeringDescriptor(strategy, database));
        exporter.getProperties().put(ExporterConstants.DESTINATION_FOLDER, new File(arguments[3]));
        exporter.getProperties().setProperty("ejb3", "true");
        exporter.getProperties().setProperty("jdk5", "true");
        exporter.start();
    }
}
