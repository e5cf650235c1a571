// Reads a corpus with DuckDB and compares its counts with summary.json:
//
//	npm install --no-save @duckdb/node-api && node check.mjs FOLDER
import { readFileSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";

const folder = process.argv[2];
const summary = JSON.parse(readFileSync(`${folder}/summary.json`, "utf8"));
const db = await (await DuckDBInstance.create()).connect();

async function one(sql) {
  const rows = (await db.runAndReadAll(sql)).getRows();
  return Number(rows[0][0]);
}

const parquet = `read_parquet('${folder}/stories-*.parquet')`;
const lines = `read_json('${folder}/stories-*.jsonl', format = 'newline_delimited', maximum_object_size = 100000000)`;
const errors = `read_json('${folder}/errors-*.jsonl', format = 'newline_delimited')`;

const checks = [
  ["stories", summary.stories, `SELECT count(*) FROM ${parquet}`],
  ["stories, JSON Lines", summary.stories, `SELECT count(*) FROM ${lines}`],
  ["different keys", summary.stories, `SELECT count(DISTINCT key) FROM ${parquet}`],
  ["copies", summary.copies, `SELECT sum(copy_count) FROM ${parquet}`],
  ["copies listed", summary.copies, `SELECT sum(len(copies)) FROM ${parquet}`],
  ["errors", summary.errors, `SELECT count(*) FROM ${errors}`],
  ["credits", await one(`SELECT sum(len(article.credits)) FROM ${lines}`), `SELECT sum(len(article.credits)) FROM ${parquet}`],
  ["links", await one(`SELECT count(*) FROM (SELECT unnest(b.links) FROM (SELECT unnest(article.related) b FROM ${lines}))`),
    `SELECT count(*) FROM (SELECT unnest(b.links) FROM (SELECT unnest(article.related) b FROM ${parquet}))`],
];

let failed = 0;
for (const [what, want, sql] of checks) {
  const got = await one(sql);
  if (got !== want) failed++;
  console.log(`${got === want ? "ok  " : "FAIL"} ${what}: ${got}, want ${want}`);
}
process.exit(failed ? 1 : 0);
