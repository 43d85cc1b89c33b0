package id.tuntas.platform;

/** The two groups that the front door itself knows; every other group is a matter of the directory. */
final class Roles {

    /** The operator: may do everything. */
    static final String ADMIN = "camunda-admin";

    /** Changes models: deployment and Cockpit. */
    static final String PROCESS_OWNER = "process-owner";

    private Roles() {}
}
