/**
 * The house as people meet it: real clicks in an installed Chromium, on the pages of reporters and in the officers'
 * Tasklist. What a page offers stands in its page object in {@code pages}, each act answering with the page it leads to;
 * what is expected of a person's way through the house stands here.
 */
package id.tuntas.browser;
