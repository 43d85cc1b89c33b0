package id.tuntas.escalation;

import id.tuntas.deadline.Deadline;
import id.tuntas.deadline.Deadlines;
import id.tuntas.deadline.Milestone;
import id.tuntas.directory.Agency;
import id.tuntas.directory.Directory;
import id.tuntas.directory.Unit;
import id.tuntas.escalation.Rung.Kind;
import id.tuntas.escalation.Rung.Recipient;
import id.tuntas.platform.DateWords;
import id.tuntas.report.Report;
import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * What the rungs say: the number of the report, who holds it and by when. Never who reported, nor a word of what was
 * reported, not even its title (NT-4, PD-21).
 */
@Component
class Wording {

    private final Deadlines deadlines;
    private final Directory directory;
    private final DateWords words;

    Wording(Deadlines deadlines, Directory directory, DateWords words) {
        this.deadlines = deadlines;
        this.directory = directory;
        this.words = words;
    }

    record Letter(String subject, String text) {}

    Letter letter(Rung rung, Deadline deadline, Report report, Instant now) {
        var number = "Laporan " + report.trackingId().grouped();
        var zone = deadlines.zone(deadline.agency());
        var due = words.moment(deadline.dueAt(), zone);
        var what = lower(deadline.clock().label());
        if (rung.recipients().contains(Recipient.REPORTER)) {
            return new Letter(
                    number + " menunggu kelengkapan dari Anda",
                    "Laporan Anda belum dapat diproses karena masih ada keterangan yang kurang. Yang kami minta dapat"
                            + " Anda baca dan lengkapi di halaman laporan, paling lambat " + due
                            + ".\n\nBila tidak dilengkapi sampai saat itu, laporan diarsipkan; Anda tetap dapat"
                            + " menyampaikan laporan baru.");
        }
        var holder = "\n\nPemegang laporan saat ini: " + holder(report) + ".";
        if (rung.kind() == Kind.WARNING) {
            var passed = rung.at().offset()
                    + (rung.at().days() == Milestone.Days.CALENDAR ? " hari kalender" : " hari kerja");
            return new Letter(
                    number + " belum ditindaklanjuti selama " + passed,
                    "Sejak berkasnya lengkap pada " + words.day(deadline.startedOn()) + ", "
                            + lower(number) + " sudah " + passed + " belum ditindaklanjuti. Bila sampai " + due
                            + " tetap tidak ada tindak lanjut, laporan dirujuk ke Ombudsman Republik Indonesia."
                            + holder);
        }
        if (rung.kind() == Kind.REFERRAL) {
            return new Letter(
                    number + " dirujuk ke Ombudsman",
                    "Tenggat " + what + " atas " + lower(number) + " berakhir " + due
                            + " dan tidak dipenuhi. Sesuai ketentuan, laporan dirujuk ke Ombudsman Republik Indonesia."
                            + " Kewajiban menanganinya tetap ada pada instansi." + holder);
        }
        if (now.isBefore(deadline.dueAt())) {
            return new Letter(
                    number + ": " + what + " jatuh tempo " + words.day(deadline.dueOn()),
                    "Tenggat " + what + " atas " + lower(number) + " berakhir " + due
                            + ". Mohon diselesaikan sebelum tenggat itu lewat." + holder);
        }
        return new Letter(
                number + ": tenggat " + what + " terlewati",
                "Tenggat " + what + " atas " + lower(number) + " berakhir " + due
                        + " dan belum dipenuhi. "
                        + (rung.kind() == Kind.ESCALATION
                                ? "Mohon perhatian Bapak/Ibu agar laporan ini segera diselesaikan."
                                : "Mohon segera diselesaikan.")
                        + holder);
    }

    /** In western time, as the calendar's page shows it. */
    String withdrawal(String why, Instant moment) {
        return why + "; saatnya menjadi " + words.moment(moment, deadlines.zone(null)) + ".";
    }

    private String holder(Report report) {
        if (report.agency() == null) {
            return "Admin Nasional";
        }
        var agency = directory.agency(report.agency()).map(Agency::name).orElse(report.agency());
        if (report.unit() == null || report.supervisory()) {
            return (report.supervisory() ? "Inspektorat, " : "Admin Instansi, ") + agency;
        }
        return directory.unit(report.agency(), report.unit()).map(Unit::name).orElse(report.unit()) + ", " + agency;
    }

    private static String lower(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }
}
