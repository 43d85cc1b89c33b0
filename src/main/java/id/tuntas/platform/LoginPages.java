package id.tuntas.platform;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of the door. What is posted to them is answered by Spring Security. */
@Controller
class LoginPages {

    private final InstitutionLogin institutions;

    LoginPages(InstitutionLogin institutions) {
        this.institutions = institutions;
    }

    @GetMapping(FrontDoor.LOGIN)
    String login(
            @RequestParam(required = false) String gagal,
            @RequestParam(required = false) String keluar,
            @RequestParam(required = false) String ulang,
            @RequestParam(required = false) String instansi,
            Model page) {
        page.addAttribute("failed", gagal != null);
        page.addAttribute("left", keluar != null);
        page.addAttribute("again", ulang != null);
        page.addAttribute("institutionFailed", "gagal".equals(instansi));
        page.addAttribute("withoutOffice", "tanpa-tugas".equals(instansi));
        page.addAttribute("providers", institutions.providers());
        return "masuk";
    }

    @GetMapping(FrontDoor.LOGOUT)
    String logout() {
        return "keluar";
    }
}
