package id.tuntas.procedure;

import static id.tuntas.procedure.CaseDriver.assignTo;
import static id.tuntas.procedure.CaseDriver.at;
import static id.tuntas.procedure.CaseDriver.defer;
import static id.tuntas.procedure.CaseDriver.initialResponse;
import static id.tuntas.procedure.CaseDriver.notOurs;
import static id.tuntas.procedure.CaseDriver.notOursOfUnit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.tuntas.HouseTest;
import id.tuntas.escalation.Referral;
import id.tuntas.escalation.Referrals;
import id.tuntas.report.Draft;
import id.tuntas.report.Registered;
import id.tuntas.report.ReportKind;
import id.tuntas.report.Reporter;
import id.tuntas.report.TrackingId;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;

/** What the Ombudsman gets to read: OM-4, PD-19, ET-3. The file is opened by another program than the one that wrote it. */
@HouseTest
@Import(CaseDriver.class)
class ReferralPackageTest {

    private static final Path PICTURES = Path.of("target", "referral-package");

    @Autowired
    CaseDriver house;

    @Autowired
    ReportHandling procedure;

    @Autowired
    Referrals referrals;

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient jdbc;

    @Test
    void tellsTheWholeStoryAndNotWhoReported() throws Exception {
        var ani = eventful();
        procedure.refer(ani.report().trackingId(), ani.accessCode(), false);

        var text = text(download(ani.report().trackingId(), Officer.OMBUDSMAN));

        assertThat(text)
                .containsSubsequence(
                        "Berkas rujukan kepada Ombudsman Republik Indonesia",
                        "Pengumuman hasil seleksi terlambat",
                        ani.report().trackingId().grouped(),
                        "Pelapor memintanya",
                        "Tidak ada dalam berkas ini",
                        "1. Laporan",
                        "Hasil seleksi CPNS yang dijanjikan minggu lalu",
                        "2. Urutan kejadian",
                        "Laporan diterima",
                        "Unit kerja menyatakan bukan wewenang",
                        "Laporan ditunda: pelapor diminta melengkapi",
                        "Nomor peserta seleksi",
                        "Pelapor melengkapi laporan",
                        "Respon awal disampaikan",
                        "3. Tanggapan dan percakapan",
                        "Nomor peserta 1234",
                        "Laporan Ibu sedang kami telaah bersama panitia.",
                        "4. Tenggat dan rincian harinya",
                        "Keseluruhan penanganan",
                        "60 hari kerja sejak",
                        "5. Perpindahan karena bukan wewenang",
                        "Seleksi CPNS bukan tugas unit kami.",
                        "6. Riwayat intervensi",
                        "Pengingat",
                        "Rujukan ke Ombudsman")
                .contains("hari kerja ke-1 sampai ke-", "tidak dihitung: akhir pekan", "tidak dihitung: ditunda")
                .as("no reporter, no officer, no name of a file")
                .doesNotContain("Lestari", "ani@contoh.id", "0812", "admin-panrb", "sdma", "ktp-ani");
    }

    @Test
    void looksLikeAPaperThatCanBeFiled() throws Exception {
        var ani = eventful();
        procedure.refer(ani.report().trackingId(), ani.accessCode(), true);

        var pages = pictures("looks", download(ani.report().trackingId(), Officer.OMBUDSMAN));

        assertThat(pages).hasSizeGreaterThan(2).allSatisfy(page -> {
            assertThat(page.getHeight()).as("A4, upright").isCloseTo((int) (page.getWidth() * 1.414), within(3));
            assertThat(inkBeyondTheMargins(page)).isZero();
        });
    }

    @Test
    void bringsTheIdentityOnASheetOfItsOwnWithConsentAndToTheOmbudsmanOnly() throws Exception {
        var ani = eventful();
        var number = ani.report().trackingId();
        procedure.refer(number, ani.accessCode(), false);
        var before = download(number, Officer.OMBUDSMAN);
        procedure.refer(number, ani.accessCode(), true);

        var sheet = text(download(number, Officer.OMBUDSMAN));

        assertThat(sheet).contains("rahasia, hanya untuk Ombudsman", "Ani Lestari", "ani@contoh.id", "0812-0000-1111");
        assertThat(text(download(number, Officer.NATIONAL))).doesNotContain("Lestari");
        assertThat(text(before)).doesNotContain("Lestari");
        assertThat(stored(number)).as("what lies in the house").doesNotContain("Lestari");
        assertThat(looks(number))
                .containsExactly("ombudsman REFERRAL_READ", "ombudsman IDENTITY_READ", "nasional REFERRAL_READ");
    }

    @Test
    void isForTheOmbudsmanAndAdminNasionalOnly() throws Exception {
        var ani = eventful();
        var number = ani.report().trackingId();
        procedure.refer(number, ani.accessCode(), true);

        for (var officer : List.of(Officer.PANRB, Officer.SDMA, Officer.DAGRI, Officer.INSPEKTORAT)) {
            browser.perform(get(path(number))
                            .with(user(officer.id()).authorities(AuthorityUtils.createAuthorityList(officer.groups()))))
                    .andExpect(status().isNotFound());
        }
        assertThat(looks(number)).isEmpty();
    }

    @Test
    void isNotThePackageOfAnotherReport() throws Exception {
        var ani = eventful();
        procedure.refer(ani.report().trackingId(), ani.accessCode(), false);
        var budi = eventful();
        procedure.refer(budi.report().trackingId(), budi.accessCode(), false);

        browser.perform(get("/berkas/" + ani.report().trackingId() + "/rujukan/"
                                + only(budi.report().trackingId()).id())
                        .with(user("ombudsman")
                                .authorities(AuthorityUtils.createAuthorityList(Officer.OMBUDSMAN.groups()))))
                .andExpect(status().isNotFound());
    }

