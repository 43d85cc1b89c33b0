package id.tuntas.notification;

import static id.tuntas.procedure.CaseDriver.assignTo;
import static id.tuntas.procedure.CaseDriver.at;
import static id.tuntas.procedure.CaseDriver.complaint;
import static id.tuntas.procedure.CaseDriver.endOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.tuntas.HouseTest;
import id.tuntas.deadline.DeadlineClock;
import id.tuntas.notification.OutgoingMessage.State;
import id.tuntas.platform.Accounts;
import id.tuntas.platform.Accounts.Group;
import id.tuntas.platform.Accounts.Plan;
import id.tuntas.platform.Accounts.User;
import id.tuntas.procedure.CaseDriver;
import id.tuntas.procedure.Officer;
import id.tuntas.report.Draft;
import id.tuntas.report.ReportKind;
import id.tuntas.report.Reporter;
import id.tuntas.report.Reports;
import id.tuntas.report.TrackingId;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** What is sent is read back from a real mail server, over IMAP, by those to whom it was sent. */
@HouseTest(
        properties = {
            "tuntas.public-url=https://tuntas.contoh.id/",
            "tuntas.mail.from=tuntas@contoh.id",
            "tuntas.test.address=penerima@contoh.id"
        })
@Import({MailIT.Files.class, CaseDriver.class})
class MailIT {

    private static final int SMTP = freePort();
    private static final int IMAP = freePort();

    private static final User ASTI = new User("asti", "Asti", "Rahayu", "asti@contoh.id", "asti", Set.of("surat-1"));
    private static final User BIMO = new User("bimo", "Bimo", "Nugroho", "bimo@contoh.id", "bimo", Set.of("surat-1"));
    private static final User CITRA = new User("citra", "Citra", "Dewi", null, "citra", Set.of("surat-1", "surat-2"));

