package id.tuntas.monitoring;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as somebody who has only the file reads it: text, numbers, moments. */
record ReadBook(Map<String, List<List<String>>> sheets) {

    static ReadBook of(byte[] file) throws IOException {
        var sheets = new LinkedHashMap<String, List<List<String>>>();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (var sheet : book) {
                var width = sheet.getRow(0).getLastCellNum();
                var rows = new ArrayList<List<String>>();
                for (var row : sheet) {
                    var cells = new ArrayList<String>();
                    for (var at = 0; at < width; at++) {
                        cells.add(told(row.getCell(at)));
                    }
                    rows.add(cells);
                }
                sheets.put(sheet.getSheetName(), rows);
            }
        }
        return new ReadBook(sheets);
    }

    private static String told(Cell cell) {
        if (cell == null || cell.getCellType() == CellType.BLANK) {
            return "";
        }
        if (cell.getCellType() == CellType.STRING) {
            return cell.getStringCellValue();
        }
        if (cell.getCellType() != CellType.NUMERIC) {
            throw new AssertionError("Neither text nor number: " + cell.getCellType() + " at " + cell.getAddress());
        }
        if (DateUtil.isCellDateFormatted(cell)) {
            var moment = cell.getLocalDateTimeCellValue();
            return cell.getCellStyle().getDataFormatString().contains("hh")
                    ? moment.toString()
                    : moment.toLocalDate().toString();
        }
        return BigDecimal.valueOf(cell.getNumericCellValue())
                .stripTrailingZeros()
                .toPlainString();
    }

    /** The rows of a sheet below its heading, each by the headings. */
    List<Map<String, String>> rows(String sheet) {
        var all = sheets.get(sheet);
        return all.stream()
                .skip(1)
                .map(cells -> {
                    Map<String, String> row = new LinkedHashMap<>();
                    for (var at = 0; at < cells.size(); at++) {
                        row.put(all.get(0).get(at), cells.get(at));
                    }
                    return row;
                })
                .toList();
    }

    Map<String, String> row(String trackingId) {
        return rows("Data").stream()
                .filter(row -> row.get("Tracking ID").equals(trackingId))
                .findFirst()
                .orElseThrow();
    }

    /** The value beside this name, on the sheets that are lists of names and values. */
    String value(String sheet, String name) {
        return sheets.get(sheet).stream()
                .filter(row -> row.get(0).equals(name))
                .map(row -> row.get(1))
                .findFirst()
                .orElseThrow();
    }

    /** As the sheet Metadata says that it is reached. */
    String checksum() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var row : sheets.get("Data")) {
                for (var cell : row) {
                    digest.update((cell + '\u001F').getBytes(UTF_8));
                }
                digest.update("\u001E".getBytes(UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
