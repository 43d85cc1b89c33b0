package id.tuntas.administration;

import id.tuntas.directory.Directory;
import id.tuntas.directory.Permission;
import id.tuntas.platform.Actor;
import id.tuntas.platform.Refusal;
import id.tuntas.privacy.DataRequest;
import id.tuntas.privacy.Destruction.What;
import id.tuntas.privacy.Filing;
import id.tuntas.privacy.RetentionPeriod;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** {@code /administrasi/data-pribadi}: what reporters asked for, and what is destroyed when (PD-12 to PD-14, PD-20). */
@Controller
@RequestMapping("/administrasi/data-pribadi")
class DataProtectionPages {

    private static final String PAGE = "/administrasi/data-pribadi";
    private static final ZoneId NATIONAL = ZoneId.of("Asia/Jakarta");

    private final DataProtectionDesk desk;
    private final Directory directory;
    private final Validator validator;
    private final Clock clock;

    DataProtectionPages(DataProtectionDesk desk, Directory directory, Validator validator, Clock clock) {
        this.desk = desk;
        this.directory = directory;
        this.validator = validator;
        this.clock = clock;
    }

    @ModelAttribute("officer")
    boolean officer() {
        return true;
    }

    @GetMapping
    String show(Model model) {
        var requests = desk.requests();
        model.addAttribute("requests", requests);
        model.addAttribute("obstacles", desk.obstacles(requests));
        var counts = desk.counts();
        model.addAttribute("identities", counts.getOrDefault(What.IDENTITY, 0L));
        model.addAttribute("contents", counts.getOrDefault(What.CONTENT, 0L));
        model.addAttribute("upcoming", desk.upcoming());
        model.addAttribute("settled", desk.settled());
        model.addAttribute("holds", desk.holds());
        model.addAttribute("periods", desk.periods());
        model.addAttribute("national", Permission.KEEP_PERSONAL_DATA.isHeldBy(Actor.current(), null));
        model.addAttribute(
                "agencies", directory.agencies().stream().filter(desk::keeps).toList());
        model.addAttribute("kinds", DataRequest.Kind.values());
        model.addAttribute("ways", Filing.Way.values());
        model.addAttribute("now", clock.instant());
        model.addAttribute("zone", NATIONAL);
        return "administration/personal-data";
    }

    @PostMapping("/permintaan")
    String file(DataProtectionDesk.Filed filed, ServletWebRequest sent, Model model) {
        return answer(sent, model, () -> {
            validator.validate(filed).stream().findFirst().ifPresent(wrong -> {
                throw new Unclear(wrong.getMessage());
            });
            desk.file(filed);
            return switch (filed.kind()) {
                case ACCESS -> "Permintaan tercatat. Serahkan salinannya dalam 3 × 24 jam.";
                case CORRECTION -> "Data pelapor sudah diperbaiki. Yang lama tidak disimpan.";
                case RESTRICTION -> "Pembatasan berlaku mulai sekarang.";
                case ERASURE -> "Permintaan tercatat. Pelapor diberi tahu sebelum identitasnya dihapus.";
            };
        });
    }

    @GetMapping("/permintaan/{id}/salinan")
    String copy(@PathVariable long id, Model model) {
        var copy = desk.copy(id);
        model.addAttribute("copy", copy);
        model.addAttribute("zone", NATIONAL);
        return "administration/personal-data-copy";
    }

    @PostMapping("/permintaan/{id}/penyerahan")
    String handOver(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            ServletWebRequest sent,
            Model model) {
        return answer(sent, model, () -> {
            desk.handOver(id, reason);
            return "Penyerahan salinan tercatat.";
        });
    }

    @PostMapping("/permintaan/{id}")
    String refuse(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            ServletWebRequest sent,
            Model model) {
        return answer(sent, model, () -> {
            desk.refuse(id, reason);
            return "Putusan Anda tercatat, dan pelapor diberi tahu.";
        });
    }

    @PostMapping("/penahanan")
    String hold(
            @RequestParam(defaultValue = "") String nomor,
            @RequestParam(defaultValue = "") String reason,
            ServletWebRequest sent,
            Model model) {
        return answer(sent, model, () -> {
            desk.hold(nomor, reason);
            return "Data laporan itu ditahan dari pemusnahan.";
        });
    }

    @PostMapping("/penahanan/{nomor}/pelepasan")
    String release(@PathVariable String nomor, ServletWebRequest sent, Model model) {
        return answer(sent, model, () -> {
            desk.release(nomor);
            return "Penahanan dilepas.";
        });
    }

    @PostMapping("/masa-simpan")
    String set(
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "0") int identityYears,
            @RequestParam(defaultValue = "0") int contentYears,
            ServletWebRequest sent,
            Model model) {
        return answer(sent, model, () -> {
            desk.set(new RetentionPeriod(agency.isBlank() ? null : agency, identityYears, contentYears));
            return "Masa simpan tersimpan.";
        });
    }

    private String answer(ServletWebRequest sent, Model model, Forms.Act act) {
        return Forms.answer(sent, model, PAGE, () -> show(model), act);
    }

    /** A form of the page that the API would not read either. */
    private static class Unclear extends Refusal {
        Unclear(String sentence) {
            super(Kind.UNACCEPTABLE, sentence);
        }
    }
}
