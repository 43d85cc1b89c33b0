package id.tuntas.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Sends a request byte by byte as it was thought up; a decent client would refuse to. */
public final class RawHttp {

    /** @param status 0 if the house hung up without an answer */
    public record Answer(int status, String head, String body) {

        public boolean isPage() {
            return head.toLowerCase().contains("content-type: text/html");
        }
    }

    private final int port;

    public RawHttp(int port) {
        this.port = port;
    }

    public Answer send(byte[] request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(30_000);
            var read = new ByteArrayOutputStream();
            try {
                socket.getOutputStream().write(request);
                socket.getOutputStream().flush();
                socket.shutdownOutput();
                socket.getInputStream().transferTo(read);
            } catch (SocketException hungUp) {
                // It need not read to its end what it has refused already.
            }
            return answer(read.toString(StandardCharsets.UTF_8));
        }
    }

    private static Answer answer(String text) {
        if (!text.startsWith("HTTP/1.")) {
            return new Answer(0, "", text);
        }
        var end = text.indexOf("\r\n\r\n");
        var head = end < 0 ? text : text.substring(0, end);
        var body = end < 0 ? "" : text.substring(end + 4);
        return new Answer(
                Integer.parseInt(text.substring(9, 12)),
                head,
                head.toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked") ? joined(body) : body);
    }

    /** In bytes, for that is what the lengths of the pieces count. */
    private static String joined(String pieces) {
        var bytes = pieces.getBytes(StandardCharsets.UTF_8);
        var joined = new ByteArrayOutputStream();
        for (var at = 0; at < bytes.length; ) {
            var line = at;
            while (line < bytes.length && bytes[line] != '\r') {
                line++;
            }
            if (line == at) {
                // It hung up on the way.
                break;
            }
            var size = Integer.parseInt(new String(bytes, at, line - at, StandardCharsets.UTF_8), 16);
            var from = Math.min(line + 2, bytes.length);
            joined.write(bytes, from, Math.min(size, bytes.length - from));
            at = size == 0 ? bytes.length : from + size + 2;
        }
        return joined.toString(StandardCharsets.UTF_8);
    }
}
