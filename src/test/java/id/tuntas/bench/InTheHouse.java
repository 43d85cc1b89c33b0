package id.tuntas.bench;

import com.fasterxml.jackson.databind.JsonNode;
import id.tuntas.TuntasApplication;
import id.tuntas.directory.Groups;
import id.tuntas.platform.Accounts;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** A report in the house comes through the reporter's door. */
final class InTheHouse extends Script {

    private static final Map<String, Object> REPORT = Map.of(
            "kind", "COMPLAINT",
            "title", "Pengumuman hasil seleksi terlambat",
            "content", "Hasil seleksi CPNS yang dijanjikan minggu lalu belum juga diumumkan.",
            "incidentLocation", "Kelurahan Menteng",
            "reporter", Map.of("name", "Ani Lestari", "email", "ani@contoh.id"));

    private InTheHouse(ConfigurableApplicationContext house) {
        super(house);
    }

    /** The whole house as in production, on this database. */
    static InTheHouse start(Map<String, String> settings) {
        var house = new SpringApplicationBuilder(TuntasApplication.class)
                .initializers(
                        CountingDataSource.initializer(),
                        context -> context.getBeanFactory().registerSingleton("withoutTests", new WithoutTests()))
                .run(Settings.asArguments(settings));
        house.getBean(Accounts.class)
                .ensure(new Accounts.Plan(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(
                                officer(NATIONAL, Groups.nationalAdmin()),
                                officer(AGENCY_ADMIN, Groups.agencyAdmin("KEMENPANRB")),
                                officer(LIAISON, Groups.liaison("KEMENPANRB", "SDMA")))));
        return new InTheHouse(house);
    }

    private static Accounts.User officer(String id, String group) {
        return new Accounts.User(id, "Petugas", "Uji", null, PASSWORD, Set.of(group));
    }

    @Override
    String intake() {
        return post(null, "/api/v1/reports", REPORT).path("trackingId").asText();
    }

    /** A report whose text and thread anyone may read at once, because the reporter named the agency (CH-16). */
    JsonNode publicReport() {
        var report = new HashMap<>(REPORT);
        report.put("agency", "KEMENPANRB");
        return post(null, "/api/v1/reports", report);
    }

    @Override
    String engineRest() {
        return "/engine-rest";
    }

    /** Keeps the scan of the house to what is delivered: this class path holds tests as well. */
    private static final class WithoutTests extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader candidate, MetadataReaderFactory readers) throws IOException {
            return candidate.getResource().getURL().getPath().contains("/test-classes/");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof WithoutTests;
        }

        @Override
        public int hashCode() {
            return WithoutTests.class.hashCode();
        }
    }
}
