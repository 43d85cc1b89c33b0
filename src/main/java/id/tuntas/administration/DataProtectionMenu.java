package id.tuntas.administration;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The officers' menu leads to personal data whoever keeps them. */
@ControllerAdvice
class DataProtectionMenu {

    @ModelAttribute("keepsPersonalData")
    boolean keepsPersonalData() {
        return DataProtectionDesk.mayKeep();
    }
}
