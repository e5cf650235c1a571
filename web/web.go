// Package web holds the page on which readers paste or drop a news page and
// see at once how it was read: its report and its JSON.
//
// The page asks its engine, the module /engine.js, which is one of the two in
// the folder engine: server.js asks the server that the page came from, and
// wasm.js runs the parser in the browser.
package web

import "embed"

// Files are index.html and what it needs, but for engine.js.
//
//go:embed index.html app.js app.css example.txt engine
var Files embed.FS

// The names of the engines in Files.
const (
	ServerEngine = "engine/server.js"
	WasmEngine   = "engine/wasm.js"
)
