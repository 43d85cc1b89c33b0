package id.tuntas.platform;

import java.util.Collection;
import java.util.Set;

/** Who is on duty today; the house's rooms know, the front door asks with every request. */
public interface Duty {

    /**
     * The groups in which this officer sits today.
     *
     * @param held the groups that came with the login, perhaps days ago
     */
    Set<String> groups(String officer, Collection<String> held);

    /** Somebody knocks: if it is another day than at the last knock, what begins and ends with it happens first. */
    void knock();
}
