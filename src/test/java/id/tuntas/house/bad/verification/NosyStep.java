package id.tuntas.house.bad.verification;

import id.tuntas.house.bad.routing.Wanted;

/** A step that uses a step. */
class NosyStep {
    Wanted wanted;
}
