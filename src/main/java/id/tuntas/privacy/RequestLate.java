package id.tuntas.privacy;

/** Nobody has done in time what a reporter asked for (PD-4, PD-7, PD-11); whoever must is to be told. */
public record RequestLate(DataRequest request) {}
