package id.tuntas.platform;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/**
 * Seals small pieces of personal data with AES-256-GCM under keys that come from outside the database (PD-19). A sealed
 * text starts with the name of its key: the house closes with one key and opens with all that it was given, so that a key
 * can be changed while the house runs (ADR 0039).
 */
@Component
@EnableConfigurationProperties(Seal.Settings.class)
public class Seal {

    /** What was sealed before keys had names; any key may have closed it. */
    private static final String UNNAMED = "k1";

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String MAC = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * Each key is 32 random bytes in Base64.
     *
     * @param key closes and opens
     * @param keysEarlier only open
     */
    @ConfigurationProperties("tuntas.identity")
    record Settings(String key, @DefaultValue List<String> keysEarlier) {}

    /** A key and the name under which sealed texts call for it: a trace of its hash, which leads nowhere. */
    private record Key(String name, SecretKeySpec secret) {

        static Key of(byte[] bytes) {
            var trace = HexFormat.of().formatHex(mac(bytes, "tuntas key name"), 0, 4);
            return new Key("k" + trace, new SecretKeySpec(bytes, "AES"));
        }

        static Key of(String base64) {
            return of(Base64.getDecoder().decode(base64.strip()));
        }
    }

    private final Key current;
    private final Map<String, Key> ring;
    private final ObjectMapper json;

    @Autowired
    Seal(Settings settings, ObjectMapper json) {
        this(
                Key.of(settings.key()),
                settings.keysEarlier().stream().map(Key::of).toList(),
                json);
    }

    private Seal(Key current, Collection<Key> earlier, ObjectMapper json) {
        this.current = current;
        this.ring = Stream.concat(Stream.of(current), earlier.stream())
                .collect(toMap(Key::name, identity(), (first, again) -> first));
        this.json = json;
    }

    /** The same seal under another key, for data whose key is held by somebody else. */
    public Seal under(byte[] otherKey) {
        return new Seal(Key.of(otherKey), List.of(), json);
    }

    /** The name of the key that closes. */
    public String keyName() {
        return current.name();
    }

    /** Whether what a key of this name has closed can be opened. */
    public boolean opens(String keyName) {
        return !keysFor(keyName).isEmpty();
    }

    /** What was closed under one of these names can be opened, and is not under the current key. */
    public Set<String> keyNamesBefore() {
        var names = new TreeSet<>(ring.keySet());
        names.remove(current.name());
        names.add(UNNAMED);
        return names;
    }

    public String close(Object personal) {
        try {
            var nonce = new byte[NONCE_BYTES];
            RANDOM.nextBytes(nonce);
            var secret = cipher(Cipher.ENCRYPT_MODE, current, nonce).doFinal(json.writeValueAsBytes(personal));
            var whole =
                    ByteBuffer.allocate(nonce.length + secret.length).put(nonce).put(secret);
            return current.name() + ":" + Base64.getEncoder().encodeToString(whole.array());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("cannot seal", broken);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public <T> T open(String sealed, Class<T> type) {
        var colon = sealed.indexOf(':');
        var whole = Base64.getDecoder().decode(sealed.substring(colon + 1));
        for (var key : keysFor(sealed.substring(0, colon))) {
            try {
                return json.readValue(new String(plain(key, whole), StandardCharsets.UTF_8), type);
            } catch (AEADBadTagException otherKey) {
                // The next one may be it.
            } catch (GeneralSecurityException broken) {
                throw new IllegalStateException("cannot open", broken);
            } catch (JsonProcessingException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        throw new IllegalStateException("cannot open what was sealed under another key");
    }

    private Collection<Key> keysFor(String name) {
        return UNNAMED.equals(name) ? ring.values() : ring.containsKey(name) ? List.of(ring.get(name)) : List.of();
    }

    private static byte[] plain(Key key, byte[] whole) throws GeneralSecurityException {
        var buffer = ByteBuffer.wrap(whole);
        var nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        var secret = new byte[buffer.remaining()];
        buffer.get(secret);
        return cipher(Cipher.DECRYPT_MODE, key, nonce).doFinal(secret);
    }

    /**
     * A fingerprint under a key of its own, derived from the house's: equal for equal texts, and for nobody without the
     * key a way back to the text, not even by trying all telephone numbers.
     *
     * @param purpose separates what is not to be compared; the same text has another fingerprint for another purpose
     */
    public String fingerprint(String purpose, String text) {
        var derived = mac(current.secret().getEncoded(), "tuntas fingerprint: " + purpose);
        return HexFormat.of().formatHex(mac(derived, text));
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("cannot take a fingerprint", broken);
        }
    }

    private static Cipher cipher(int mode, Key key, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.secret(), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
