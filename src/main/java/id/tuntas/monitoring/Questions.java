package id.tuntas.monitoring;

import id.tuntas.directory.Directory;
import id.tuntas.figures.Basis;
import id.tuntas.figures.Period;
import id.tuntas.figures.PeriodMissing;
import id.tuntas.figures.Question;
import id.tuntas.figures.Scope;
import id.tuntas.figures.Slice;
import id.tuntas.platform.Actor;
import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Makes a question of what an officer asked: within the officer's scope, and about things that exist. */
@Component
class Questions {

    private final Directory directory;

    Questions(Directory directory) {
        this.directory = directory;
    }

    /** How far this officer sees. */
    Scope scope() {
        var officer = Actor.current();
        return Scope.of(officer, directory.agenciesOfHub(officer.id()));
    }

    Question of(Asked asked, Instant now) {
        if (asked.from() == null || asked.to() == null) {
            throw new PeriodMissing();
        }
        var basis = asked.basis() == null ? Basis.NOW : asked.basis();
        var slice = new Slice(
                code(asked.agency()),
                code(asked.unit()),
                asked.desk(),
                blankToNull(asked.officer()),
                code(asked.channel()),
                code(asked.topic()),
                asked.kind(),
                asked.workingDays(),
                code(asked.priority()),
                null);
        var narrowed = scope().narrow(slice);
        known(narrowed);
        return Question.of(new Period(asked.from(), asked.to()), basis, narrowed, now);
    }

    private void known(Slice slice) {
        if (slice.agency() != null && directory.agency(slice.agency()).isEmpty()) {
            throw new UnknownSlice("Instansi", slice.agency());
        }
        if (slice.unit() != null && slice.agency() == null) {
            throw new UnitWithoutAgency();
        }
        if (slice.unit() != null && directory.unit(slice.agency(), slice.unit()).isEmpty()) {
            throw new UnknownSlice("Unit kerja", slice.unit());
        }
        if (slice.topic() != null && directory.topic(slice.topic()).isEmpty()) {
            throw new UnknownSlice("Topik", slice.topic());
        }
        if (slice.channel() != null && directory.channel(slice.channel()).isEmpty()) {
            throw new UnknownSlice("Kanal", slice.channel());
        }
        if (slice.priority() != null && directory.priority(slice.priority()).isEmpty()) {
            throw new UnknownSlice("Prioritas", slice.priority());
        }
    }

    private static String code(String text) {
        var value = blankToNull(text);
        return value == null ? null : value.toUpperCase(Locale.ROOT);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
