package id.tuntas.report;

import id.tuntas.platform.Seal;
import java.util.Locale;

/**
 * The fingerprints of a reporter's contacts. Whoever writes the same address in capitals, or the same number with blanks
 * or with the country's code, is the same reporter.
 *
 * @param email null where none was given
 * @param phone null where none was given
 */
record ContactPrints(String email, String phone) {

    static ContactPrints of(Reporter reporter, Seal seal) {
        return new ContactPrints(
                print(seal, "reporter e-mail", address(reporter.email())),
                print(seal, "reporter telephone", number(reporter.phone())));
    }

    private static String print(Seal seal, String purpose, String contact) {
        return contact == null || contact.isEmpty() ? null : seal.fingerprint(purpose, contact);
    }

    static String address(String email) {
        return email == null ? null : email.strip().toLowerCase(Locale.ROOT);
    }

    /** Digits only, a number of Indonesia with its country code. */
    static String number(String phone) {
        if (phone == null) {
            return null;
        }
        var digits = phone.replaceAll("[^0-9]", "");
        if (digits.startsWith("00")) {
            return digits.substring(2);
        }
        return digits.startsWith("0") ? "62" + digits.substring(1) : digits;
    }
}
