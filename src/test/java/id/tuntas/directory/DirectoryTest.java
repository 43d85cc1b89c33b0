package id.tuntas.directory;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.HouseTest;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The reference data that ships with the house, against ACT-15, RT-6 and CH-1 to CH-5. */
@HouseTest
class DirectoryTest {

    @Autowired
    Directory directory;

    @Test
    void knowsTheNineUnitsOfTheMinistry() {
        assertThat(directory.units("KEMENPANRB"))
                .hasSize(9)
                .extracting(Unit::code)
                .contains("SDMA", "RBKUNWAS", "YANLIK", "KELEMBAGAAN", "BIRODAKIP", "INSPEKTORAT");
        assertThat(directory.units("KEMENPANRB"))
                .filteredOn(unit -> unit.name().endsWith("(contoh)"))
                .hasSize(3);
        assertThat(directory.agency("KEMENPANRB").orElseThrow().name())
                .isEqualTo("Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi");
    }

    @Test
    void knowsTheUnitsOfHomeAffairs() {
        assertThat(directory.agencies()).extracting(Agency::code).containsExactly("KEMENPANRB", "KEMENDAGRI");
        assertThat(directory.units("KEMENDAGRI")).hasSize(2);
        assertThat(directory.unit("KEMENDAGRI", "DUKCAPIL"))
                .contains(new Unit("DUKCAPIL", "Ditjen Kependudukan dan Pencatatan Sipil"));
    }

    @Test
    void answersNothingForAnUnknownCode() {
        assertThat(directory.agency("KEMENXYZ")).isEmpty();
        assertThat(directory.units("KEMENXYZ")).isEmpty();
        assertThat(directory.unit("KEMENDAGRI", "SDMA")).isEmpty();
        assertThat(directory.topic("XYZ")).isEmpty();
    }

    @Test
    void listsTheTopicsAsOneTreeBranchFirst() {
        var seen = new ArrayList<String>();
        for (var topic : directory.topics()) {
            if (seen.isEmpty()) {
                assertThat(topic.parent()).isNull();
            } else {
                assertThat(seen).contains(topic.parent());
            }
            seen.add(topic.code());
        }
        assertThat(directory.topics())
                .extracting(Topic::name)
                .contains(
                        "Penerimaan CPNS/PPPK",
                        "Kebijakan ASN",
                        "Teknis Pengelolaan SP4N-LAPOR!",
                        "Kepegawaian",
                        "CPNS");
    }

    @Test
    void offersTheChannelsThatAreOpen() {
        assertThat(directory.channels())
                .extracting(Channel::code)
                .containsExactlyInAnyOrder(
                        "WEB",
                        "MOBILE",
                        "SMS",
                        "X",
                        "EMAIL",
                        "LETTER",
                        "COUNTER",
                        "PHONE",
                        "LIVE_CHAT",
                        "WBS",
                        "PPID",
                        "SIPPI",
                        "BISA_TANYA",
                        "API");
    }

    @Test
    void keepsTheNameOfAChannelUnderDevelopment() {
        assertThat(directory.channel("TELEGRAM")).contains(new Channel("TELEGRAM", "Telegram"));
    }
}
