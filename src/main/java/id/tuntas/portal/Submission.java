package id.tuntas.portal;

import id.tuntas.report.ContactRules;
import id.tuntas.report.ReportKind;
import id.tuntas.report.Reporter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
            @ContactRules.Name String name,
            @ContactRules.Email String email,
            @ContactRules.Phone String phone) {

        @AssertTrue(message = "Isi satu kontak yang dapat dihubungi: surel atau nomor telepon.")
        boolean isReachable() {
            return given(email) || given(phone);
        }

        Reporter reporter() {
            return Reporter.typed(name, email, phone);
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
