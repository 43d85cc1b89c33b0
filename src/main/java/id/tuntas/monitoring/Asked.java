package id.tuntas.monitoring;

import id.tuntas.figures.Basis;
import id.tuntas.figures.Desk;
import id.tuntas.figures.Period;
import id.tuntas.report.ReportKind;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** What every address of the room asks in the same words; Spring fills it from there. */
record Asked(
        @DateTimeFormat(iso = ISO.DATE) LocalDate from,
        @DateTimeFormat(iso = ISO.DATE) LocalDate to,
        Basis basis,
        String agency,
        String unit,
        Desk desk,
        String officer,
        String channel,
        String topic,
        ReportKind kind,
        Integer workingDays,
        String priority) {

    Asked over(Period period) {
        return new Asked(
                period.from(),
                period.to(),
                basis,
                agency,
                unit,
                desk,
                officer,
                channel,
                topic,
                kind,
                workingDays,
                priority);
    }

    Asked withoutUnit() {
        return new Asked(from, to, basis, agency, null, desk, officer, channel, topic, kind, workingDays, priority);
    }
}
