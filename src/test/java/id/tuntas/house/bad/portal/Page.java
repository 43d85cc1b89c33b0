package id.tuntas.house.bad.portal;

/** What a noun should not know. */
public class Page {}
