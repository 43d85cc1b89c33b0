package id.tuntas.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

/** RFC 9457 problems: the type is stable and made for programs, title and detail are sentences for people. */
final class Problem {

    private Problem() {}

    static ProblemDetail of(HttpStatusCode status, String type, String title, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:tuntas:" + type));
        problem.setTitle(title);
        return problem;
    }

    /** The class names what happened; programs read it as {@code urn:tuntas:second-initial-response}. */
    static ProblemDetail of(Refusal refusal) {
        var type = refusal.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase();
        var problem =
                of(HttpStatus.valueOf(refusal.kind().status()), type, title(refusal.kind()), refusal.getMessage());
        refusal.particulars().forEach(problem::setProperty);
        return problem;
    }

    private static String title(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> "Permintaan belum benar";
            case FORBIDDEN -> "Tidak berwenang";
            case UNKNOWN -> "Tidak ditemukan";
            case CONFLICT -> "Keadaan sudah berubah";
            case UNACCEPTABLE -> "Tidak sesuai aturan";
            case UNAVAILABLE -> "Sedang tidak tersedia";
        };
    }

    /** What remains to be said when only the status is known. */
    static ProblemDetail of(HttpStatusCode status) {
        return switch (status.value()) {
            case 400 -> of(status, "bad-request", "Permintaan belum benar", "Permintaan ini tidak dapat dipahami.");
            case 401 -> of(status, "unauthenticated", "Belum masuk", "Masuklah dengan akun petugas.");
            case 403 ->
                of(status, "forbidden", "Tidak berwenang", "Akun ini tidak berwenang membuka halaman tersebut.");
            case 404 -> of(status, "not-found", "Tidak ditemukan", "Yang Anda cari tidak ada di alamat ini.");
            case 405 ->
                of(status, "method-not-allowed", "Cara meminta tidak dikenal", "Alamat ini tidak menerima cara itu.");
            case 406 ->
                of(status, "not-acceptable", "Bentuk jawaban tidak tersedia", "Jawaban tidak ada dalam bentuk itu.");
            case 413 ->
                of(
                        status,
                        "too-large",
                        "Kiriman terlalu besar",
                        "Kiriman melebihi ukuran yang diperbolehkan; satu lampiran paling besar 10 MB. Kembalilah dengan"
                                + " tombol Kembali pada peramban; tulisan Anda biasanya masih ada di sana.");
            case 415 ->
                of(
                        status,
                        "unsupported-media-type",
                        "Bentuk kiriman tidak dikenal",
                        "Alamat ini tidak menerima kiriman dalam bentuk itu.");
            case 429 -> of(status, "too-many-requests", "Terlalu sering", "Tunggu sebentar, lalu coba lagi.");
            case 503 -> of(status, "unavailable", "Sedang tidak tersedia", "Coba lagi beberapa saat lagi.");
            default ->
                status.is4xxClientError()
                        ? of(status, "bad-request", "Permintaan belum benar", "Permintaan ini tidak dapat dilayani.")
                        : of(status, "unexpected", "Terjadi kesalahan", "Ada yang tidak beres di pihak kami.");
        };
    }

    static void write(HttpServletResponse response, ObjectMapper json, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
