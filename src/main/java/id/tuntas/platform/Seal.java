package id.tuntas.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Seals small pieces of personal data with AES-256-GCM under the key {@code tuntas.identity.key}, which comes from outside
 * the database (PD-19). A sealed text starts with the name of its key, so that keys can be changed later.
 */
@Component
@EnableConfigurationProperties(Seal.Settings.class)
public class Seal {

    private static final String KEY_NAME = "k1:";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String MAC = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** @param key 32 random bytes in Base64 */
    @ConfigurationProperties("tuntas.identity")
    record Settings(String key) {}

    private final SecretKeySpec key;
    private final ObjectMapper json;

    @Autowired
    Seal(Settings settings, ObjectMapper json) {
        this(Base64.getDecoder().decode(settings.key()), json);
    }

    private Seal(byte[] key, ObjectMapper json) {
        this.key = new SecretKeySpec(key, "AES");
        this.json = json;
    }

    /** The same seal under another key, for data whose key is held by somebody else. */
    public Seal under(byte[] otherKey) {
        return new Seal(otherKey, json);
    }

    public String close(Object personal) {
        try {
            var nonce = new byte[NONCE_BYTES];
            RANDOM.nextBytes(nonce);
            var secret = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(json.writeValueAsBytes(personal));
            var whole =
                    ByteBuffer.allocate(nonce.length + secret.length).put(nonce).put(secret);
            return KEY_NAME + Base64.getEncoder().encodeToString(whole.array());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("cannot seal", broken);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public <T> T open(String sealed, Class<T> type) {
        try {
            var whole = ByteBuffer.wrap(Base64.getDecoder().decode(sealed.substring(KEY_NAME.length())));
            var nonce = new byte[NONCE_BYTES];
            whole.get(nonce);
            var secret = new byte[whole.remaining()];
            whole.get(secret);
            var plain = cipher(Cipher.DECRYPT_MODE, nonce).doFinal(secret);
            return json.readValue(new String(plain, StandardCharsets.UTF_8), type);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("cannot open what was sealed under another key", broken);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * A fingerprint under a key of its own, derived from the house's: equal for equal texts, and for nobody without the
     * key a way back to the text, not even by trying all telephone numbers.
     *
     * @param purpose separates what is not to be compared; the same text has another fingerprint for another purpose
     */
    public String fingerprint(String purpose, String text) {
        var derived = mac(key.getEncoded(), "tuntas fingerprint: " + purpose);
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

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
