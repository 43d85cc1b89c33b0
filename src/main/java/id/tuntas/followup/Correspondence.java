package id.tuntas.followup;

import id.tuntas.directory.Agency;
import id.tuntas.directory.Directory;
import id.tuntas.directory.Unit;
import id.tuntas.report.EntryType;
import id.tuntas.report.Report;
import id.tuntas.report.Reports;
import id.tuntas.report.StatusChange;
import id.tuntas.report.ThreadEntry;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * The thread of a report as people read it: what was said, and between it what the house has to tell. The notices are read
 * off the history, so that they cannot contradict it.
 */
@Service
public class Correspondence {

    private static final String HOUSE = "SP4N-LAPOR!";

    private final Reports reports;
    private final Directory directory;

    Correspondence(Reports reports, Directory directory) {
        this.reports = reports;
        this.directory = directory;
    }

    /** In order of time. @param history the report's history, which the caller has at hand */
    public List<Message> of(Report report, List<StatusChange> history) {
        var said = reports.thread(report).stream()
                .filter(entry -> !entry.type().internal())
                .map(this::message);
        var noticed = history.stream().flatMap(this::notice);
        return Stream.concat(said, noticed)
                .sorted(Comparator.comparing(Message::at))
                .toList();
    }

    private Message message(ThreadEntry entry) {
        var from = entry.type() == EntryType.REPLY ? "Pelapor" : speaker(entry);
        return new Message(entry.type(), from, entry.text(), entry.at());
    }

    private String speaker(ThreadEntry entry) {
        var agency = agency(entry.agency());
        return entry.unit() == null
                ? agency
                : directory.unit(entry.agency(), entry.unit()).map(Unit::name).orElse(entry.unit()) + ", " + agency;
    }

    private Stream<Message> notice(StatusChange change) {
        var text = switch (change.act()) {
            case RECEIVED -> "Laporan diterima dan menunggu verifikasi.";
            case FORWARDED -> "Laporan diteruskan ke " + agency(change.agency()) + ".";
            case ASSIGNED ->
                "Laporan sudah diverifikasi " + agency(change.agency()) + " dan sedang disiapkan jawabannya.";
            case CLOSED -> "Laporan selesai: tidak ada tanggapan lagi sampai batas waktu setelah tindak lanjut.";
            default -> null;
        };
        return text == null ? Stream.empty() : Stream.of(new Message(EntryType.NOTICE, HOUSE, text, change.at()));
    }

    private String agency(String code) {
        return directory.agency(code).map(Agency::name).orElse(code);
    }
}
