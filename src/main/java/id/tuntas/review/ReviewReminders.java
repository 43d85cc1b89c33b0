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
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who still owes a periodic report (RP-1 to RP-3): units on the first day after the period and a week later, Admin
 * Instansi one and two weeks after it, when the units' parts can be there. In December that makes the units' week 2, and
 * in week 3 Inspektorat is told that it can evaluate (ADR 0046).
 */
@Component
class ReviewReminders implements Reminders {

    private static final String PAGE = "/monitoring/berkala";
    private static final int WEEK = 7;
    /** Whoever has not reported by then does not for want of a letter. */
    private static final int LAST_DAY = 4 * WEEK;

    private final Reviews reviews;
    private final Directory directory;
    private final ReviewWriter writer;
    private final Outbox outbox;

    ReviewReminders(Reviews reviews, Directory directory, ReviewWriter writer, Outbox outbox) {
        this.reviews = reviews;
        this.directory = directory;
        this.writer = writer;
        this.outbox = outbox;
    }

    @Override
    @Transactional
    public void write() {
        var today = directory.today();
        for (var kind : ReviewKind.values()) {
            var period = kind.latest(today);
            stage(kind, period, today).ifPresent(stage -> remind(kind, period, stage));
        }
        var year = ReviewKind.AGENCY_YEARLY.latest(today);
        var age = age(year, today);
        if (age >= 2 * WEEK && age < 3 * WEEK) {
            directory.agencies().forEach(agency -> invite(agency, year));
        }
    }

    /** The latest reminder whose day has come: a house that slept writes one letter, not two. */
    private static Optional<Integer> stage(ReviewKind kind, Period period, LocalDate today) {
        var first = kind.ofUnit() ? 0 : WEEK;
        var age = age(period, today);
        if (age < first || age >= LAST_DAY) {
            return Optional.empty();
        }
        return Optional.of(age < first + WEEK ? 1 : 2);
    }

    /** Days since the first day after the period. */
    private static long age(Period period, LocalDate today) {
        return ChronoUnit.DAYS.between(period.to().plusDays(1), today);
    }

    private void remind(ReviewKind kind, Period period, int stage) {
        var handedIn = reviews.handedIn(kind, period);
        for (var agency : directory.agencies()) {
            if (kind.ofUnit()) {
                agency.units()
                        .forEach(unit ->
                                remind(kind, period, stage, handedIn, Groups.liaison(agency.code(), unit.code())));
            } else {
                remind(kind, period, stage, handedIn, Groups.agencyAdmin(agency.code()));
            }
        }
    }

    /** @param handedIn the groups that have reported */
    private void remind(ReviewKind kind, Period period, int stage, Set<String> handedIn, String group) {
        if (handedIn.contains(group)) {
            return;
        }
        var until = kind == ReviewKind.UNIT_YEARLY
                ? " paling lambat minggu ke-2 Desember ("
                        + period.to().plusDays(2 * WEEK).getDayOfMonth() + " Desember)"
                : "";
        put(
                kind,
                period,
                group,
                stage,
                kind.label() + ": periode " + writer.period(period),
                (kind.ofUnit()
                                ? kind.label() + " periode " + writer.period(period)
                                        + " belum disampaikan kepada Admin Instansi"
                                : kind.label() + " periode " + writer.period(period) + " belum dibekukan")
                        + (stage == 1 ? "." : ", satu minggu setelah pengingat pertama.")
                        + " Angkanya sudah terisi; lengkapi uraiannya, lalu "
                        + (kind.ofUnit() ? "sampaikan" : "bekukan") + until + ".");
    }

    /** RP-3: Inspektorat evaluates in week 3 of December. */
    private void invite(Agency agency, Period year) {
        var kind = ReviewKind.AGENCY_YEARLY;
        var ready = reviews.handedIn(kind, year).contains(Groups.agencyAdmin(agency.code()));
        put(
                kind,
                year,
                Groups.inspectorate(agency.code()),
                1,
                "Evaluasi tahunan penanganan pengaduan masyarakat",
                "Minggu ini jadwal evaluasi penanganan pengaduan masyarakat di " + agency.name() + " untuk periode "
                        + writer.period(year) + ". Laporan tahunan instansi "
                        + (ready ? "sudah dibekukan dan dapat dibaca." : "belum dibekukan Admin Instansi."));
    }

    private void put(ReviewKind kind, Period period, String group, int stage, String subject, String text) {
        outbox.put(
                Outbox.ROUND,
                "review/" + kind + "/" + period.to() + "/" + group + "/" + stage,
                new Recipient.Group(group),
                new Letter(PAGE, subject, text));
    }
}
