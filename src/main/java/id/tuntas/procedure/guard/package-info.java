/**
 * The wall around what a process owner deploys into the running house. {@link id.tuntas.procedure.guard.DeploymentGuard}
 * looks at every deployment that comes from outside before anything of it is parsed; what it refuses never goes live,
 * and the answer names file, element and rule.
 *
 * <p>What the house relies on is read off the models that ship with it: the <em>acts</em> (user tasks, delegates, calls,
 * messages, timers, escalations) stay as a machine reads them; labels, explanations, layout and the way between the acts
 * are the process owner's, as long as every date and flag is stored before it is read. Of forms the contract fields
 * stay, of decision tables the columns. Everything that could run code is refused by an allow-list (ADR 0031).
 */
package id.tuntas.procedure.guard;
