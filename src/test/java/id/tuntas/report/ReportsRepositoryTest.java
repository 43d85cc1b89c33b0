package id.tuntas.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.RepositoryTest;
import id.tuntas.platform.Seal;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register as rows: how a reporter is recognised (AR-10, PD-19), continuing reports (AC-7), numbers drawn twice (CH-12). */
@RepositoryTest
@Import({Reports.class, Seal.class, JacksonAutoConfiguration.class, ReportsRepositoryTest.Time.class})
class ReportsRepositoryTest {

    @TestConfiguration
    static class Time {
        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-03-02T03:00:00Z"), ZoneOffset.UTC);
        }
    }

    @Autowired
    private Reports reports;

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcClient jdbc;

    private final String email = UUID.randomUUID() + "@contoh.id";
    private final String phone = "08"
            + String.valueOf(Math.abs(UUID.randomUUID().getLeastSignificantBits()))
                    .substring(0, 10);

    @Test
    void recognisesAReporterByEitherContact() {
        var report = register(email, phone);
        var byEmail = register(" " + email.toUpperCase(), null);
        var byPhone = register(null, "+62 " + phone.substring(1, 4) + "-" + phone.substring(4));
        register("x" + email, phone + "9");

        assertThat(reports.othersOfReporter(report, 50)).containsExactlyInAnyOrder(byEmail, byPhone);
        assertThat(reports.othersOfReporter(byEmail, 50)).containsExactly(report);
        assertThat(reports.othersOfReporter(report, 1)).hasSize(1);
    }

    @Test
    void keepsNoContactInTheOpen() {
        register(email, phone);
        entities.flush();

        var rows = jdbc.sql("select sealed || email_print || phone_print from reporter_identity")
                .query(String.class)
                .list();
        assertThat(rows).isNotEmpty().noneMatch(row -> row.contains(email) || row.contains(phone.substring(1)));
        assertThat(jdbc.sql("select email_print from reporter_identity")
                        .query(String.class)
                        .list())
                .allMatch(print -> print.matches("[0-9a-f]{64}"));
    }

    @Test
    void drawsAnotherNumberWhenOneIsTaken() {
        var taken = register(email, null).trackingId();
        var free = new TrackingId("100000000000");
        var drawn = List.of(taken, taken, free).iterator();

        assertThat(reports.firstFree(drawn::next)).isEqualTo(free);
    }

    @Test
    void continuesAReportForTheSameReporterUnderTheSameCode() {
        var registered = reports.register(draft(email, null, "Judul " + "panjang ".repeat(24)));
        var report = registered.report();

        var next = reports.continueIn(report, "WEB", "Masih belum selesai.", "pelapor");

        assertThat(next.trackingId()).isNotEqualTo(report.trackingId());
        assertThat(next.precededBy()).isEqualTo(report.trackingId());
        assertThat(reports.open(next.trackingId(), registered.accessCode())).isEqualTo(next);
        assertThat(next.title()).startsWith("Lanjutan: Judul panjang").hasSizeLessThanOrEqualTo(200);
        assertThat(next.content()).isEqualTo("Masih belum selesai.");
        assertThat(next.agency()).isEqualTo("KEMENPANRB");
        assertThat(reports.identityOf(next).email()).isEqualTo(email);
        assertThat(reports.othersOfReporter(next, 50)).containsExactly(report);
        assertThat(History.continuations(reports.history(report))).containsExactly(next.trackingId());
        assertThat(reports.history(next).get(0).linkedReport()).isEqualTo(report.trackingId());
        assertThat(reports.continueIn(next, "WEB", "Masih.", "pelapor").title())
                .as("said once")
                .startsWith("Lanjutan: Judul");
    }

    @Test
    void keepsWhatWasMaskedInTheTitleMaskedInTheContinuation() {
        var report = register(email, null);
        reports.correctForPublic(report, "Loket [disamarkan]", report.content());

        var next = reports.continueIn(report, "WEB", "Masih belum selesai.", "pelapor");

        assertThat(next.publicTitle()).isEqualTo("Lanjutan: Loket [disamarkan]");
        assertThat(next.publicContent()).isEqualTo("Masih belum selesai.");
    }

    @Test
    void takesOtherLineEndsForNoCorrection() {
        var report = reports.register(draft(email, null, "Judul")).report();

        assertThat(reports.correctForPublic(report, "Judul", "Satu\nDua")).isFalse();
        assertThat(report.correctedForPublic()).isFalse();
        assertThat(reports.correctForPublic(report, "Judul", "Satu\nTiga")).isTrue();
        assertThat(report.publicContent()).isEqualTo("Satu\nTiga");
        assertThat(report.content()).isEqualTo("Satu\r\nDua");
        assertThat(reports.correctForPublic(report, "Judul", "Satu\nDua")).isTrue();
        assertThat(report.correctedForPublic()).as("back to the original").isFalse();
    }

    private Report register(String email, String phone) {
        return reports.register(draft(email, phone, "Judul")).report();
    }

    static Draft draft(String email, String phone, String title) {
        return new Draft(
                ReportKind.COMPLAINT,
                "WEB",
                title.strip(),
                "Satu\r\nDua",
                null,
                null,
                "KEMENPANRB",
                null,
                false,
                false,
                new Reporter("Ani", email, phone),
                null,
                null,
                null);
    }
}
