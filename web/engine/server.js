// The engine that asks the server.

async function ask(path, bytes, settings) {
  const query = new URLSearchParams();
  for (const name of ["url", "ref", "lang"]) {
    if (settings[name]) query.set(name, settings[name]);
  }
  const response = await fetch(`${path}?${query}`, {
    method: "POST",
    headers: { "Content-Type": settings.contentType },
    body: bytes,
  });
  const text = await response.text();
  if (response.ok) return text;
  let message = text;
  try {
    message = JSON.parse(text).error;
  } catch {}
  throw new Error(message || response.statusText);
}

// read gives the article's JSON and the report's HTML.
export async function read(bytes, settings) {
  const [article, report] = await Promise.all([ask("parse", bytes, settings), ask("report", bytes, settings)]);
  return { article, report };
}
