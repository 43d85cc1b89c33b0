package id.tuntas.escalation;

import id.tuntas.deadline.Deadline;
import id.tuntas.deadline.Deadlines;
import id.tuntas.deadline.LedgerDay;
import id.tuntas.directory.Agency;
import id.tuntas.directory.Channel;
import id.tuntas.directory.Directory;
import id.tuntas.directory.Topic;
import id.tuntas.directory.Unit;
import id.tuntas.escalation.Dossier.Days;
import id.tuntas.escalation.Dossier.Fact;
import id.tuntas.escalation.Dossier.Held;
import id.tuntas.escalation.Dossier.Line;
import id.tuntas.escalation.Dossier.Said;
import id.tuntas.platform.Actor;
import id.tuntas.platform.DateWords;
import id.tuntas.report.Attachment;
import id.tuntas.report.Attachments;
import id.tuntas.report.EntryType;
import id.tuntas.report.Report;
import id.tuntas.report.Reports;
import id.tuntas.report.StatusChange;
import id.tuntas.report.SubStatus;
import id.tuntas.report.ThreadEntry;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Gathers what the Ombudsman gets to read of a report (OM-4): what was asked, everything that happened, every answer, every
 * promise with its days, who held it, and what was done to hurry it. Officers are named by their office.
 */
@Component
class Dossiers {

    private static final String NATIONAL = "Admin Nasional";
    private static final Pattern NUMBER = Pattern.compile("(.* ke-)(\\d+)(.*)");

    private final Reports reports;
    private final Attachments attachments;
    private final Deadlines deadlines;
    private final Directory directory;
    private final Interventions interventions;
    private final DateWords words;
    private final Clock clock;

    Dossiers(
            Reports reports,
            Attachments attachments,
            Deadlines deadlines,
            Directory directory,
            Interventions interventions,
            DateWords words,
            Clock clock) {
        this.reports = reports;
        this.attachments = attachments;
        this.deadlines = deadlines;
        this.directory = directory;
        this.interventions = interventions;
        this.words = words;
        this.clock = clock;
    }

    Dossier of(Report report, Referral referral, List<Handover> handovers) {
        var zone = deadlines.zone(report.agency());
        var id = report.trackingId();
        return new Dossier(
                id.grouped(),
                report.title(),
                report.content(),
                facts(report, zone),
                referral(referral, zone),
                reports.history(report).stream()
                        .map(change -> line(change, zone))
                        .toList(),
                reports.thread(report).stream().map(entry -> said(entry, zone)).toList(),
                deadlines.of(id.value()).stream().map(each -> clock(each, zone)).toList(),
                handovers.stream().map(each -> held(each, zone)).toList(),
                interventions.of(id).stream().map(each -> line(each, zone)).toList(),
                attachments.of(report).stream().map(file -> file(file, zone)).toList(),
                words.moment(clock.instant(), zone));
    }

