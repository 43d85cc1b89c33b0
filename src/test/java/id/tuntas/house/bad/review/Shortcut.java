package id.tuntas.house.bad.review;

import id.tuntas.house.bad.portal.Page;

/** A door that goes through another. */
class Shortcut {
    Page page;
}
