package id.tuntas.procedure.guard;

/**
 * One reason why a model does not go live, in a sentence that a process owner can act on.
 *
 * @param file the file's name in the deployment
 * @param element the id of the element, row or field; empty where it is the file as a whole
 */
record Finding(String file, String element, Rule rule, String sentence) {

    /** As it stands in Modeler's message: element first, rule last. */
    String line() {
        return (element.isEmpty() ? "" : element + ": ") + sentence + " [" + rule + "]";
    }

    @Override
    public String toString() {
        return file + ": " + line();
    }
}
