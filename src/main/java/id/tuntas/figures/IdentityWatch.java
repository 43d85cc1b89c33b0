package id.tuntas.figures;

import id.tuntas.figures.Identity.Name;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Checks every identity over the whole register again and again, month by month so that no statement grows with the
 * years, and shows as {@code tuntas.figures.broken} how many reports are left over: 0 is green, below 0 not checked yet.
 */
@Component
public class IdentityWatch {

    private static final Logger LOG = LoggerFactory.getLogger(IdentityWatch.class);

    private final Identities identities;
    private final Clock clock;
    private final Map<Name, AtomicLong> broken = new EnumMap<>(Name.class);

    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    static class Timetable {}

    IdentityWatch(Identities identities, Clock clock, MeterRegistry metrics) {
        this.identities = identities;
        this.clock = clock;
        for (var name : Name.values()) {
            var count = new AtomicLong(-1);
            broken.put(name, count);
            Gauge.builder("tuntas.figures.broken", count, AtomicLong::get)
                    .tag("identity", name.name())
                    .description(name.label())
                    .register(metrics);
        }
    }

    @Scheduled(
            initialDelayString = "${tuntas.monitoring.first-check:PT2M}",
            fixedDelayString = "${tuntas.monitoring.check-every:PT1H}")
    void check() {
        var sums = new EnumMap<Name, Long>(Name.class);
        for (var name : Name.values()) {
            sums.put(name, 0L);
        }
        for (var month : identities.months()) {
            var now = Question.of(month, Basis.NOW, Slice.ALL, clock.instant());
            var end = Question.of(month, Basis.PERIOD_END, Slice.ALL, clock.instant());
            var tally = identities.tallyIsLedger(end).stream().toList();
            Stream.of(identities.ofLedger(month), identities.of(now), tally)
                    .flatMap(List::stream)
                    .forEach(identity -> sums.merge(identity.name(), identity.broken(), Long::sum));
        }
        sums.forEach((name, count) -> {
            broken.get(name).set(count);
            if (count > 0) {
                LOG.error("figures disagree: {} is broken by {} reports", name, count);
            }
        });
    }

    /** @return how many reports broke it at the last check; below 0: not checked yet */
    public long broken(Name name) {
        return broken.get(name).get();
    }
}
