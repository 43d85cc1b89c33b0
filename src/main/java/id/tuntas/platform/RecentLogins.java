package id.tuntas.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.core.Authentication;

/**
 * Remembers for half a minute that a password was right, because HTTP Basic would otherwise cost two queries with every
 * request. Neither passwords nor plain hashes of them are kept: the key of an entry is made with a secret of this start.
 * Who loses a group or is removed loses it here half a minute later.
 */
final class RecentLogins {

    private static final long NANOS = Duration.ofSeconds(30).toNanos();
    private static final int MOST = 1_000;

    private record Login(Authentication officer, long since) {}

    private final SecretKeySpec secret;
    private final Map<String, Login> logins = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Login> eldest) {
            return size() > MOST;
        }
    };

    RecentLogins() {
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        secret = new SecretKeySpec(random, "HmacSHA256");
    }

    /** {@code null} when the password was not seen to be right lately. */
    Authentication find(String id, String password) {
        var key = key(id, password);
        synchronized (logins) {
            var login = logins.get(key);
            if (login == null) {
                return null;
            }
            // Elapsed time, not the clock of the house: that one is moved in demonstrations and tests.
            if (System.nanoTime() - login.since() > NANOS) {
                logins.remove(key);
                return null;
            }
            return login.officer();
        }
    }

    void keep(String id, String password, Authentication officer) {
        var key = key(id, password);
        synchronized (logins) {
            logins.put(key, new Login(officer, System.nanoTime()));
        }
    }

    private String key(String id, String password) {
        try {
            var mac = Mac.getInstance(secret.getAlgorithm());
            mac.init(secret);
            mac.update((id.length() + ":" + id).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
