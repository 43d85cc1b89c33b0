package id.tuntas.procedure.decreewarning;

import id.tuntas.directory.Appointment;
import id.tuntas.directory.Directory;
import id.tuntas.directory.Groups;
import id.tuntas.directory.Officers;
import id.tuntas.notification.Letter;
import id.tuntas.notification.Outbox;
import id.tuntas.notification.Recipient;
import id.tuntas.platform.DateWords;
import org.springframework.stereotype.Component;

/** Writes to officers whose decree ends within thirty days, and to whoever appoints them (ACT-14). */
@Component
class EndingDecrees {

    private final Officers officers;
    private final Directory directory;
    private final Outbox outbox;
    private final DateWords words;

    EndingDecrees(Officers officers, Directory directory, Outbox outbox, DateWords words) {
        this.officers = officers;
        this.directory = directory;
        this.outbox = outbox;
        this.words = words;
    }

    void warn() {
        officers.appointments(null).stream().filter(officers::endsSoon).forEach(this::warn);
    }

    private void warn(Appointment ending) {
        var until = words.day(ending.validity().until());
        var office = directory.officeName(ending.group());
        // The outbox takes a letter of this name once, whatever day it is asked again.
        var name = "decree/" + ending.id() + "/" + ending.validity().until() + "/";
        outbox.put(
                Outbox.ROUND,
                name + "officer",
                new Recipient.Officer(ending.officer()),
                new Letter(
                        "/camunda/app/tasklist/",
                        "SK Anda berakhir " + until,
                        "Masa tugas Anda sebagai " + office + " menurut " + ending.decreeInWords() + " berakhir "
                                + until
                                + ". Sesudah hari itu Anda tidak menerima tugas baru. Bila Anda tetap bertugas, mintalah"
                                + " admin mencatat SK yang baru; bila diganti, selesaikan atau serahkan laporan Anda."));
        outbox.put(
                Outbox.ROUND,
                name + "admin",
                new Recipient.Group(
                        ending.agency() == null || ending.office() == Groups.Office.AGENCY_ADMIN
                                ? Groups.nationalAdmin()
                                : Groups.agencyAdmin(ending.agency())),
                new Letter(
                        ending.agency() == null ? "/administrasi/petugas" : "/administrasi/instansi/" + ending.agency(),
                        "SK " + ending.name() + " berakhir " + until,
                        "Masa tugas " + ending.name() + " sebagai " + office + " menurut " + ending.decreeInWords()
                                + " berakhir " + until + ", dan belum ada penerusnya. Catatlah SK yang baru atau"
                                + " penggantinya di halaman Direktori; tanpa itu tidak ada tugas baru yang diberikan"
                                + " kepadanya."));
    }
}
