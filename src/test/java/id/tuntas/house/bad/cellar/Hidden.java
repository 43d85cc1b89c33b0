package id.tuntas.house.bad.cellar;

/** A room that nobody designed. */
class Hidden {}
