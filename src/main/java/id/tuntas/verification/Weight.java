package id.tuntas.verification;

import id.tuntas.report.ReportKind;

/** What the class of the follow-up deadline is decided from (KL-4). */
public record Weight(ReportKind kind, boolean normative, boolean supervisory, boolean fieldExamination) {}
