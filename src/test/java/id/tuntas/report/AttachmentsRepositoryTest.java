package id.tuntas.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tuntas.RepositoryTest;
import id.tuntas.platform.Refusal;
import id.tuntas.platform.Seal;
import id.tuntas.platform.VirusScanner;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Where the operator has named a scanner, no file comes in unseen. This one is switched off. */
@RepositoryTest
@Import({
    Reports.class,
    Attachments.class,
    VirusScanner.class,
    Seal.class,
    JacksonAutoConfiguration.class,
    ReportsRepositoryTest.Time.class
})
@TestPropertySource(properties = {"tuntas.clamd.host=localhost", "tuntas.clamd.port=1"})
class AttachmentsRepositoryTest {

    @Autowired
    private Reports reports;

    @Autowired
    private Attachments attachments;

    @Test
    void areNotTakenWhileNobodyCanLookIntoThem() {
        var report = reports.register(ReportsRepositoryTest.draft("ani@contoh.id", null, "Judul"))
                .report();

        assertThatThrownBy(() -> attachments.attach(report, "surat.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE));
        assertThat(attachments.of(report)).isEmpty();
    }
}
