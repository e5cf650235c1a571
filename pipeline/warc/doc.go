// Package warc reads web archives: WARC files of HTTP responses and WET files
// of plain text, in gzip with one member a record, as Common Crawl publishes
// them, or uncompressed.
//
// It reads on after what is broken. A member that is cut or corrupt, a header
// that is none, a length that disagrees with the block: each is one error, and
// the next record that begins whole is found, also where a decompressor that
// lost its way has run over it. No byte of a file is passed over without a
// record or an error that stands for it.
//
// A compressed file can be read in ranges, each record by exactly one of them.
//
// It does not check digests, join the segments of a record, or read ARC files
// and zstd.
package warc
