package id.tuntas.platform;

import java.util.Collection;
import java.util.Set;

/** By which decree (SK) an officer is on duty; the directory knows, whoever writes down what officers do asks (PD-6). */
public interface Decrees {

    /** The numbers of the decrees in force today by which this officer sits in one of these groups; from memory. */
    Set<String> decrees(String officer, Collection<String> groups);
}
