package id.tuntas;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The house. Its rooms are the packages beside this class; each says in its {@code package-info} what it is for. */
@SpringBootApplication
public class TuntasApplication {

    public static void main(String[] args) {
        // The engine's columns carry no zone: whoever reads them must stand in the zone in which they were written.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication.run(TuntasApplication.class, args);
    }
}
