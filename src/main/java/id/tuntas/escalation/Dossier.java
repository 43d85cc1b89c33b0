package id.tuntas.escalation;

import java.util.List;

/** What the referral's package says, in words ready to be set. Who reported is in none of them (OM-4, PD-19). */
record Dossier(
        String number,
        String title,
        String content,
        List<Fact> facts,
        List<Fact> referral,
        List<Line> timeline,
        List<Said> thread,
        List<Clock> deadlines,
        List<Held> handovers,
        List<Line> interventions,
        List<String> attachments,
        String preparedAt) {

    record Fact(String name, String value) {}

    /** @param detail may be null */
    record Line(String at, String what, String who, String detail) {}

    record Said(String at, String kind, String from, String text) {}

    /** @param days of the ledger, neighbours of one sort together */
    record Clock(String name, String state, String promise, List<Days> days) {}

    record Days(String when, String what) {}

    record Held(String holder, String since, String until, String reason, String suggestion) {}
}