    private List<Fact> facts(Report report, ZoneId zone) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Jenis", report.kind().label()));
        facts.add(new Fact("Keadaan", state(report)));
        facts.add(new Fact("Pemegang", holder(report)));
        if (report.supervisory()) {
            facts.add(new Fact("Sifat", "Berkadar pengawasan"));
        }
        if (report.topic() != null) {
            facts.add(new Fact(
                    "Topik", directory.topic(report.topic()).map(Topic::name).orElse(report.topic())));
        }
        facts.add(new Fact("Diterima", words.moment(report.receivedAt(), zone)));
        facts.add(new Fact(
                "Melalui",
                directory.channel(report.channel()).map(Channel::name).orElse(report.channel())));
        facts.add(new Fact(
                "Tanggal kejadian",
                report.incidentDate() == null ? "tidak disebutkan" : words.day(report.incidentDate())));
        facts.add(new Fact(
                "Lokasi kejadian", report.incidentLocation() == null ? "tidak disebutkan" : report.incidentLocation()));
        if (report.confidential()) {
            facts.add(new Fact("Kerahasiaan", "Rahasia: isi dan percakapan hanya untuk yang menangani"));
        }
        return facts;
    }

    private List<Fact> referral(Referral referral, ZoneId zone) {
        return List.of(
                new Fact("Sebab rujukan", referral.cause().label()),
                new Fact("Dirujuk", words.moment(referral.requestedAt(), zone)));
    }

    private static String state(Report report) {
        return report.status().label()
                + report.subStatus()
                        .map(SubStatus::label)
                        .map(sub -> " (" + sub + ")")
                        .orElse("");
    }

    private String holder(Report report) {
        if (report.agency() == null) {
            return NATIONAL;
        }
        if (report.supervisory() && report.unit() != null) {
            return "Inspektorat " + agency(report.agency()) + "; unit yang dilaporkan: "
                    + unit(report.agency(), report.unit());
        }
        return place(report.agency(), report.unit());
    }

    private Line line(StatusChange change, ZoneId zone) {
        var where = place(change.agency(), change.unit());
        return new Line(
                words.brief(change.at(), zone),
                change.act().label(),
                who(change.actor()),
                change.note() == null ? where : where + ". " + change.note());
    }

    private Said said(ThreadEntry entry, ZoneId zone) {
        var from = entry.type() == EntryType.REPLY ? "Pelapor" : place(entry.agency(), entry.unit());
        return new Said(words.brief(entry.at(), zone), entry.type().label(), from, entry.text());
    }

    private Dossier.Clock clock(Deadline deadline, ZoneId zone) {
        var state = deadline.released() ? "gugur" : deadline.state().label();
        var promise = deadline.workingDays()
                + (deadline.clock().countsCalendarDays() ? " hari kalender" : " hari kerja") + " sejak "
                + words.day(deadline.startedOn()) + ", sampai " + words.moment(deadline.dueAt(), zone)
                + (deadline.stoppedAt() == null ? "" : "; berhenti " + words.moment(deadline.stoppedAt(), zone));
        return new Dossier.Clock(deadline.clock().label(), state, promise, days(deadline.ledger()));
    }

    /** Neighbours of one sort in one line; nothing is left out, so that anyone can count along. */
    private List<Days> days(List<LedgerDay> ledger) {
        var lines = new ArrayList<Days>();
        for (var from = 0; from < ledger.size(); ) {
            var to = from;
            while (to + 1 < ledger.size() && sort(ledger.get(to + 1)).equals(sort(ledger.get(from)))) {
                to++;
            }
            lines.add(new Days(
                    when(ledger.get(from).date(), ledger.get(to).date()), what(ledger.get(from), ledger.get(to))));
            from = to + 1;
        }
        return lines;
    }

    private static String sort(LedgerDay day) {
        var reason = day.reason().startsWith("akhir pekan") ? "akhir pekan" : day.reason();
        var number = NUMBER.matcher(reason);
        return day.counted() && number.matches() ? number.group(1) + number.group(3) : reason;
    }

    private static String what(LedgerDay first, LedgerDay last) {
        if (!first.counted()) {
            return "tidak dihitung: " + sort(first);
        }
        var begin = NUMBER.matcher(first.reason());
        var end = NUMBER.matcher(last.reason());
        return !first.equals(last) && begin.matches() && end.matches()
                ? begin.group(1) + begin.group(2) + " sampai ke-" + end.group(2) + end.group(3)
                : first.reason();
    }

    private String when(LocalDate from, LocalDate to) {
        return from.equals(to) ? words.day(from) : words.day(from) + " sampai " + words.day(to);
    }

    private Held held(Handover handover, ZoneId zone) {
        var suggestion = handover.suggestion() == null
                ? "tidak ada"
                : handover.unit() == null
                        ? agency(handover.suggestion())
                        : unit(handover.agency(), handover.suggestion());
        return new Held(
                place(handover.agency(), handover.unit()),
                words.brief(handover.since(), zone),
                words.brief(handover.until(), zone),
                handover.reason(),
                suggestion);
    }

    private Line line(Intervention intervention, ZoneId zone) {
        var detail = intervention.text()
                + (intervention.result() == null ? "" : "\nHasil: " + intervention.result())
                + (intervention.stands() ? "" : "\nDitarik: " + intervention.withdrawnWhy());
        return new Line(
                words.brief(intervention.at(), zone), intervention.kind().label(), who(intervention.actor()), detail);
    }

    private static String who(String actor) {
        if (Actor.REPORTER.id().equals(actor)) {
            return "pelapor";
        }
        return Actor.HOUSE.id().equals(actor) ? "sistem" : "petugas";
    }

    /** Without its name: people put their own into it. */
    private String file(Attachment file, ZoneId zone) {
        return file.contentType() + ", " + (file.size() / 1024 + 1) + " kB, " + words.brief(file.at(), zone);
    }

    private String place(String agency, String unit) {
        return agency == null ? NATIONAL : unit == null ? agency(agency) : unit(agency, unit) + ", " + agency(agency);
    }

    private String agency(String code) {
        return directory.agency(code).map(Agency::name).orElse(code);
    }

    private String unit(String agency, String code) {
        return directory.unit(agency, code).map(Unit::name).orElse(code);
    }
}
