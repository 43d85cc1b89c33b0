package id.tuntas.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import id.tuntas.monitoring.ExportBook.Column;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RP-8: what a workbook holds can be read again as it was meant, and nothing of it stays behind on disk. */
class ExportBookTest {

    private static final List<Column> COLUMNS = List.of(new Column("Satu", 10), new Column("Dua", 10));

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+62812", "-5", "@SUM(A1)", "\t=1+1", "=HYPERLINK(\"http://contoh.id\")", "'=1"})
    void keepsWhatLooksLikeAFormulaAsText(String text) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(written(text)))) {
            var cell = book.getSheet("Data").getRow(1).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(text);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"_x0041_", "a_x000D_b_x005F_x0041_", "<b>&amp;\"</b>", " depan dan belakang ", "é 日本 😀", "a\nb"
            })
    void keepsEveryCharacterAsItWasWritten(String text) throws IOException {
        assertThat(read(text)).isEqualTo(text);
    }

    @Test
    void leavesOutWhatNoWorkbookCanHold() throws IOException {
        assertThat(read("a\u0000b\u0007c\u001Fd\uFFFEe\uD800f\r\ng\rh")).isEqualTo("abcdef\ng\nh");
    }

    @Test
    void cutsATextThatIsTooLongAndSaysSo() throws IOException {
        assertThat(read("x".repeat(32_767))).hasSize(32_767).doesNotContain("dipotong");
        assertThat(read("x".repeat(32_768))).hasSize(32_767).endsWith(ExportBook.CUT);
        assertThat(read("😀".repeat(20_000))).hasSizeLessThanOrEqualTo(32_767).endsWith("😀" + ExportBook.CUT);
        assertThat(read("_x0041_".repeat(4_600))).startsWith("_x0041__x0041_").endsWith(ExportBook.CUT);
    }

    @Test
    void writesMomentsDaysAndNumbersAsWhatTheyAre() throws IOException {
        var read = ReadBook.of(written(
                LocalDateTime.of(2026, 3, 1, 23, 59, 59, 999_000_000),
                LocalDate.of(2026, 3, 2),
                new BigDecimal("5.00"),
                7L));
        assertThat(read.sheets().get("Data"))
                .containsExactly(
                        List.of("Satu", "Dua"),
                        List.of("2026-03-01T23:59:59", ""),
                        List.of("2026-03-02", ""),
                        List.of("5", ""),
                        List.of("7", ""));
    }

    @Test
    void isSummedUpByWhatTheFileSays() throws IOException {
        var file = new ByteArrayOutputStream();
        String checksum;
        try (var book = new ExportBook()) {
            var page = book.page("Data", COLUMNS);
            page.row(List.of("a\rb\u0007_x0041_", new BigDecimal("100.0")));
            page.row(List.of(LocalDateTime.of(2026, 3, 1, 8, 30), LocalDate.of(2026, 3, 1)));
            checksum = page.end().checksum();
            book.write(file);
        }
        assertThat(ReadBook.of(file.toByteArray()).checksum()).isEqualTo(checksum);
    }

    @Test
    void leavesNothingBehindAlsoWhenTheReaderIsGone(@TempDir Path folder) throws IOException {
        TempFile.setThreadLocalTempFileCreationStrategy(new DefaultTempFileCreationStrategy(folder.toFile()));
        try (var book = new ExportBook()) {
            fill(book, 2_000);
            assertThat(folder).isNotEmptyDirectory();
            assertThatIOException()
                    .isThrownBy(() -> book.write(new OutputStream() {
                        private int left = 10_000;

                        @Override
                        public void write(int one) throws IOException {
                            if (left-- == 0) {
                                throw new IOException("gone");
                            }
                        }
                    }));
        } finally {
            TempFile.setThreadLocalTempFileCreationStrategy(null);
        }
        assertThat(folder).isEmptyDirectory();
    }

    /** Ten times the rows, and the heap holds the same; {@code -Dtuntas.test.rows=200000} writes a full register. */
    @Test
    void needsNoMoreMemoryForMoreRows() throws IOException {
        var rows = Integer.getInteger("tuntas.test.rows", 20_000);
        long few;
        long many;
        try (var book = new ExportBook()) {
            fill(book, rows / 10);
            few = used();
            fill(book, rows);
            many = used();
            book.write(OutputStream.nullOutputStream());
        }
        assertThat(many - few).as("bytes more for %d rows more", rows).isLessThan(4_000_000);
    }

    private static void fill(ExportBook book, int rows) {
        var page = book.page("Lembar " + rows, COLUMNS);
        for (var row = 0; row < rows; row++) {
            page.row(List.of("Laporan nomor " + row + " tentang pelayanan ".repeat(20), row));
        }
        page.end();
    }

    private static long used() {
        for (var round = 0; round < 3; round++) {
            System.gc();
        }
        var jvm = Runtime.getRuntime();
        return jvm.totalMemory() - jvm.freeMemory();
    }

    private static String read(String text) throws IOException {
        return ReadBook.of(written(text)).sheets().get("Data").get(1).get(0);
    }

    private static byte[] written(Object... values) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var book = new ExportBook()) {
            var page = book.page("Data", COLUMNS);
            for (var value : values) {
                page.row(List.of(value));
            }
            page.end();
            book.write(file);
        }
        return file.toByteArray();
    }
}
