/**
 * What every room stands on and no official would recognise: the engine and its schema, the one clock, the front door,
 * the form contract, error pages. It knows no report, agency or deadline; rooms hand it what it needs through small
 * interfaces that it declares.
 */
package id.tuntas.platform;