    /** People paste what no font and no XML knows. */
    @Test
    void standsWhateverPeopleWrite() throws Exception {
        at("2026-09-07T09:00:00");
        var odd = house.submit(draft(
                "Judul <b>&amp;\u0000\u000B tebal",
                "Baris 1\nBaris 2 \uD83D\uDE21 \u4F60\u597D \uFFFE & <script>x</script>"));
        procedure.refer(odd.report().trackingId(), odd.accessCode(), false);

        assertThat(text(download(odd.report().trackingId(), Officer.OMBUDSMAN)))
                .contains("Judul <b>&amp;", "<script>x</script>", "Baris 2");
    }

    /** Deferred, completed, returned by a unit, assigned, reminded, answered at first: everything a package can tell. */
    private Registered eventful() throws Exception {
        at("2026-09-07T09:00:00");
        var ani = house.submit(
                draft(
                        "Pengumuman hasil seleksi terlambat",
                        "Hasil seleksi CPNS yang dijanjikan minggu lalu belum juga diumumkan.\n\nKami sudah dua kali bertanya."));
        var number = ani.report().trackingId();
        procedure.attach(number, ani.accessCode(), "ktp-ani.png", PNG);
        house.submit(Officer.PANRB, number, "verifyAtAgency", assignTo("YANLIK"));
        at("2026-09-08T09:00:00");
        house.submit(Officer.YANLIK, number, "followUp", notOursOfUnit("SDMA"));
        house.submit(Officer.PANRB, number, "verifyAtAgency", notOurs(null));
        at("2026-09-09T09:00:00");
        house.submit(Officer.NATIONAL, number, "verifyNationally", defer("Nomor peserta seleksi"));
        at("2026-09-14T09:00:00");
        procedure.reply(number, ani.accessCode(), "Nomor peserta 1234.");
        var back = new java.util.HashMap<>(CaseDriver.forwardTo("KEMENPANRB"));
        back.put("reason", "Seleksi adalah urusan kementerian ini.");
        house.submit(Officer.NATIONAL, number, "verifyNationally", back);
        house.submit(Officer.PANRB, number, "verifyAtAgency", assignTo("SDMA"));
        at("2026-09-16T09:00:00");
        house.submit(Officer.SDMA, number, "followUp", initialResponse());
        house.fire(number, "followUpAlert");
        return ani;
    }

    private static Draft draft(String title, String content) {
        return new Draft(
                ReportKind.COMPLAINT,
                "WEB",
                title,
                content,
                null,
                "Kelurahan Menteng",
                "KEMENPANRB",
                null,
                false,
                false,
                new Reporter("Ani Lestari", "ani@contoh.id", "0812-0000-1111"),
                null,
                null,
                null);
    }

    private String path(TrackingId report) {
        return "/berkas/" + report + "/rujukan/" + only(report).id();
    }

    private Referral only(TrackingId report) {
        return referrals.of(report).get(0);
    }

    private byte[] download(TrackingId report, Officer officer) throws Exception {
        return browser.perform(get(path(report))
                        .with(user(officer.id()).authorities(AuthorityUtils.createAuthorityList(officer.groups()))))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/pdf"))
                .andExpect(header().string(
                                "Content-Disposition",
                                "attachment; filename=\"rujukan-" + report + "-"
                                        + only(report).id() + ".pdf\""))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private String stored(TrackingId report) throws IOException {
        return text(jdbc.sql("select package from referral where tracking_id = ?")
                .param(report.value())
                .query((row, number) -> row.getBytes(1))
                .single());
    }

    private List<String> looks(TrackingId report) {
        return jdbc.sql(
                        "select actor, act from trail_entry where tracking_id = ? and purpose like 'rujukan %' order by id")
                .param(report.value())
                .query((row, number) -> row.getString("actor") + " " + row.getString("act"))
                .list();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    /** Left in the build's folder, to be looked at. */
    private static List<BufferedImage> pictures(String name, byte[] pdf) throws IOException {
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(name + ".pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(document);
            var pages = IntStream.range(0, document.getNumberOfPages())
                    .mapToObj(page -> {
                        try {
                            return renderer.renderImageWithDPI(page, 60);
                        } catch (IOException unreadable) {
                            throw new java.io.UncheckedIOException(unreadable);
                        }
                    })
                    .toList();
            for (var page = 0; page < pages.size(); page++) {
                ImageIO.write(
                        pages.get(page),
                        "png",
                        PICTURES.resolve(name + "-" + (page + 1) + ".png").toFile());
            }
            return pages;
        }
    }

    /** Dark points outside 12 mm of the left and right edge: text that ran off the paper. */
    private static long inkBeyondTheMargins(BufferedImage page) {
        var margin = page.getWidth() * 12 / 210;
        return IntStream.range(0, page.getHeight())
                .mapToLong(y -> IntStream.range(0, page.getWidth())
                        .filter(x -> x < margin || x > page.getWidth() - margin)
                        .filter(x -> (page.getRGB(x, y) & 0xff) < 128)
                        .count())
                .sum();
    }

    private static org.assertj.core.data.Offset<Integer> within(int points) {
        return org.assertj.core.data.Offset.offset(points);
    }

    private static final byte[] PNG = java.util.Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
}
