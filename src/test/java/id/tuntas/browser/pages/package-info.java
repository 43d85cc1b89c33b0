/** One class per page: how to find things on it, and which page each act leads to. Playwright does all the waiting. */
package id.tuntas.browser.pages;
