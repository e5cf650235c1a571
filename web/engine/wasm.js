// The engine that runs in the browser.
import "./wasm_exec.js";

async function start() {
  const go = new Go();
  const response = await fetch("cnnews.wasm");
  if (!response.ok) throw new Error(`cnnews.wasm: ${response.statusText}`);
  const { instance } = await WebAssembly.instantiate(await response.arrayBuffer(), go.importObject);
  go.run(instance);
}

const started = start();

// read gives the article's JSON and the report's HTML.
export async function read(bytes, settings) {
  await started;
  const answer = globalThis.cnnews.read(bytes, settings);
  if (answer.error) throw new Error(answer.error);
  return answer;
}
