package id.tuntas.procedure.ombudsmanreferral;

import static id.tuntas.procedure.CaseDriver.assignTo;
import static id.tuntas.procedure.CaseDriver.at;
import static id.tuntas.procedure.CaseDriver.complaint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.tuntas.HouseTest;
import id.tuntas.escalation.Referral;
import id.tuntas.escalation.Referrals;
import id.tuntas.procedure.CaseDriver;
import id.tuntas.procedure.Officer;
import id.tuntas.procedure.ReportHandling;
import id.tuntas.report.Registered;
import id.tuntas.trail.Trail;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** That a referral was sent is read back from a real mail server, by the one to whom it went (OM-2, OM-4). */
@HouseTest(properties = {"tuntas.ombudsman.address=rujukan@ombudsman.contoh.id", "tuntas.mail.from=tuntas@contoh.id"})
@Import(CaseDriver.class)
class ReferralMailIT {

    private static final String ADDRESS = "rujukan@ombudsman.contoh.id";
    private static final int SMTP = freePort();
    private static final int IMAP = freePort();

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.host", () -> "localhost");
        settings.add("spring.mail.port", () -> SMTP);
    }

    @Autowired
    CaseDriver house;

    @Autowired
    ReportHandling procedure;

    @Autowired
    Referrals referrals;

    @Autowired
    Trail trail;

    @Autowired
    ManagementService jobs;

    @Autowired
    JdbcClient jdbc;

    private GreenMail server;

    @BeforeEach
    void open() {
        start();
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    void sendsThePackageOnceAndNeverTheIdentity() throws Exception {
        var ani = referred(true);

        house.sendMessages(ani.report().trackingId());

        var mail = only(mailbox());
        assertThat(mail.subject())
                .isEqualTo("Rujukan laporan " + ani.report().trackingId().grouped() + " kepada Ombudsman");
        assertThat(mail.text()).contains("Sebab rujukan: Pelapor memintanya.").doesNotContain("Ani", "CPNS");
        assertThat(mail.name()).isEqualTo("rujukan-" + ani.report().trackingId() + "-" + of(ani).id() + ".pdf");
        assertThat(mail.enclosed())
                .contains("Berkas rujukan", "Hasil seleksi CPNS", "Keseluruhan penanganan")
                .doesNotContain("Lestari", "ani@contoh.id", "0812");
        assertThat(of(ani).sentAt()).isNotNull();
        assertThat(house.openTasks(ani.report().trackingId())).contains("handleReferral");
    }

    /** What the Ombudsman's task waits for is the sending, tried again until the server answers. */
    @Test
    void waitsForAServerThatIsDown() throws Exception {
        var ani = referred(false);
        var sending = sending(ani);
        server.stop();

        assertThatThrownBy(() -> jobs.executeJob(sending.getId())).isNotNull();

        assertThat(of(ani).sentAt()).isNull();
        assertThat(jobs.createJobQuery().jobId(sending.getId()).singleResult().getRetries())
                .isPositive();
        start();
        jobs.executeJob(sending.getId());
        assertThat(mailbox()).hasSize(1);
        assertThat(of(ani).sentAt()).isNotNull();
    }

    /** {@code tuntas.ombudsman.identity-by-mail=true}: an operator who has decided so, a reporter who has consented. */
    @Test
    void enclosesTheIdentityOnlyWhereBothOperatorAndReporterHaveDecidedSo() throws Exception {
        var decided = new ReferralEnclosures(referrals, trail, true);
        var consented = referred(true);
        var silent = referred(false);

        assertThat(text(decided.find("referral/" + of(consented).id())
                        .orElseThrow()
                        .content()))
                .contains("Ani Lestari");
        assertThat(text(decided.find("referral/" + of(silent).id())
                        .orElseThrow()
                        .content()))
                .doesNotContain("Lestari");
        assertThat(decided.find("ladder/1")).isEmpty();
        assertThat(jdbc.sql("select count(*) from trail_entry where act = 'IDENTITY_USED' and tracking_id = ?")
                        .param(consented.report().trackingId().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private Registered referred(boolean consent) {
        at("2026-09-07T09:00:00");
        var ani = house.submit(complaint("KEMENPANRB"));
        house.submit(Officer.PANRB, ani.report().trackingId(), "verifyAtAgency", assignTo("SDMA"));
        procedure.refer(ani.report().trackingId(), ani.accessCode(), consent);
        return ani;
    }

    private Referral of(Registered registered) {
        return referrals.of(registered.report().trackingId()).get(0);
    }

    private Job sending(Registered registered) {
        return jobs.createJobQuery()
                .processInstanceId(house.instance(registered.report().trackingId(), "ombudsman-referral")
                        .getId())
                .singleResult();
    }

    private void start() {
        server = new GreenMail(new ServerSetup[] {
            new ServerSetup(SMTP, "localhost", "smtp"), new ServerSetup(IMAP, "localhost", "imap")
        });
        server.setUser(ADDRESS, ADDRESS, "rahasia");
        server.start();
    }

    private record Mail(String subject, String text, String name, String enclosed) {}

    private static Mail only(List<Mail> mails) {
        assertThat(mails).hasSize(1);
        return mails.get(0);
    }

    private static List<Mail> mailbox() throws Exception {
        var settings = new Properties();
        settings.put("mail.imap.port", String.valueOf(IMAP));
        try (var store = Session.getInstance(settings).getStore("imap")) {
            store.connect("localhost", ADDRESS, "rahasia");
            try (var inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                var mails = new ArrayList<Mail>();
                for (var message : inbox.getMessages()) {
                    mails.add(mail(message));
                }
                return mails;
            }
        }
    }

    private static Mail mail(Message message) throws Exception {
        var text = new StringBuilder();
        var files = new ArrayList<Part>();
        read(message, text, files);
        assertThat(files).hasSize(1);
        assertThat(files.get(0).isMimeType("application/pdf")).isTrue();
        return new Mail(
                message.getSubject(),
                text.toString(),
                files.get(0).getFileName(),
                text(files.get(0).getInputStream().readAllBytes()));
    }

    private static void read(Part part, StringBuilder text, List<Part> files) throws Exception {
        if (part.getContent() instanceof Multipart several) {
            for (var place = 0; place < several.getCount(); place++) {
                read(several.getBodyPart(place), text, files);
            }
        } else if (part.getFileName() != null) {
            files.add(part);
        } else {
            text.append(part.getContent());
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }
}
