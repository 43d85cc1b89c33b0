package id.tuntas.portal;

import id.tuntas.report.ReportKind;
import id.tuntas.report.Reporter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What a reporter sends. Kind, title, content and one contact are demanded, none blank; there is no shortest length,
 * because incompleteness is a matter for Tunda and no reason to turn somebody away (CH-10).
 */
record Submission(
        @NotNull(message = "Pilih jenis laporan: pengaduan, aspirasi, atau permintaan informasi.")
        ReportKind kind,

        @NotBlank(message = "Judul laporan wajib diisi.")
        @Size(max = 200, message = "Judul laporan paling panjang 200 karakter.")
        String title,

        @NotBlank(message = "Isi laporan wajib diisi.")
        @Size(max = 20_000, message = "Isi laporan paling panjang 20.000 karakter.")
        String content,

        LocalDate incidentDate,

        @Size(max = 300, message = "Lokasi kejadian paling panjang 300 karakter.")
        String incidentLocation,

        String agency,
        String topic,
        boolean anonymous,
        boolean confidential,

        @NotNull(message = "Isi satu kontak yang dapat dihubungi: surel atau nomor telepon.") @Valid
        Contact reporter) {

    record Contact(
            @Size(max = 200, message = "Nama paling panjang 200 karakter.")
            String name,

            @Email(message = "Alamat surel tidak benar; contoh: nama@contoh.id.")
            @Size(max = 200, message = "Alamat surel paling panjang 200 karakter.")
            String email,

            @Pattern(
                    regexp = "\\s*|[+]?[0-9][0-9 ().-]{4,28}",
                    message = "Nomor telepon hanya berisi angka, 5 sampai 29 karakter; contoh: 0812-3456-7890.")
            String phone) {

        @AssertTrue(message = "Isi satu kontak yang dapat dihubungi: surel atau nomor telepon.")
        boolean isReachable() {
            return given(email) || given(phone);
        }

        Reporter reporter() {
            return new Reporter(orNull(name), orNull(email), orNull(phone));
        }

        @Override
        public String toString() {
            return "Contact[****]";
        }
    }

    private static boolean given(String value) {
        return value != null && !value.isBlank();
    }

    static String orNull(String value) {
        return given(value) ? value.strip() : null;
    }

    @Override
    public String toString() {
        return "Submission[****]";
    }
}
