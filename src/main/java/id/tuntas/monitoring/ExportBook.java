package id.tuntas.monitoring;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A workbook that grows on disk: a few rows of each sheet stay in memory, whatever their number. Its temporary files are
 * compressed, and gone when it is closed.
 */
final class ExportBook implements Closeable {

    /** Rows of one sheet below its heading. */
    static final int MOST_ROWS = 1_048_575;

    static final int LONGEST_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    static final String CUT = " … [dipotong]";

    private static final int ROWS_IN_MEMORY = 50;
    /** A character's width. */
    private static final int WIDTH = 256;

    /** In points. */
    private static final int LINE_HEIGHT = 15;

    private static final String FONT = "Arial";
    /** Characters that a landscape page shows in a readable size. */
    private static final int WIDEST_PAGE = 300;

    private static final short WIDE_SCALE = 60;

    /** What a workbook cannot hold: control characters, halves of characters, and what is no character. */
    private static final Pattern UNWRITABLE =
            Pattern.compile("[^\\t\\n\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    /** What looks like the format's own writing for a character, and would be read as that. */
    private static final Pattern LOOKS_ENCODED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    record Column(String heading, int width) {

        /** Of the heading; a program that opens the workbook does not make room for them by itself. */
        private int lines() {
            return heading.length() / (width - 2) + 1;
        }
    }

    private final SXSSFWorkbook book = new SXSSFWorkbook(null, ROWS_IN_MEMORY, true);
    private final CellStyle heading;
    private final CellStyle text;
    private final CellStyle moment;
    private final CellStyle day;
    private final Map<Integer, CellStyle> decimals = new HashMap<>();

    ExportBook() {
        book.getFontAt(0).setFontName(FONT);
        heading = heading();
        text = text();
        moment = number("dd/mm/yyyy hh:mm");
        day = number("dd/mm/yyyy");
    }

    Page page(String name, List<Column> columns) {
        return new Page(book.createSheet(name), columns);
    }

    void write(OutputStream to) throws IOException {
        book.write(to);
    }

    @Override
    public void close() throws IOException {
        book.close();
    }

    /** One sheet: a heading that stays in sight, then rows. */
    final class Page {

        private final SXSSFSheet sheet;
        private final int columns;
        private final MessageDigest digest = sha256();
        private int next;

        private Page(SXSSFSheet sheet, List<Column> columns) {
            this.sheet = sheet;
            this.columns = columns.size();
            for (var at = 0; at < columns.size(); at++) {
                sheet.setColumnWidth(at, columns.get(at).width() * WIDTH);
            }
            row(columns.stream().map(Column::heading).toList(), heading);
            var lines = columns.stream().mapToInt(Column::lines).max().orElse(1);
            sheet.getRow(0).setHeightInPoints(lines * LINE_HEIGHT);
            sheet.createFreezePane(isWide(columns) ? 1 : 0, 1);
            sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
            sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
            sheet.getPrintSetup().setLandscape(true);
            if (isWide(columns)) {
                sheet.setRepeatingColumns(CellRangeAddress.valueOf("A:A"));
                sheet.getPrintSetup().setScale(WIDE_SCALE);
            } else {
                sheet.setFitToPage(true);
                sheet.getPrintSetup().setFitHeight((short) 0);
            }
        }

        /** @param cells text, numbers, moments and days of the agency's zone; a decimal shows as many places as it has */
        void row(List<?> cells) {
            row(cells, null);
        }

        private void row(List<?> cells, CellStyle style) {
            var row = sheet.createRow(next++);
            for (var at = 0; at < cells.size(); at++) {
                var value = cells.get(at);
                if (value != null && !value.equals("")) {
                    fill(row.createCell(at), value, style);
                }
                digest.update((byte) 0x1F);
            }
            digest.update((byte) 0x1E);
        }

        private void fill(SXSSFCell cell, Object value, CellStyle style) {
            String told;
            if (value instanceof LocalDateTime exact) {
                var second = exact.truncatedTo(ChronoUnit.SECONDS);
                cell.setCellValue(second);
                cell.setCellStyle(moment);
                told = second.toString();
            } else if (value instanceof LocalDate date) {
                cell.setCellValue(date);
                cell.setCellStyle(day);
                told = date.toString();
            } else if (value instanceof BigDecimal decimal) {
                cell.setCellValue(decimal.doubleValue());
                cell.setCellStyle(decimals.computeIfAbsent(decimal.scale(), ExportBook.this::decimal));
                told = decimal.stripTrailingZeros().toPlainString();
            } else if (value instanceof Number number) {
                cell.setCellValue(number.doubleValue());
                told = number.toString();
            } else {
                told = readable(value.toString());
                cell.setCellValue(escaped(told));
                cell.setCellStyle(style == null ? text : style);
            }
            digest.update(told.getBytes(StandardCharsets.UTF_8));
        }

        /** Of the rows so far: the heading not counted. */
        int rows() {
            return next - 1;
        }

        /** No more rows come. */
        Page end() {
            sheet.setAutoFilter(new CellRangeAddress(0, Math.max(next - 1, 0), 0, columns - 1));
            return this;
        }

        /**
         * SHA-256 of all cells in their order, the heading first: the text of a cell (a moment as
         * {@code 2026-03-01T08:30}, a number without a needless zero, nothing if blank) and U+001F, after a row U+001E.
         */
        String checksum() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    /** On paper it goes on beside itself, its first column repeated; to fit one page nobody could read it. */
    private static boolean isWide(List<Column> columns) {
        return columns.stream().mapToInt(Column::width).sum() > WIDEST_PAGE;
    }

    /** What a cell can say: line ends are one character, what cannot be written is left out, what is too long is cut. */
    static String readable(String text) {
        var clean = UNWRITABLE
                .matcher(text.replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll("");
        if (escaped(clean).length() <= LONGEST_TEXT) {
            return clean;
        }
        // Seven characters stand for one that looks encoded.
        var room = (LONGEST_TEXT - CUT.length()) / (LOOKS_ENCODED.matcher(clean).find() ? 7 : 1);
        return clean.substring(0, Character.isHighSurrogate(clean.charAt(room - 1)) ? room - 1 : room) + CUT;
    }

    private static String escaped(String text) {
        return LOOKS_ENCODED.matcher(text).replaceAll("_x005F_");
    }

    private CellStyle heading() {
        var style = book.createCellStyle();
        var font = book.createFont();
        font.setFontName(FONT);
        font.setBold(true);
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderBottom(BorderStyle.THIN);
        leftWithAGap(style);
        return style;
    }

    /** Or a text would stick to the number before it. */
    private static void leftWithAGap(CellStyle style) {
        style.setAlignment(HorizontalAlignment.LEFT);
        style.setIndention((short) 1);
    }

    /** A leading sign is a part of the text, also after somebody has edited the cell. */
    private CellStyle text() {
        var style = book.createCellStyle();
        style.setQuotePrefixed(true);
        leftWithAGap(style);
        return style;
    }

    private CellStyle number(String format) {
        var style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    private CellStyle decimal(int places) {
        return number(places <= 0 ? "0" : "0." + "0".repeat(places));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
