package id.tuntas.intake;

import id.tuntas.platform.Actor;
import java.io.InputStream;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v1/intake/legacy}: the register that the house replaces, as one CSV file, streamed. */
@RestController
@RequestMapping("/api/v1/intake")
class LegacyApi {

    private final LegacyIntake intake;

    LegacyApi(LegacyIntake intake) {
        this.intake = intake;
    }

    /** Answers after everything is loaded, or nothing. */
    @PostMapping(path = "/legacy", consumes = "text/csv")
    LegacyIntake.Loaded load(InputStream file) {
        return intake.load(Actor.current(), file);
    }
}
