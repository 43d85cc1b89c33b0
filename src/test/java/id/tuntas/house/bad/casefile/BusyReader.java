package id.tuntas.house.bad.casefile;

import id.tuntas.house.bad.procedure.Wheel;
import org.camunda.bpm.engine.TaskService;

/** A reading door that acts and looks at more than history. */
class BusyReader {
    Wheel wheel;
    TaskService tasks;
}
