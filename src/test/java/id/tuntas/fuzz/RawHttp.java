package id.tuntas.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

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
        return new Answer(
                Integer.parseInt(text.substring(9, 12)),
                end < 0 ? text : text.substring(0, end),
                end < 0 ? "" : text.substring(end + 4));
    }
}
