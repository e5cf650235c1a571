// Cnnews-wasm builds the page of cnnews serve for running wholly in the
// browser, as WebAssembly among static files that any server can offer:
//
//	go run ./cmd/cnnews-wasm [-o site]
//
// The folder then has index.html, its scripts and style sheet, cnnews.wasm and
// the wasm_exec.js of the Go release that built it. The server should give
// cnnews.wasm compressed; it must not be asked from a file: URL, as browsers
// fetch nothing by those.
//
// Built for js/wasm itself, the program is cnnews.wasm: it sets the global
// cnnews.read(bytes, {url, ref, contentType, lang}), which gives
// {article, report}, the JSON and the HTML of the page in a Uint8Array, or
// {error}.
package main
