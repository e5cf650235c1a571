// Package synth makes web archives of invented pages, of any size, to test and
// measure with: Chinese stories and their reprints, pages in other languages,
// what else a crawl holds, and records that are broken in every way that a
// reader must survive. The same seed gives the same bytes.
package synth
