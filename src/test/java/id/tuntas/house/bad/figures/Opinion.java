package id.tuntas.house.bad.figures;

import id.tuntas.house.bad.procedure.Wheel;

/** Figures that act on what they count. */
class Opinion {
    Wheel wheel;
}
