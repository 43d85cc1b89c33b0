package id.tuntas.house.bad.report;

import id.tuntas.house.bad.portal.Page;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;

/** A noun that looks up, drives the engine and reads the machine's time. */
class RestlessNoun {
    Page page;
    RuntimeService engine;

    Object times() {
        return new Object[] {Instant.now(), new Date()};
    }
}
