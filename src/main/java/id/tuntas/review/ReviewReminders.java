package id.tuntas.review;

import id.tuntas.directory.Agency;
import id.tuntas.directory.Directory;
import id.tuntas.directory.Groups;
import id.tuntas.figures.Period;
import id.tuntas.notification.Letter;
import id.tuntas.notification.Outbox;
import id.tuntas.notification.Recipient;
import id.tuntas.notification.Reminders;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who still owes a periodic report (RP-1 to RP-3): units as soon as the period is over, Admin Instansi when the units' parts
 * can be there. In December that makes the units' week 2, and in week 3 Inspektorat is told that it can evaluate. The days
 * are rows ({@link ReminderDays}, ADR 0046).
 */
@Component
class ReviewReminders implements Reminders {

    private static final String PAGE = "/monitoring/berkala";
    private static final int LAST_DAY_OF_WEEK_2 = 14;

    private final Reviews reviews;
    private final Directory directory;
    private final ReviewWriter writer;
    private final Outbox outbox;
    private final JdbcClient jdbc;

    ReviewReminders(Reviews reviews, Directory directory, ReviewWriter writer, Outbox outbox, JdbcClient jdbc) {
        this.reviews = reviews;
        this.directory = directory;
        this.writer = writer;
        this.outbox = outbox;
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void write() {
        var today = directory.today();
        var days = new ReminderDays(jdbc);
        for (var kind : ReviewKind.values()) {
            var period = kind.latest(today);
            var handedIn = reviews.handedIn(kind, period);
            for (var agency : directory.agencies()) {
                var due = days.of(kind.name(), agency.code());
                due.reminder(day(period, today))
                        .ifPresent(time -> owing(kind, agency)
                                .filter(group -> !handedIn.contains(group))
                                .forEach(group -> remind(kind, period, group, time)));
            }
        }
        invite(ReviewKind.AGENCY_YEARLY.latest(today), today, days);
    }

    /** The first day after the period is the first. */
    private static long day(Period period, LocalDate today) {
        return ChronoUnit.DAYS.between(period.to(), today);
    }

    private static Stream<String> owing(ReviewKind kind, Agency agency) {
        return kind.ofUnit()
                ? agency.units().stream().map(unit -> Groups.liaison(agency.code(), unit.code()))
                : Stream.of(Groups.agencyAdmin(agency.code()));
    }

    /** @param time which reminder, the first or the second */
    private void remind(ReviewKind kind, Period period, String group, int time) {
        var until = kind == ReviewKind.UNIT_YEARLY
                ? " paling lambat minggu ke-2 Desember ("
                        + period.to().plusDays(LAST_DAY_OF_WEEK_2).getDayOfMonth() + " Desember)"
                : "";
        put(
                kind,
                period,
                group,
                time,
                kind.label() + ": periode " + writer.period(period),
                kind.label() + " periode " + writer.period(period)
                        + (kind.ofUnit() ? " belum disampaikan kepada Admin Instansi" : " belum dibekukan")
                        + (time == 1 ? "." : ". Ini pengingat kedua.")
                        + " Angkanya sudah terisi; lengkapi uraiannya, lalu "
                        + (kind.ofUnit() ? "sampaikan" : "bekukan") + until + ".");
    }

    /** RP-3: Inspektorat evaluates in week 3 of December. */
    private void invite(Period year, LocalDate today, ReminderDays days) {
        var handedIn = reviews.handedIn(ReviewKind.AGENCY_YEARLY, year);
        for (var agency : directory.agencies()) {
            days.of(ReminderDays.EVALUATION, agency.code())
                    .reminder(day(year, today))
                    .ifPresent(
                            time -> invite(agency, year, time, handedIn.contains(Groups.agencyAdmin(agency.code()))));
        }
    }

    private void invite(Agency agency, Period year, int time, boolean ready) {
        put(
                ReviewKind.AGENCY_YEARLY,
                year,
                Groups.inspectorate(agency.code()),
                time,
                "Evaluasi tahunan penanganan pengaduan masyarakat",
                "Penanganan pengaduan masyarakat di " + agency.name() + " untuk periode " + writer.period(year)
                        + " sekarang dapat dievaluasi. Laporan tahunan instansi "
                        + (ready ? "sudah dibekukan dan dapat dibaca." : "belum dibekukan Admin Instansi."));
    }

    private void put(ReviewKind kind, Period period, String group, int time, String subject, String text) {
        outbox.put(
                Outbox.ROUND,
                "review/" + kind + "/" + period.to() + "/" + group + "/" + time,
                new Recipient.Group(group),
                new Letter(PAGE, subject, text));
    }
}
