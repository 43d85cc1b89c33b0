package id.tuntas.bench;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.ConfigurableApplicationContext;

/** A report at the bare engine is a process instance, started through REST under a business key of the caller's. */
final class OnTheBareEngine extends Script {

    private final AtomicLong keys;
    private final boolean submitsFields;

    OnTheBareEngine(ConfigurableApplicationContext engine) {
        this(engine, new AtomicLong(100_000_000_000L), true);
    }

    private OnTheBareEngine(ConfigurableApplicationContext engine, AtomicLong keys, boolean submitsFields) {
        super(engine);
        this.keys = keys;
        this.submitsFields = submitsFields;
    }

    /** The same engine given empty forms: it then stores no variable that the house does not store, too. */
    OnTheBareEngine withoutFields() {
        return new OnTheBareEngine(context(), keys, false);
    }

    @Override
    String intake() {
        var key = String.valueOf(keys.incrementAndGet());
        post(
                BareEngine.REPORTER,
                engineRest() + "/process-definition/key/report-handling/start",
                Map.of(
                        "businessKey",
                        key,
                        "variables",
                        Map.of(
                                "trackingId",
                                Map.of("value", key),
                                "agencyKnown",
                                Map.of("value", false, "valueInfo", Map.of("transient", true)))));
        return key;
    }

    @Override
    String engineRest() {
        return "/engine-rest/engine/" + BareEngine.NAME;
    }

    @Override
    Map<String, Object> fields(Map<String, Object> filledIn) {
        return submitsFields ? filledIn : Map.of();
    }
}
