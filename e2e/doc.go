// Package e2e tests in a headless Chromium what readers see: the page of
// cnnews serve, and the same page with the parser in the browser. The tests
// are skipped where there is no Chromium; Debian has one in its package
// chromium, and CNNEWS_CHROMIUM names another.
package e2e
