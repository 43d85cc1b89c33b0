package id.tuntas.platform;

import java.util.List;

/**
 * A list from which a form lets people choose and that is data: agencies, units, topics. It is offered while the form
 * is read and asked again when the form is submitted; the engine never stores it. A room makes one bean per list.
 */
public interface FormOptions {

    /** The name by which forms refer to the list: {@code valuesKey} in the form, "Input values key" in Modeler. */
    String valuesKey();

    /** What may be chosen here and now, in the order in which it is shown. */
    List<Option> options(FormContext form);

    /**
     * @param value the code that is submitted
     * @param label what people read
     */
    record Option(String value, String label) {}
}
