/**
 * What a report costs: the house beside the bare engine that runs the same models, driven over HTTP by the same script,
 * both on PostgreSQL. {@code ./mvnw -Pbenchmark verify} runs it; {@code verify} alone does not.
 *
 * <p>Exact counts come first, because they are the same on every machine: SQL statements and round trips of one whole
 * case ({@link id.tuntas.bench.CountingDataSource} says how they are counted). Times come after them and mean little
 * by themselves; the ratio to the bare engine in the same run is what can be compared.
 */
package id.tuntas.bench;
