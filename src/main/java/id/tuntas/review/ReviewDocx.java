package id.tuntas.review;

import id.tuntas.platform.PdfSetter;
import id.tuntas.review.ReviewPaper.Block;
import id.tuntas.review.ReviewPaper.Chart;
import id.tuntas.review.ReviewPaper.Column;
import id.tuntas.review.ReviewPaper.Facts;
import id.tuntas.review.ReviewPaper.Grid;
import id.tuntas.review.ReviewPaper.Heading;
import id.tuntas.review.ReviewPaper.Legend;
import id.tuntas.review.ReviewPaper.Points;
import id.tuntas.review.ReviewPaper.Signature;
import id.tuntas.review.ReviewPaper.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Writes a review as DOCX that an office can go on working with: styles by name, tables with head rows, charts with data. */
@Component
class ReviewDocx {

    private static final ClassPathResource STYLES = new ClassPathResource("templates/review/styles.xml");

    /** A4 between its margins, in twentieths of a point. */
    private static final int WIDTH = 9_752;

    private static final int CHART_WIDTH = 170;
    private static final int CHART_ROW = 8;

    byte[] of(ReviewPaper paper) {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream();
                var styles = STYLES.getInputStream()) {
            document.createStyles()
                    .setStyles(StylesDocument.Factory.parse(styles).getStyles());
            sheet(document.getDocument().getBody().addNewSectPr());
            document.getProperties().getCoreProperties().setTitle(String.join(" ", paper.title()));
            document.getProperties().getCoreProperties().setCreator(String.join(", ", paper.letterhead()));
            footer(document, paper.footer());
            head(document, paper);
            write(document, paper.blocks());
            sign(document, paper.signature());
            for (var annex : paper.annexes()) {
                say(document, "Heading1", annex.title()).setPageBreak(true);
                write(document, annex.blocks());
            }
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (XmlException | InvalidFormatException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void sheet(CTSectPr section) {
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11_906));
        size.setH(BigInteger.valueOf(16_838));
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(1_020));
        margins.setBottom(BigInteger.valueOf(1_134));
        margins.setLeft(BigInteger.valueOf(1_134));
        margins.setRight(BigInteger.valueOf(1_020));
        margins.setHeader(BigInteger.valueOf(567));
        margins.setFooter(BigInteger.valueOf(567));
        margins.setGutter(BigInteger.ZERO);
    }

    private static void footer(XWPFDocument document, String text) {
        var line = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        line.setStyle("Footer");
        var run = line.createRun();
        run.setText(PdfSetter.printable(text));
        run.addTab();
        run.setText("Halaman ");
        line.getCTP().addNewFldSimple().setInstr("PAGE");
        line.createRun().setText(" dari ");
        line.getCTP().addNewFldSimple().setInstr("NUMPAGES");
    }

    private static void head(XWPFDocument document, ReviewPaper paper) {
        var lines = paper.letterhead();
        for (var i = 0; i < lines.size(); i++) {
            say(
                    document,
                    i == 0 ? "LetterheadFirst" : i == lines.size() - 1 ? "LetterheadLast" : "Letterhead",
                    lines.get(i));
        }
        paper.title().forEach(line -> say(document, "Title", line));
        paper.remarks().forEach(remark -> say(document, "Remark", remark));
    }

    private static void write(XWPFDocument document, List<Block> blocks) throws IOException, InvalidFormatException {
        for (var block : blocks) {
            if (block instanceof Heading heading) {
                say(document, "Heading" + heading.level(), heading.text());
            } else if (block instanceof Text text) {
                say(document, "BodyText", text.text());
            } else if (block instanceof Points points) {
                points(document, points.lines());
            } else if (block instanceof Facts facts) {
                facts(document, facts.lines());
            } else if (block instanceof Grid grid) {
                grid(document, grid);
            } else if (block instanceof Legend legend) {
                legend.lines().forEach(line -> say(document, "Legend", line));
            } else if (block instanceof Chart chart) {
                chart(document, chart);
            }
        }
    }

    private static XWPFParagraph say(XWPFDocument document, String style, String text) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(PdfSetter.printable(text));
        return paragraph;
    }

    private static void points(XWPFDocument document, List<String> lines) {
        for (var i = 0; i < lines.size(); i++) {
            var paragraph = document.createParagraph();
            paragraph.setStyle("ListNumber");
            var run = paragraph.createRun();
            run.setText(i + 1 + ".");
            run.addTab();
            run.setText(PdfSetter.printable(lines.get(i)));
        }
    }

    private static void facts(XWPFDocument document, List<List<String>> lines) {
        var table = table(document, lines.size(), new int[] {1_100, 300, WIDTH - 1_400}, "TableNormal");
        for (var i = 0; i < lines.size(); i++) {
            fill(table.getRow(i).getCell(0), "Normal", lines.get(i).get(0));
            fill(table.getRow(i).getCell(1), "Normal", ":");
            fill(table.getRow(i).getCell(2), "Normal", lines.get(i).get(1));
        }
    }

    private static void grid(XWPFDocument document, Grid grid) {
        var shares = grid.columns().stream().mapToInt(Column::width).sum();
        var widths = grid.columns().stream()
                .mapToInt(column -> WIDTH * column.width() / shares)
                .toArray();
        var table = table(document, grid.rows().size() + 1, widths, "TableGrid");
        table.getRow(0).setRepeatHeader(true);
        table.getRows().forEach(row -> row.setCantSplitRow(true));
        for (var c = 0; c < widths.length; c++) {
            var head = table.getRow(0).getCell(c);
            head.setColor("DFE7F0");
            fill(head, "TableHead", grid.columns().get(c).head());
            for (var r = 0; r < grid.rows().size(); r++) {
                var cell = table.getRow(r + 1).getCell(c);
                if (grid.total() && r == grid.rows().size() - 1) {
                    cell.setColor("F0F3F7");
                }
                fill(
                        cell,
                        grid.columns().get(c).number() ? "TableNumber" : "TableText",
                        grid.rows().get(r).get(c));
            }
        }
        say(document, "Legend", "");
    }

    private static XWPFTable table(XWPFDocument document, int rows, int[] widths, String style) {
        var table = document.createTable(rows, widths.length);
        table.setStyleID(style);
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(WIDTH);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        var columns = table.getCTTbl().addNewTblGrid();
        for (var c = 0; c < widths.length; c++) {
            columns.addNewGridCol().setW(BigInteger.valueOf(widths[c]));
            for (var row : table.getRows()) {
                row.getCell(c).setWidthType(TableWidthType.DXA);
                row.getCell(c).setWidth(String.valueOf(widths[c]));
                row.getCell(c).setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            }
        }
        return table;
    }

    private static void fill(XWPFTableCell cell, String style, String text) {
        var paragraph = cell.getParagraphs().get(0);
        paragraph.setStyle(style);
        paragraph.createRun().setText(PdfSetter.printable(text));
    }

    private static void chart(XWPFDocument document, Chart bars) throws IOException, InvalidFormatException {
        var chart = document.createChart(
                Units.toEMU(mm(CHART_WIDTH)),
                Units.toEMU(mm(16 + CHART_ROW * bars.bars().size())));
        chart.setTitleText(bars.title());
        chart.setTitleOverlay(false);
        chart.getFormattedTitle().getParagraph(0).getTextRuns().get(0).setFontSize(9.0);
        var names = chart.createCategoryAxis(AxisPosition.LEFT);
        // The first bar on top, as in the table.
        names.setOrientation(AxisOrientation.MAX_MIN);
        var values = chart.createValueAxis(AxisPosition.BOTTOM);
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        values.setMinimum(0);
        values.setVisible(false);
        var data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, values);
        data.setBarDirection(BarDirection.BAR);
        data.setGapWidth(45);
        data.setVaryColors(false);
        var labels = bars.bars().stream().map(ReviewPaper.Bar::name).toArray(String[]::new);
        var counts = bars.bars().stream().map(ReviewPaper.Bar::value).toArray(Long[]::new);
        var range = "Sheet1!$%1$s$2:$%1$s$" + (labels.length + 1);
        var series = data.addSeries(
                XDDFDataSourcesFactory.fromArray(labels, range.formatted("A"), 0),
                XDDFDataSourcesFactory.fromArray(counts, range.formatted("B"), 1));
        series.setTitle("Jumlah laporan", chart.setSheetTitle("Jumlah laporan", 1));
        for (var i = 0; i < labels.length; i++) {
            series.getDataPoint(i)
                    .setFillProperties(new XDDFSolidFillProperties(
                            XDDFColor.from(colour(bars.bars().get(i).colour()))));
        }
        chart.plot(data);
        showValues(chart.getCTChart()
                .getPlotArea()
                .getBarChartArray(0)
                .getSerArray(0)
                .addNewDLbls());
    }

    private static void showValues(CTDLbls labels) {
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }

    private static byte[] colour(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    /** In points. */
    private static double mm(int millimetres) {
        return millimetres * 72 / 25.4;
    }

    private static void sign(XWPFDocument document, Signature signature) {
        var first = say(document, "Signature", signature.date());
        first.setSpacingBefore(500);
        signature.office().forEach(line -> say(document, "Signature", line));
        var name = document.createParagraph();
        name.setStyle("Signature");
        name.setSpacingBefore(1_100);
        var run = name.createRun();
        run.setText(PdfSetter.printable(signature.name()));
        run.setBold(true);
        if (signature.decree() != null) {
            say(document, "Signature", signature.decree());
        }
    }
}
