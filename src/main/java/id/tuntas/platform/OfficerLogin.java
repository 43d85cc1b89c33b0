package id.tuntas.platform;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Officers log in against the engine's identity service. Their groups come with the login, as authorities under their
 * plain ids, so that no later request asks for them again. Who guesses waits longer each time ({@link WrongPasswords}).
 */
@Component
class OfficerLogin implements AuthenticationProvider {

    /** When a wrong login is answered, whatever was wrong with it. */
    private static final long ANSWER = Duration.ofMillis(100).toNanos();

    private final IdentityService identities;
    private final RecentLogins recent = new RecentLogins();
    private final WrongPasswords wrong = new WrongPasswords(System::nanoTime);

    OfficerLogin(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var id = attempt.getName();
        var password =
                attempt.getCredentials() == null ? "" : attempt.getCredentials().toString();
        var known = recent.find(id, password);
        if (known != null) {
            return known;
        }
        var begun = System.nanoTime();
        if (!isRight(id, password)) {
            // How long the search took would tell which accounts there are.
            LockSupport.parkNanos(ANSWER - (System.nanoTime() - begun));
            throw new BadCredentialsException("wrong user id or password");
        }
        var groups = identities.createGroupQuery().groupMember(id).list().stream()
                .map(Group::getId)
                .map(SimpleGrantedAuthority::new)
                .toList();
        var officer = UsernamePasswordAuthenticationToken.authenticated(id, null, groups);
        recent.keep(id, password, officer);
        return officer;
    }

    private boolean isRight(String id, String password) {
        if (wrong.mustWait(id)) {
            return false;
        }
        var right =
                PlainText.isPlain(id) && !id.isEmpty() && !password.isEmpty() && identities.checkPassword(id, password);
        if (right) {
            wrong.right(id);
        } else {
            wrong.wrong(id);
        }
        return right;
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }
}
