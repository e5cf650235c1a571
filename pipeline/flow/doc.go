// Package flow runs the work of package corpus on Apache Beam, and so on
// Beam's own Prism, on Flink, Spark or Dataflow.
//
//	spans ─▶ read and parse ─▶ stories by key ─▶ merge ─▶ by shard ─┐
//	                       └─▶ failures by shard ───────────────────┴─▶ write
//
// What is between the steps are stories, never pages: a page is read and
// parsed in one step, since it is many times as long as its article.
package flow
