package id.tuntas.notification;

import static id.tuntas.procedure.CaseDriver.complaint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import id.tuntas.HouseTest;
import id.tuntas.notification.OutgoingMessage.State;
import id.tuntas.report.Reports;
import id.tuntas.report.TrackingId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A house without a mail server: it keeps what it would have sent, and nothing fails (NT-4). */
@HouseTest
class OutboxTest {

    @Autowired
    Outbox outbox;

    @Autowired
    Reports reports;

    @Autowired
    TransactionTemplate transaction;

    private TrackingId report;

    @BeforeEach
    void register() {
        report = reports.register(complaint(null)).report().trackingId();
    }

    @Test
    void asksForAMessageOnce() {
        put("satu", new Recipient.Group("national-admin"));
        put("satu", new Recipient.Group("national-admin"));
        put("dua", new Recipient.Reporter(report));

        assertThat(mine()).extracting(OutgoingMessage::name).containsExactly("satu", "dua");
    }

    @Test
    void keepsNothingOfAnActThatDidNotHappen() {
        transaction.executeWithoutResult(status -> {
            outbox.put(batch(), "satu", new Recipient.Group("national-admin"), letter());
            status.setRollbackOnly();
        });

        assertThat(mine()).isEmpty();
    }

    @Test
    void keepsWhatItCannotSend() {
        put("satu", new Recipient.Group("national-admin"));

        assertThatCode(() -> outbox.deliver(batch())).doesNotThrowAnyException();

        assertThat(mine()).singleElement().satisfies(message -> {
            assertThat(message.state()).isEqualTo(State.KEPT);
            assertThat(message.settledAt()).isNotNull();
        });
    }

    @Test
    void leadsOfficersToTheCaseFileAndReportersToTheirPage() {
        put("satu", new Recipient.Group("liaison-KEMENPANRB-SDMA"));
        put("dua", new Recipient.Reporter(report));

        assertThat(mine())
                .extracting(outbox::text)
                .satisfiesExactly(
                        officers -> assertThat(officers)
                                .startsWith("Yth. Pejabat Penghubung ")
                                .contains("http://localhost:8080/berkas/" + report),
                        reporter -> assertThat(reporter)
                                .startsWith("Yth. Pelapor,")
                                .contains("http://localhost:8080/laporan/" + report));
    }

    private void put(String name, Recipient recipient) {
        transaction.executeWithoutResult(status -> outbox.put(batch(), name, recipient, letter()));
    }

    /** The house writes letters of its own about the same report. */
    private List<OutgoingMessage> mine() {
        return outbox.about(report).stream()
                .filter(message -> message.batch().equals(batch()))
                .toList();
    }

    private String batch() {
        return "uji/" + report;
    }

    private Letter letter() {
        return new Letter(report, "Perihal", "Isi surat.");
    }
}
