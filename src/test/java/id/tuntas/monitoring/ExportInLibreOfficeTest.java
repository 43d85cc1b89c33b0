package id.tuntas.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.HouseTest;
import id.tuntas.intake.LegacyFile;
import id.tuntas.procedure.Officer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** RP-8: what the office's own program reads in the workbook is what the house has written, cell by cell. */
@ExtendWith(LibreOffice.class)
@HouseTest(properties = MonitoringDoor.HOUSE)
@Import(MonitoringDoor.class)
class ExportInLibreOfficeTest {

    @Autowired
    private MonitoringDoor door;

    @Test
    void readsEveryCellAsItWasWritten(@TempDir Path folder) throws Exception {
        var register = new LegacyFile(5_700_001);
        for (var title : new String[] {
            "=1+1",
            "=HYPERLINK(\"http://contoh.id\";\"klik\")",
            "+62812345",
            "-5",
            "@SUM(A1:A9)",
            "'=1",
            "_x0041_ dan <b>&amp;</b>",
            " spasi di tepi ",
            "1/2",
            "007",
            "TRUE",
            "é 日本 😀"
        }) {
            register.row("1997-03-03T09:00:00+07:00", "COMPLETED")
                    .title(title)
                    .at("KEMENPANRB", "SDMA")
                    .verified("1997-03-04T10:11:12+07:00", "=Budi")
                    .assigned("1997-03-04T10:11:12+07:00")
                    .responded("1997-03-06T23:59:59+07:00", "SUBSTANTIVE_RESPONSE")
                    .closed("1997-03-20T08:00:00+07:00")
                    .rated(4);
        }
        register.row("1997-03-05T09:00:00+07:00", "ARCHIVED").archived("TIDAK_JELAS");
        register.row("1997-03-05T09:00:00+07:00", "NOT_VERIFIED");
        door.load(register);
        var written = door.exported(Officer.NATIONAL, "from=1997-03-01&to=1997-03-31");

        var converted = LibreOffice.convert(Files.write(folder.resolve("tarikan.xlsx"), written), "xlsx");

        var read = ReadBook.of(Files.readAllBytes(converted));
        assertThat(read.rows("Data")).hasSize(register.size());
        assertThat(read.rows("Data")).extracting(row -> row.get("Judul")).contains("=1+1", "+62812345", "007");
        assertThat(read.sheets()).isEqualTo(ReadBook.of(written).sheets());
        assertThat(read.checksum()).isEqualTo(read.value("Metadata", "Sidik Data (SHA-256)"));
    }
}
