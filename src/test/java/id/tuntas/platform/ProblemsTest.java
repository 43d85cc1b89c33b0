package id.tuntas.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.DeserializationFeature;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

@ExtendWith(OutputCaptureExtension.class)
class ProblemsTest {

    static class SecondInitialResponse extends Refusal {
        SecondInitialResponse(Kind kind) {
            super(kind, "Respons awal sudah diberikan.");
        }
    }

    enum Colour {
        RED,
        GREEN
    }

    record Inner(Integer number) {}

    record Body(@NotBlank @Size(max = 5) String title, Colour colour, LocalDate on, Inner inner) {}

    @RestController
    static class Counter {
        @GetMapping("/api/refuse")
        void refuse(@RequestParam Refusal.Kind kind) {
            throw new SecondInitialResponse(kind);
        }

        @GetMapping("/api/race")
        void race() {
            throw new OptimisticLockingFailureException("row was updated");
        }

        @GetMapping("/api/broken")
        void broken() {
            throw new IllegalStateException("secret inside");
        }

        @GetMapping("/page")
        void page() {
            throw new SecondInitialResponse(Refusal.Kind.CONFLICT);
        }

        @PostMapping("/api/body")
        void take(@RequestBody @Valid Body body, @RequestHeader("X-Needed") String needed) {}
    }

    private final MockMvc http = MockMvcBuilders.standaloneSetup(new Counter())
            .setControllerAdvice(new Problems())
            .setLocaleResolver(new FixedLocaleResolver(Locale.forLanguageTag("id")))
            .setMessageConverters(new MappingJackson2HttpMessageConverter(Jackson2ObjectMapperBuilder.json()
                    .featuresToEnable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()))
            .build();

    @ParameterizedTest
    @CsvSource({"INVALID, 400", "FORBIDDEN, 403", "UNKNOWN, 404", "CONFLICT, 409", "UNACCEPTABLE, 422"})
    void givesARefusalItsStatusAndAStableType(Refusal.Kind kind, int expected) throws Exception {
        http.perform(get("/api/refuse").param("kind", kind.name()))
                .andExpect(status().is(expected))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("urn:tuntas:second-initial-response"))
                .andExpect(jsonPath("$.detail").value("Respons awal sudah diberikan."));
    }

    @Test
    void tellsWhoLosesARaceToLookAgain() throws Exception {
        http.perform(get("/api/race"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:tuntas:changed-meanwhile"));
    }

    @Test
    void tellsNothingOfWhatIsBrokenButANumberThatIsInTheLog(CapturedOutput log) throws Exception {
        var answer = http.perform(get("/api/broken"))
                .andExpect(status().isInternalServerError())
                .andExpect(jsonPath("$.type").value("urn:tuntas:unexpected"))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(answer).doesNotContain("secret", "IllegalState", "at id.tuntas");
        var incident = answer.replaceAll(".*\"incident\":\"([0-9a-f]{8})\".*", "$1");
        assertThat(incident).hasSize(8);
        assertThat(log).contains("incident " + incident).contains("secret inside");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"title":" "}                           | title: wajib diisi.
            {}                                      | title: wajib diisi.
            {"title":"terlalu panjang"}             | title: panjangnya harus antara 0 dan 5.
            {"title":"x","titel":"y"}               | titel: bidang ini tidak dikenal.
            {"title":"x","colour":"BLUE"}           | colour: harus salah satu dari RED, GREEN.
            {"title":"x","on":"kemarin"}            | on: nilainya tidak sesuai.
            {"title":"x","inner":{"number":"tiga"}} | inner.number: nilainya tidak sesuai.
            {"title":["x"]}                         | title: nilainya tidak sesuai.
            {"title":"x"                            | bukan JSON yang benar (baris 1
            """)
    void namesTheFieldThatIsWrong(String body, String detail) throws Exception {
        http.perform(post("/api/body")
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("X-Needed", "x")
                        .content(body))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("urn:tuntas:invalid"))
                .andExpect(jsonPath("$.detail").value(containsString(detail)));
    }

    @Test
    void namesTheParameterOrHeaderThatIsMissingOrWrong() throws Exception {
        http.perform(get("/api/refuse")).andExpect(jsonPath("$.detail").value("kind: wajib diisi."));
        http.perform(get("/api/refuse").param("kind", "x"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("kind: nilainya tidak sesuai."));
        http.perform(post("/api/body").contentType(MediaType.APPLICATION_JSON).content("{\"title\":\"x\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("X-Needed: wajib diisi."));
    }

    @Test
    void answersWhatSpringRefusesInIndonesianToo() throws Exception {
        http.perform(post("/api/body").contentType(MediaType.TEXT_PLAIN).content("x"))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(jsonPath("$.type").value("urn:tuntas:unsupported-media-type"));
        http.perform(post("/api/race"))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(jsonPath("$.type").value("urn:tuntas:method-not-allowed"));
    }

    @Test
    void leavesABrowserToTheErrorPageWithTheSameSentence() throws Exception {
        var answer = http.perform(get("/page").accept(MediaType.TEXT_HTML)).andReturn();

        assertThat(answer.getResponse().getStatus()).isEqualTo(409);
        assertThat(answer.getResponse().getContentAsString()).isEmpty();
        assertThat(answer.getRequest().getAttribute(Problems.PROBLEM).toString())
                .contains("Respons awal sudah diberikan.");
    }
}
