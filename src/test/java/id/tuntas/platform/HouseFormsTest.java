package id.tuntas.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import id.tuntas.platform.FormOptions.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the forms of the house demand on the server, once a verdict or an action is chosen. */
class HouseFormsTest {

    private static final FeelEngine FEEL = new ScalaFeelEngine(Collections.emptyList());

    @ParameterizedTest
    @MethodSource
    void demandWhatTheVerdictCallsForAndNothingElse(String form, Map<String, Object> sent, List<String> demanded)
            throws Exception {
        assertThat(demandsOf(form, sent)).containsExactlyInAnyOrderElementsOf(demanded);
    }

    static Stream<Arguments> demandWhatTheVerdictCallsForAndNothingElse() {
        return Stream.of(
                arguments("verify-nationally", Map.of(), List.of("Keputusan")),
                arguments("verify-nationally", Map.of("verdict", "FORWARD"), List.of("Instansi yang berwenang")),
                arguments("verify-nationally", Map.of("verdict", "DEFER"), List.of("Yang harus dilengkapi pelapor")),
                arguments("verify-nationally", Map.of("verdict", "ARCHIVE"), List.of("Alasan pengarsipan")),
                arguments(
                        "verify-nationally",
                        Map.of("verdict", "ARCHIVE", "archiveReason", "DUPLIKAT_BERULANG"),
                        List.of("Nomor laporan induk")),
                arguments(
                        "verify-nationally",
                        Map.of("verdict", "ARCHIVE", "archiveReason", "TERLALU_UMUM", "reason", "Terlalu umum."),
                        List.of()),
                arguments("verify-at-agency", Map.of(), List.of("Keputusan")),
                arguments(
                        "verify-at-agency",
                        Map.of("verdict", "ASSIGN"),
                        List.of(
                                "Unit kerja",
                                "Bersifat normatif?",
                                "Berkadar pengawasan?",
                                "Perlu pemeriksaan lapangan?")),
                arguments("verify-at-agency", Map.of("verdict", "ANSWER"), List.of()),
                arguments("verify-at-agency", Map.of("verdict", "NOT_OURS", "reason", "Urusan daerah."), List.of()),
                arguments("verify-at-agency", Map.of("verdict", "DEFER"), List.of("Yang harus dilengkapi pelapor")),
                arguments("verify-at-agency", Map.of("verdict", "ARCHIVE"), List.of("Alasan pengarsipan")),
                arguments("follow-up", Map.of(), List.of("Jenis tanggapan", "Isi tanggapan")),
                arguments("follow-up", Map.of("action", "INITIAL_RESPONSE"), List.of("Isi tanggapan")),
                arguments("follow-up", Map.of("action", "NOT_OURS"), List.of("Alasan dan saran")),
                arguments("follow-up", Map.of("action", "NOT_OURS", "reason", "Tugas unit lain."), List.of()),
                arguments("answer-at-agency", Map.of(), List.of("Jenis tanggapan", "Isi tanggapan")),
                arguments("decide-holder", Map.of(), List.of("Instansi pemegang", "Alasan penetapan")),
                arguments("review-later-reply", Map.of(), List.of("Keputusan", "Alasan")));
    }

    private static List<String> demandsOf(String form, Map<String, Object> sent) throws Exception {
        var deployed = DeployedForm.read(read(form));
        var refusal = catchThrowable(() -> deployed.check(
                Variables.fromMap(sent),
                Map.of(),
                valuesKey -> sent.values().stream()
                        .map(value -> new Option(value.toString(), value.toString()))
                        .toList(),
                (condition, values) -> FormChecks.holds(FEEL, condition, values)));
        return refusal == null
                ? List.of()
                : Stream.of(refusal.getMessage().split("(?<=\\.) "))
                        .map(sentence -> sentence.replaceAll("^\"(.*)\" wajib diisi\\.$", "$1"))
                        .toList();
    }

    private static byte[] read(String form) throws IOException {
        return Files.readAllBytes(Path.of("forms", form + ".form"));
    }
}
