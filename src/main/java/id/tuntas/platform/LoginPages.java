package id.tuntas.platform;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The two pages of the door; Spring Security answers what is posted to them. */
@Controller
class LoginPages {

    @GetMapping(FrontDoor.LOGIN)
    String login(
            @RequestParam(required = false) String gagal,
            @RequestParam(required = false) String keluar,
            @RequestParam(required = false) String ulang,
            Model page) {
        page.addAttribute("failed", gagal != null);
        page.addAttribute("left", keluar != null);
        page.addAttribute("again", ulang != null);
        return "masuk";
    }

    @GetMapping(FrontDoor.LOGOUT)
    String logout() {
        return "keluar";
    }
}
