package id.tuntas.administration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever started the demonstration where to go, and as whom. */
@Component
@Profile("demo")
class DemoGreeting {

    private static final Logger LOG = LoggerFactory.getLogger(DemoGreeting.class);

    private final Environment environment;

    DemoGreeting(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void greet() {
        var house = "http://localhost:" + environment.getProperty("local.server.port");
        LOG.info("""


                Tuntas siap menerima laporan.

                  Pelapor          {}/
                  Petugas          {}/camunda/app/tasklist/
                  Masuk sebagai    nasional, admin-panrb, admin-dagri, sdma, yanlik, dukcapil, auditor, admin
                                   (kata sandi sama dengan nama pengguna)
                  Jam peragaan     curl -u admin:admin -H 'Content-Type: application/json' \\
                                        -d '{"workingDays": 11}' {}/demo/clock
                """, house, house, house);
    }
}
