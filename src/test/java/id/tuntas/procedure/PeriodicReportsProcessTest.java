package id.tuntas.procedure;

import static id.tuntas.procedure.CaseDriver.at;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.notification.Outbox;
import id.tuntas.notification.OutgoingMessage;
import id.tuntas.notification.Recipient;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is reminded of a periodic report, and when (RP-1, RP-2, RP-3). */
@ProcessTestOf("periodic-reports")
class PeriodicReportsProcessTest {

    @Autowired
    Outbox outbox;

    @Autowired
    ManagementService jobs;

    @Autowired
    JdbcClient database;

    @Test
    void remindsUnitsOfMonthAndQuarterOnTheFirstDayAndAWeekLater() {
        assertThat(toldOn("2025-07-01T07:00:00"))
                .contains(
                        "liaison-KEMENPANRB-SDMA Laporan bulanan unit kerja: periode 1 Juni s.d. 30 Juni 2025",
                        "liaison-KEMENPANRB-SDMA Nota dinas triwulan unit kerja: periode 1 April s.d. 30 Juni 2025")
                .noneMatch(told -> told.startsWith("agency-admin"));
        assertThat(toldOn("2025-07-02T07:00:00")).isEmpty();
        assertThat(toldOn("2025-07-08T07:00:00"))
                .contains(
                        "liaison-KEMENPANRB-SDMA Laporan bulanan unit kerja: periode 1 Juni s.d. 30 Juni 2025",
                        "agency-admin-KEMENPANRB Laporan triwulan instansi: periode 1 April s.d. 30 Juni 2025");
    }

    /** RP-3: units by week 2 of December, the agency after them, Inspektorat in week 3. */
    @Test
    void leadsThroughDecember() {
        assertThat(toldOn("2025-12-01T07:00:00"))
                .contains(
                        "liaison-KEMENPANRB-SDMA Laporan tahunan unit kerja: periode 1 Januari s.d. 30 November 2025");
        assertThat(toldOn("2025-12-08T07:00:00"))
                .contains("agency-admin-KEMENPANRB Laporan tahunan instansi: periode 1 Januari s.d. 30 November 2025");
        assertThat(toldOn("2025-12-15T07:00:00"))
                .contains("inspectorate-KEMENPANRB Evaluasi tahunan penanganan pengaduan masyarakat");
    }

    @Test
    void leadsToThePageAndNamesNoReport() {
        toldOn("2024-12-01T07:00:00");

        var letter = outbox.latest(1_000).stream()
                .filter(each -> each.name().equals("review/UNIT_YEARLY/2024-11-30/liaison-KEMENPANRB-SDMA/1"))
                .findFirst()
                .orElseThrow();
        assertThat(outbox.text(letter))
                .contains("paling lambat minggu ke-2 Desember (14 Desember)")
                .contains("Halaman: http://localhost:8080/monitoring/berkala");
    }

    /** The sources name no day for the month: an agency that agreed on one has a row of its own. */
    @Test
    void keepsTheDaysThatAnAgencyHasAgreedOn() {
        database.sql("insert into review_reminder (kind, agency, first_day, second_day)"
                        + " values ('UNIT_MONTHLY', 'KEMENDAGRI', 5, null)")
                .update();
        try {
            var monthly = " Laporan bulanan unit kerja: periode 1 Maret s.d. 31 Maret 2022";
            assertThat(toldOn("2022-04-01T07:00:00"))
                    .contains("liaison-KEMENPANRB-SDMA" + monthly)
                    .doesNotContain("liaison-KEMENDAGRI-DUKCAPIL" + monthly);
            assertThat(toldOn("2022-04-05T07:00:00")).contains("liaison-KEMENDAGRI-DUKCAPIL" + monthly);
            assertThat(toldOn("2022-04-08T07:00:00"))
                    .contains("liaison-KEMENPANRB-SDMA" + monthly)
                    .doesNotContain("liaison-KEMENDAGRI-DUKCAPIL" + monthly);
        } finally {
            database.sql("delete from review_reminder where agency = 'KEMENDAGRI'")
                    .update();
        }
    }

    /** A house that was off on the day catches up, with one letter for each. */
    @Test
    void catchesUpAfterANightOff() {
        assertThat(toldOn("2023-07-12T07:00:00"))
                .filteredOn(told -> told.startsWith("liaison-KEMENPANRB-SDMA Laporan bulanan"))
                .hasSize(1);
    }

    /** The letters that the round of this day added. */
    private List<String> toldOn(String moment) {
        at(moment);
        var before = outbox.latest(1).stream()
                .mapToLong(OutgoingMessage::id)
                .findFirst()
                .orElse(0);
        jobs.executeJob(jobs.createJobQuery()
                .processDefinitionKey("periodic-reports")
                .singleResult()
                .getId());
        return outbox.latest(1_000).stream()
                .filter(each -> each.id() > before)
                .map(each -> ((Recipient.Group) each.recipient()).id() + " "
                        + each.letter().subject())
                .toList();
    }
}
