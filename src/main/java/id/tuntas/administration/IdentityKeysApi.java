package id.tuntas.administration;

import id.tuntas.directory.Permission;
import id.tuntas.platform.Actor;
import id.tuntas.report.IdentityKeys;
import id.tuntas.report.IdentityKeys.Standing;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/administration/identity-keys}: the operator moves identities to the new key and sees what is left (ADR 0039). */
@RestController
@RequestMapping("/api/v1/administration/identity-keys")
class IdentityKeysApi {

    private final IdentityKeys keys;

    IdentityKeysApi(IdentityKeys keys) {
        this.keys = keys;
    }

    @GetMapping
    Standing standing() {
        allow();
        return keys.standing();
    }

    /** Goes on for some twenty seconds at most; repeat until nothing remains. */
    @PostMapping("/resealing")
    Standing reseal() {
        allow();
        return keys.reseal();
    }

    private static void allow() {
        if (!Permission.KEEP_HOUSE.isHeldBy(Actor.current())) {
            throw new NotTheOperator();
        }
    }
}
