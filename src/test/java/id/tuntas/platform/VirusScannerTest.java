package id.tuntas.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tuntas.platform.VirusScanner.Settings;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Against a socket that speaks clamd's protocol as its manual describes INSTREAM. */
class VirusScannerTest {

    private static final byte[] HARMFUL = "harmful".repeat(20_000).getBytes(StandardCharsets.US_ASCII);

    @Test
    void letsEveryFilePassWhereThereIsNoScanner() {
        new VirusScanner(settings("", 1)).check(HARMFUL);
    }

    @Test
    void letsACleanFilePass() throws Exception {
        try (var clamd = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var seen = answer(clamd, content -> "stream: OK");
            new VirusScanner(settings("localhost", clamd.getLocalPort())).check(HARMFUL);
            assertThat(seen.get()).as("what the scanner was shown").isEqualTo(HARMFUL);
        }
    }

    @Test
    void refusesWhatTheScannerKnows() throws Exception {
        try (var clamd = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            answer(clamd, content -> "stream: Win.Test.EICAR_HDB-1 FOUND");
            var scanner = new VirusScanner(settings("localhost", clamd.getLocalPort()));
            assertThatThrownBy(() -> scanner.check(HARMFUL))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNACCEPTABLE));
        }
    }

    @Test
    void letsNothingPassWhileTheScannerComplains() throws Exception {
        try (var clamd = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            answer(clamd, content -> "INSTREAM size limit exceeded. ERROR");
            var scanner = new VirusScanner(settings("localhost", clamd.getLocalPort()));
            assertThatThrownBy(() -> scanner.check(HARMFUL))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE));
        }
    }

    @Test
    void letsNothingPassWhileTheScannerIsSilent() throws Exception {
        int port;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        var scanner = new VirusScanner(settings("localhost", port));
        assertThatThrownBy(() -> scanner.check(HARMFUL))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE));
    }

    private static Settings settings(String host, int port) {
        return new Settings(host, port, Duration.ofSeconds(10));
    }

    private static CompletableFuture<byte[]> answer(ServerSocket clamd, Function<byte[], String> verdict) {
        return CompletableFuture.supplyAsync(() -> {
            try (var visitor = clamd.accept()) {
                var in = new DataInputStream(visitor.getInputStream());
                assertThat(in.readNBytes(10)).isEqualTo("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
                var content = new ByteArrayOutputStream();
                for (var length = in.readInt(); length > 0; length = in.readInt()) {
                    content.write(in.readNBytes(length));
                }
                visitor.getOutputStream()
                        .write((verdict.apply(content.toByteArray()) + "\0").getBytes(StandardCharsets.US_ASCII));
                return content.toByteArray();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }
}
