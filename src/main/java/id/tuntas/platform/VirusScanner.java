package id.tuntas.platform;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/**
 * Asks a scanner that speaks clamd's protocol about a file, if the operator names one ({@code tuntas.clamd.host}). A
 * scanner that does not answer lets nothing pass: the reporter is asked to try again, and the report itself is safe.
 */
@Component
@EnableConfigurationProperties(VirusScanner.Settings.class)
public class VirusScanner {

    /** @param host empty: no scanner, every file passes */
    @ConfigurationProperties("tuntas.clamd")
    record Settings(
            @DefaultValue("") String host,
            @DefaultValue("3310") int port,
            @DefaultValue("10s") Duration timeout) {}

    /** The scanner knows this file as harmful. */
    static class InfectedFile extends Refusal {
        InfectedFile() {
            super(Kind.UNACCEPTABLE, "Berkas ini ditolak karena dikenali sebagai berkas berbahaya.");
        }
    }

    /** Nobody could look at the file. */
    static class ScannerSilent extends Refusal {
        ScannerSilent() {
            super(Kind.UNAVAILABLE, "Lampiran sedang tidak dapat diperiksa. Coba lagi beberapa saat lagi.");
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(VirusScanner.class);
    private static final int CHUNK = 64 * 1024;

    private final Settings settings;

    VirusScanner(Settings settings) {
        this.settings = settings;
    }

    /** @throws Refusal if the file is harmful, or nobody can say that it is not */
    public void check(byte[] content) {
        if (settings.host().isBlank()) {
            return;
        }
        String verdict;
        try {
            verdict = ask(content);
        } catch (IOException silent) {
            LOG.warn("clamd does not answer: {}", silent.toString());
            throw new ScannerSilent();
        }
        if (verdict.endsWith(" FOUND")) {
            throw new InfectedFile();
        }
        if (!verdict.endsWith(" OK")) {
            LOG.warn("clamd answers: {}", verdict);
            throw new ScannerSilent();
        }
    }

    /** Command INSTREAM: chunks, each after its length, a chunk of length zero at the end. */
    private String ask(byte[] content) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(settings.host(), settings.port()), millis());
            socket.setSoTimeout(millis());
            var out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (var from = 0; from < content.length; from += CHUNK) {
                var length = Math.min(CHUNK, content.length - from);
                out.writeInt(length);
                out.write(content, from, length);
            }
            out.writeInt(0);
            out.flush();
            return new String(socket.getInputStream().readNBytes(1_000), StandardCharsets.US_ASCII)
                    .replace("\0", "")
                    .strip();
        }
    }

    private int millis() {
        return (int) settings.timeout().toMillis();
    }
}
