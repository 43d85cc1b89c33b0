package id.tuntas.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.tuntas.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;

/** The demonstration needs no mail server: its letters lie on a page (NT-4). */
@HouseTest
@ActiveProfiles("demo")
class DemoOutboxTest {

    @Autowired
    private MockMvc browser;

    @Test
    void showsOfficersTheLettersOfTheDemonstration() throws Exception {
        var page = browser.perform(get("/demo/kotak-keluar").with(user("sdma")))
                .andReturn()
                .getResponse();

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString())
                .contains("Kotak keluar", "Yth. ", "/berkas/")
                .doesNotContain("Pelapor Peragaan", "CPNS", "@contoh.id");
    }

    @Test
    void showsStrangersNothing() throws Exception {
        assertThat(browser.perform(get("/demo/kotak-keluar"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(401);
    }
}
