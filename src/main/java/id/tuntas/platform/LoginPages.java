package id.tuntas.platform;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of the door. What is posted to the first two is answered by Spring Security. */
@Controller
class LoginPages {

    private final SessionRegistry sessions;

    LoginPages(SessionRegistry sessions) {
        this.sessions = sessions;
    }

    /** Ends every session of the officer: after a lost phone, or a browser left open. */
    @PostMapping(FrontDoor.LOGOUT + "/semua")
    String leaveEverywhere(Authentication officer) {
        sessions.getAllSessions(officer.getPrincipal(), false).forEach(SessionInformation::expireNow);
        return "redirect:" + FrontDoor.LOGIN + "?keluar";
    }

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
