package id.tuntas.monitoring;

import static id.tuntas.intake.LegacyFile.later;

import id.tuntas.intake.LegacyFile;
import id.tuntas.procedure.Officer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A register that leads to a published table. Received on Mondays, so that three days are three working days. */
public final class PublishedTable {

    private static final String[] TOPICS = {
        "PENERIMAAN_ASN", "PENERIMAAN_ASN", "PENERIMAAN_ASN", "KEBIJAKAN_ASN", "KEBIJAKAN_ASN", "PENGELOLAAN_SP4N"
    };
    private static final String[] STATES = {
        "NOT_VERIFIED", "NOT_FOLLOWED_UP", "IN_PROGRESS", "COMPLETED", "DEFERRED", "ARCHIVED"
    };

    private record Verdict(String by, double days) {}

    private final LegacyFile file;
    private final LocalDate monday;
    private final int weeks;
    private final List<Verdict> verdicts = new ArrayList<>();
    private int[] states;
    private double responseDays;
    private int ratings;
    private int stars;

    /** All three, once for all tests that share a house. */
    public static void load(MonitoringDoor door) throws Exception {
        var there = door.ask(Officer.PANRB, "recap?from=2023-01-01&to=2023-12-31&agency=KEMENPANRB");
        if (there.path("totalReceived").asInt() > 0) {
            return;
        }
        door.load(new PublishedTable(2_300_001, LocalDate.of(2023, 2, 6), 40)
                .states(0, 24, 24, 468, 0, 8)
                .responses(21.2)
                .ratings(8, 19)
                .verified("Admin DAKIP", 207, 2.0, 257, (464 * 5.2 - 207 * 2.0) / 257)
                .file());
        // 179 reports at 3.153 days print 3.2, and with the one at 2.0 the whole prints 3.1, as published.
        door.load(new PublishedTable(2_400_001, LocalDate.of(2024, 1, 8), 8)
                .states(0, 8, 47, 155, 0, 9)
                .responses(8.4)
                .ratings(3, 13)
                .verified("Afifah", 1, 2.0, 0, 0)
                .verified("Media Center", 109, 2.0, 70, (179 * 3.153 - 109 * 2.0) / 70)
                .file());
        door.load(new PublishedTable(2_500_001, LocalDate.of(2024, 7, 8), 10)
                .states(0, 18, 22, 51, 0, 5)
                .responses(0.6)
                .ratings(4, 20)
                .file());
    }

    PublishedTable(int firstNumber, LocalDate monday, int weeks) {
        this.file = new LegacyFile(firstNumber);
        this.monday = monday;
        this.weeks = weeks;
    }

    PublishedTable states(int... states) {
        this.states = states;
        return this;
    }

    PublishedTable responses(double days) {
        responseDays = days;
        return this;
    }

    /** So many ratings that add up to so many stars. */
    PublishedTable ratings(int count, int sum) {
        ratings = count;
        stars = sum;
        return this;
    }

    PublishedTable verified(String by, int onTime, double days, int late, double lateDays) {
        for (var i = 0; i < onTime + late; i++) {
            verdicts.add(new Verdict(by, i < onTime ? days : lateDays));
        }
        return this;
    }

    LegacyFile file() {
        var verified = verdicts.iterator();
        var number = 0;
        for (var state = 0; state < states.length; state++) {
            for (var i = 0; i < states[state]; i++) {
                add(STATES[state], number++, verified.hasNext() && state > 0 && state < 4 ? verified.next() : null);
            }
        }
        return file;
    }

    private void add(String state, int number, Verdict verdict) {
        var received = workingMonday(number) + "T09:00:00+07:00";
        var row = file.row(received, state).topic(TOPICS[number % TOPICS.length]);
        var assigned = verdict == null ? later(received, 1) : later(received, verdict.days());
        if (verdict != null) {
            row.verified(assigned, verdict.by());
        }
        switch (state) {
            case "NOT_FOLLOWED_UP" -> row.at("KEMENPANRB", "SDMA").assigned(assigned);
            case "IN_PROGRESS" ->
                row.at("KEMENPANRB", "SDMA")
                        .assigned(assigned)
                        .responded(later(assigned, responseDays), "INITIAL_RESPONSE");
            case "COMPLETED" -> {
                var answered = later(assigned, responseDays);
                row.at("KEMENPANRB", "SDMA")
                        .assigned(assigned)
                        .responded(answered, "SUBSTANTIVE_RESPONSE")
                        .closed(later(answered, 15));
                if (ratings > 0) {
                    // As even as whole stars allow.
                    var given = stars / ratings;
                    row.rated(given);
                    stars -= given;
                    ratings--;
                }
            }
            case "ARCHIVED" -> row.closed(later(received, 1)).archived("DUPLIKAT_BERULANG");
            default -> {}
        }
    }

    /** Weeks in which Monday to Thursday are working days. */
    private LocalDate workingMonday(int number) {
        return switch (monday.getYear()) {
            case 2023 -> monday.plusWeeks(List.of(0, 1, 2, 3, 4, 5).get(number % 6));
            case 2024 -> monday.plusWeeks(number % Math.min(weeks, 4));
            default -> monday.plusWeeks(number % weeks);
        };
    }
}
