package id.tuntas.report;

/** Who held a report at some time: an agency, and within it a unit or, while the agency verifies, none. */
public record Holder(String agency, String unit) {}
