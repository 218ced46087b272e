package shop;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.hibernate.boot.ResourceStreamLocator;
import org.hibernate.boot.model.relational.AuxiliaryDatabaseObject;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.spi.AdditionalMappingContributions;
import org.hibernate.boot.spi.AdditionalMappingContributor;
import org.hibernate.boot.spi.InFlightMetadataCollector;
import org.hibernate.boot.spi.MetadataBuildingContext;
import org.hibernate.dialect.Dialect;

public class Sidecar implements AdditionalMappingContributor {
    @Override
    public void contribute(
            AdditionalMappingContributions contributions,
            InFlightMetadataCollector metadata,
            ResourceStreamLocator locator,
            MetadataBuildingContext context) {
        contributions.contributeAuxiliaryDatabaseObject(new Script("before.sql", true));
        contributions.contributeAuxiliaryDatabaseObject(new Script("after.sql", false));
    }

    private record Script(String name, boolean beforeTablesOnCreation) implements AuxiliaryDatabaseObject {
        @Override
        public String getExportIdentifier() {
            return name;
        }

        @Override
        public boolean appliesToDialect(Dialect dialect) {
            return true;
        }

        @Override
        public String[] sqlCreateStrings(SqlStringGenerationContext context) {
            return context.isMigration() ? new String[0] : new String[] {text()};
        }

        @Override
        public String[] sqlDropStrings(SqlStringGenerationContext context) {
            return new String[0];
        }

        private String text() {
            try (InputStream in = Sidecar.class.getResourceAsStream(name)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
