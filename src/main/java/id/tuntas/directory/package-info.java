/**
 * Who can hold a report and who may do what: agencies and their units, topics, channels, and the groups in which officers
 * sit (in Indonesian: <i>instansi</i>, <i>unit kerja</i>, <i>topik</i>, <i>kanal</i>, <i>pengelola</i>).
 *
 * <p>It knows the official names and codes as data (ACT-15, CH-1 to CH-5, RT-6), the grammar of group names, and which
 * group may open which application, start a report at the counter or change a model (DI-1). It does not know a single
 * report, nor who holds it now, nor a password outside the demonstration: accounts live in the engine's identity
 * service, which it fills through {@link id.tuntas.platform.Accounts} whenever the house starts and whenever it changes.
 *
 * <p>Every room asks here for the name behind a code; forms get their options from here. Decrees of appointment (SK,
 * ACT-14) say who holds which office from which day until which; whoever is not on duty today is in no group. What each
 * office may beside the single report is one table, {@link id.tuntas.directory.Permission}.
 */
package id.tuntas.directory;
