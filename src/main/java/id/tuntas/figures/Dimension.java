package id.tuntas.figures;

/** By what a recap is broken down; the parts always add up to the whole. */
public enum Dimension {
    AGENCY("c.agency"),
    /** The unit whose work it is; what lies at another desk is under that desk's name in small letters. */
    UNIT("case when c.desk = 'UNIT' then c.unit else lower(c.desk) end"),
    /** The same over all agencies: the code of the agency, a blank, and the unit. */
    AGENCY_AND_UNIT("concat(c.agency, ' ', case when c.desk = 'UNIT' then c.unit else lower(c.desk) end)"),
    CHANNEL("c.channel"),
    TOPIC("c.topic"),
    KIND("c.kind"),
    /** The Monday of the week of receipt, as days since 1970, in the time of Jakarta. */
    WEEK("cast(floor((%s + 25200 + 3 * 86400) / 604800) as integer) * 7 - 3");

    private final String column;

    Dimension(String column) {
        this.column = column;
    }

    String column(Dialect dialect) {
        return column.formatted(dialect.seconds("c.received_at"));
    }
}