    private static final User DEWI =
            new User("dewi", "Dewi", "Anggraini", "dewi@contoh.id", "dewi", Set.of("liaison-KEMENPANRB-SDMA"));
    private static final User RINI =
            new User("rini", "Rini", "Lubis", "rini@contoh.id", "rini", Set.of("agency-admin-KEMENPANRB"));

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.host", () -> "localhost");
        settings.add("spring.mail.port", () -> SMTP);
    }

    /** Whoever puts a reference into a letter brings the file. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Files {
        @Bean
        Enclosures packages() {
            return reference -> reference.equals("paket/1")
                    ? Optional.of(new Enclosures.Enclosure(
                            "paket.txt", "text/plain", "isi paket".getBytes(StandardCharsets.UTF_8)))
                    : Optional.empty();
        }
    }

    @Autowired
    Outbox outbox;

    @Autowired
    Accounts accounts;

    @Autowired
    Reports reports;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    CaseDriver house;

    @Autowired
    ManagementService jobs;

    @Autowired
    RuntimeService instances;

    private GreenMail server;
    private TrackingId report;

    @BeforeEach
    void open() {
        accounts.ensure(new Plan(
                List.of(new Group("surat-1", "Satu"), new Group("surat-2", "Dua")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(ASTI, BIMO, CITRA, DEWI, RINI)));
        report = reports.register(complaint(null)).report().trackingId();
        start();
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    void reachesEveryOfficerOfTheGroupWhoHasAnAddress() throws Exception {
        put("satu", new Recipient.Group("surat-1"), letter());

        outbox.deliver(batch());

        for (var officer : List.of(ASTI, BIMO)) {
            var mail = only(mailbox(officer.email()));
            assertThat(mail.subject()).isEqualTo("Pengingat: tenggat – besok");
            assertThat(mail.from()).contains("tuntas@contoh.id");
            assertThat(mail.text())
                    .contains("Mohon diselesaikan.")
                    .contains("https://tuntas.contoh.id/berkas/" + report);
        }
        assertThat(state("satu")).isEqualTo(State.SENT);
        outbox.deliver(batch());
        assertThat(mailbox(ASTI.email())).as("delivered again").hasSize(1);
    }

    @Test
    void reachesTheReporterAndLeavesATraceOfTheLookAtTheAddress() throws Exception {
        put("satu", new Recipient.Reporter(report), letter());

        outbox.deliver(batch());

        assertThat(only(mailbox("ani@contoh.id")).text())
                .startsWith("Yth. Pelapor")
                .contains("https://tuntas.contoh.id/laporan/" + report)
                .doesNotContain("Ani", "CPNS");
        assertThat(jdbc.sql("select count(*) from trail_entry where tracking_id = ? and act = 'IDENTITY_USED'"
                                + " and actor = 'tuntas'")
                        .param(report.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select * from outgoing_message where tracking_id = ?")
                        .param(report.value())
                        .query()
                        .singleRow()
                        .values())
                .noneMatch(value -> String.valueOf(value).contains("ani@"));
    }

    @Test
    void recordsThatSomebodyHasNoAddress() {
        var byPhone = reports.register(new Draft(
                        ReportKind.COMPLAINT,
                        "WEB",
                        "Judul",
                        "Isi",
                        null,
                        null,
                        null,
                        null,
                        false,
                        false,
                        new Reporter("Budi", null, "0812"),
                        null,
                        null,
                        null))
                .report()
                .trackingId();
        put("satu", new Recipient.Group("surat-2"), letter());
        put("dua", new Recipient.Reporter(byPhone), letter());
        put("tiga", new Recipient.Setting("tuntas.test.nobody"), letter());

        outbox.deliver(batch());

        assertThat(List.of(state("satu"), state("dua"), state("tiga"))).containsOnly(State.NO_ADDRESS);
    }

    @Test
    void encloses() throws Exception {
        put("satu", new Recipient.Setting("tuntas.test.address"), new Letter(report, "Paket", "Terlampir.", "paket/1"));

        outbox.deliver(batch());

        var mail = only(mailbox("penerima@contoh.id"));
        assertThat(mail.text()).contains("Terlampir.", "paket.txt", "isi paket");
    }

    @Test
    void waitsForAServerThatIsDownAndKeepsTheMessageId() throws Exception {
        put("satu", new Recipient.Group("surat-1"), letter());
        server.stop();

        assertThatThrownBy(() -> outbox.deliver(batch()))
                .isInstanceOf(NotDelivered.class)
                .hasNoCause()
                .message()
                .doesNotContain("@");

        var waiting = message("satu");
        assertThat(waiting.state()).isEqualTo(State.WAITING);
        assertThat(waiting.attempts()).isEqualTo(1);
        assertThat(waiting.lastError()).isEqualTo("MailSendException");
        start();
        outbox.deliver(batch());
        var first = only(mailbox(ASTI.email())).id();

        // As if the house had died between the server's answer and its own commit.
        transaction.executeWithoutResult(
                status -> jdbc.sql("update outgoing_message set state = 'WAITING' where tracking_id = ?")
                        .param(report.value())
                        .update());
        outbox.deliver(batch());

        assertThat(mailbox(ASTI.email())).hasSize(2).extracting(Mail::id).containsOnly(first);
        assertThat(first).endsWith("@tuntas.contoh.id>");
    }

    /** The ladder's letter from the timer to the officer's mailbox; while the server is down, the job is tried again. */
    @Test
    void bringsTheReminderOfALadderToTheUnit() throws Exception {
        at("2025-07-11T10:00:00");
        var ani = house.submit(complaint("KEMENPANRB")).report().trackingId();
        house.submit(Officer.PANRB, ani, "verifyAtAgency", assignTo("SDMA"));
        house.fire(ani, "followUpAlert");
        var sending = jobs.createJobQuery()
                .processInstanceId(
                        house.rungs(ani, DeadlineClock.FOLLOW_UP).get(0).getProcessInstanceId())
                .messages()
                .singleResult();
        server.stop();

        assertThatThrownBy(() -> jobs.executeJob(sending.getId())).isInstanceOf(NotDelivered.class);

        var again = jobs.createJobQuery().jobId(sending.getId()).singleResult();
        assertThat(again.getRetries()).isEqualTo(11);
        assertThat(again.getDuedate()).isEqualTo(Date.from(endOf("2025-07-30").plusSeconds(600)));
        assertThat(jobs.getJobExceptionStacktrace(sending.getId())).doesNotContain("@contoh.id");
        assertThat(house.rungs(ani, DeadlineClock.FOLLOW_UP))
                .as("the ladder goes on")
                .hasSize(1);
        start();
        jobs.executeJob(sending.getId());
        var mail = only(mailbox(DEWI.email()));
        assertThat(mail.subject())
                .isEqualTo("Laporan " + ani.grouped() + ": tindak lanjut jatuh tempo Kamis, 31 Juli 2025");
        assertThat(mail.text())
                .contains("https://tuntas.contoh.id/berkas/" + ani)
                .doesNotContain("Ani", "CPNS");
    }

    /** NT-1, FX-23: without looking for it. */
    @Test
    void tellsAdminInstansiThatAReportHasCome() throws Exception {
        var ani = house.submit(complaint("KEMENPANRB")).report().trackingId();

        jobs.executeJob(jobs.createJobQuery()
                .processDefinitionKey("message-delivery")
                .singleResult()
                .getId());

        assertThat(mailbox(RINI.email()))
                .filteredOn(mail -> mail.subject().equals("Laporan " + ani.grouped() + " masuk ke instansi Anda"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("https://tuntas.contoh.id/berkas/" + ani)
                        .doesNotContain("Ani", "CPNS"));
    }

    /** Nobody looks at a mail server for ever: at last the operator sees it. */
    @Test
    void becomesAnIncidentWhenTheServerStaysDown() {
        at("2025-07-11T10:00:00");
        var ani = house.submit(complaint("KEMENPANRB")).report().trackingId();
        house.fire(ani, "agencyVerificationAlert");
        var ladder = house.rungs(ani, DeadlineClock.AGENCY_VERIFICATION).get(0).getProcessInstanceId();
        var sending = jobs.createJobQuery().processInstanceId(ladder).messages().singleResult();
        server.stop();
        assertThatThrownBy(() -> jobs.executeJob(sending.getId())).isInstanceOf(NotDelivered.class);
        // Two hours later.
        jobs.setJobRetries(sending.getId(), 1);

        assertThatThrownBy(() -> jobs.executeJob(sending.getId())).isInstanceOf(NotDelivered.class);

        assertThat(instances.createIncidentQuery().processInstanceId(ladder).list())
                .singleElement()
                .satisfies(incident -> {
                    assertThat(incident.getActivityId()).isEqualTo("sendMessages");
                    assertThat(incident.getIncidentMessage())
                            .contains("MailSendException")
                            .doesNotContain("@");
                });
        start();
    }

    @Test
    void letsNoMessageWaitForAnother() {
        put("satu", new Recipient.Setting("tuntas.test.address"), new Letter(report, "Paket", "Isi", "tidak ada"));
        put("dua", new Recipient.Group("surat-1"), letter());

        assertThatThrownBy(() -> outbox.deliver(batch())).isInstanceOf(NotDelivered.class);

        assertThat(state("satu")).isEqualTo(State.WAITING);
        assertThat(state("dua")).isEqualTo(State.SENT);
    }

    private void start() {
        server = new GreenMail(new ServerSetup[] {
            new ServerSetup(SMTP, "localhost", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(IMAP, "localhost", ServerSetup.PROTOCOL_IMAP)
        });
        server.start();
    }

    private void put(String name, Recipient recipient, Letter letter) {
        transaction.executeWithoutResult(status -> outbox.put(batch(), name, recipient, letter));
    }

    private String batch() {
        return "uji/" + report;
    }

    private Letter letter() {
        return new Letter(report, "Pengingat: tenggat – besok", "Mohon diselesaikan.");
    }

    private State state(String name) {
        return message(name).state();
    }

    private OutgoingMessage message(String name) {
        return outbox.latest(100).stream()
                .filter(each -> each.batch().equals(batch()) && each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private record Mail(String id, String from, String subject, String text) {}

    /** What lies in somebody's inbox. GreenMail makes a mailbox, with its address as password, when mail arrives. */
    private static List<Mail> mailbox(String address) throws Exception {
        var mails = new ArrayList<Mail>();
        try (var store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("localhost", IMAP, address, address);
            var inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            for (var message : inbox.getMessages()) {
                mails.add(new Mail(
                        message.getHeader("Message-ID")[0],
                        Arrays.toString(message.getFrom()),
                        message.getSubject(),
                        text(message)));
            }
        }
        return mails;
    }

    private static String text(Message message) throws Exception {
        var content = message.getContent();
        return content instanceof Multipart parts ? text(parts) : content.toString();
    }

    private static String text(Multipart parts) throws Exception {
        var text = new StringBuilder();
        for (var part = 0; part < parts.getCount(); part++) {
            var body = parts.getBodyPart(part);
            var content = body.getContent();
            text.append(body.getFileName()).append(' ');
            text.append(content instanceof Multipart inner ? text(inner) : content);
        }
        return text.toString();
    }

    private static Mail only(List<Mail> mails) {
        assertThat(mails).hasSize(1);
        return mails.get(0);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
