package id.tuntas.procedure;

import static id.tuntas.procedure.CaseDriver.at;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.directory.Groups.Office;
import id.tuntas.directory.Officers.Wish;
import id.tuntas.notification.Outbox;
import id.tuntas.notification.OutgoingMessage;
import id.tuntas.notification.Recipient;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Thirty days before a decree ends, officer and admin are told, once (ACT-14). */
@ProcessTestOf("decree-warning")
class DecreeWarningProcessTest {

    @Autowired
    private Duties duties;

    @Autowired
    private Outbox outbox;

    @Autowired
    private ManagementService jobs;

    private final String officer = "sk-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void warnsOfficerAndAdminOnceThirtyDaysBeforeTheEnd() {
        at("2026-03-02T10:00:00");
        var appointment = appoint(LocalDate.parse("2026-06-30"));

        morning("2026-05-30");
        assertThat(told()).isEmpty();

        morning("2026-05-31");
        morning("2026-06-01");
        assertThat(told()).hasSize(2).allSatisfy(letter -> {
            assertThat(letter.letter().text()).contains("SK UJI/1", "30 Juni 2026");
            assertThat(outbox.text(letter)).doesNotContain("/berkas/");
        });
        assertThat(told().stream().map(OutgoingMessage::recipient))
                .containsExactlyInAnyOrder(
                        new Recipient.Officer(officer), new Recipient.Group("agency-admin-KEMENPANRB"));

        duties.change(appointment, "SK UJI/1", null, LocalDate.parse("2026-12-31"));
        morning("2026-06-02");
        assertThat(told()).hasSize(2);
        morning("2026-12-10");
        assertThat(told()).hasSize(4);
    }

    @Test
    void warnsOfNoDecreeThatIsOpenEnded() {
        at("2026-03-02T10:00:00");
        appoint(null);

        morning("2026-03-03");

        assertThat(told()).isEmpty();
    }

    private long appoint(LocalDate until) {
        return duties.appoint(new Wish(
                        officer,
                        "Petugas " + officer,
                        officer + "@contoh.id",
                        Office.LIAISON,
                        "KEMENPANRB",
                        "SDMA",
                        Set.of(),
                        "SK UJI/1",
                        LocalDate.parse("2026-01-01"),
                        until))
                .appointment()
                .id();
    }

    private void morning(String day) {
        at(day + "T07:00:00");
        jobs.executeJob(jobs.createJobQuery()
                .processDefinitionKey("decree-warning")
                .singleResult()
                .getId());
    }

    private List<OutgoingMessage> told() {
        return outbox.latest(1_000).stream()
                .filter(letter -> letter.letter().about() == null)
                .filter(letter -> letter.recipient() instanceof Recipient.Officer told
                                && told.id().equals(officer)
                        || letter.letter().subject().contains(officer))
                .toList();
    }
}
