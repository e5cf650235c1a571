// Package e2e tests in a headless Chromium what readers see: the page of
// cnnews serve, and the same page with the parser in the browser. The tests
// are skipped where there is no Chromium; Debian has one in its package
// chromium, and CNNEWS_CHROMIUM names another.
//
// They also take pictures of reports: those of the README with -update, and
// with -shots those of all pages in testdata for looking at, on a desk and on
// a phone, in light and dark. Chinese needs a font, as Debian's
// fonts-noto-cjk.
//
//	go test -run Screenshots -update .
//	go test -run Look -shots /tmp/shots .
package e2e
