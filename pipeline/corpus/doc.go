// Package corpus makes a corpus of Chinese news of web archives: it reads the
// records, keeps the Chinese pages, parses them, joins the reprints of one
// story, and writes Parquet and JSON Lines.
//
// It knows nothing of the machinery that runs it: [Local] runs it in one
// process with flat memory, package flow on Apache Beam. Both give the same
// files, byte by byte.
package corpus
