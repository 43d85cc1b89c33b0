package id.tuntas.administration;

import id.tuntas.platform.Refusal;

/** Rights of persons and retention are a matter of Admin Nasional, and of Admin Instansi for the own agency. */
class NotTheDataKeeper extends Refusal {
    NotTheDataKeeper() {
        super(Kind.FORBIDDEN, "Data pribadi dikelola Admin Nasional, dan Admin Instansi untuk instansinya sendiri.");
    }
}
