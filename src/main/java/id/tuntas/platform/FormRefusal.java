package id.tuntas.platform;

/** A form was not filled as it demands, or by somebody who may not, or was bypassed. */
final class FormRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    FormRefusal(Kind kind, String sentence) {
        super(kind, sentence);
    }
}
