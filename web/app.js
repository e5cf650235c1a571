// The page: takes what is pasted, typed or dropped to the engine and shows
// its answer.
import { read } from "./engine.js";

const $ = (id) => document.getElementById(id);

let bytes = null; // the page as it came; a file keeps its own encoding
let contentType = "";
let turn = 0; // an answer to an earlier question is dropped
let timer = 0;

function settings() {
  const ref = $("ref").value; // without seconds and zone
  return {
    url: $("url").value,
    ref: ref && ref.slice(0, 16) + ":00+08:00",
    lang: $("zh").checked ? "zh" : "en",
    contentType,
  };
}

async function show() {
  const mine = ++turn;
  if (!bytes || bytes.length === 0) {
    say("");
    return reveal(false);
  }
  try {
    const start = performance.now();
    const answer = await read(bytes, settings());
    if (mine !== turn) return;
    frame(answer.report);
    $("article").textContent = JSON.stringify(JSON.parse(answer.article), null, 2);
    say(`${bytes.length.toLocaleString()} B · ${Math.round(performance.now() - start)} ms`);
    reveal(true);
  } catch (e) {
    if (mine !== turn) return;
    complain(e.message);
    reveal(false);
  }
}

// frame shows a report. It has an address of its own, so that the links in it
// lead to its own places.
let address = "";
function frame(html) {
  URL.revokeObjectURL(address);
  address = URL.createObjectURL(new Blob([html], { type: "text/html" }));
  $("report").contentWindow.location.replace(address); // no step for the back button
}

// The causes of errors that have words of their own in Chinese.
const causes = [
  ["page is empty", "页面没有内容"],
  ["page is binary", "不是文本"],
  ["too large", "页面过大"],
  ["encoding not recognised", "无法识别编码"],
  ["Failed to fetch", "连接不上服务器"],
];

function complain(message) {
  const cause = $("zh").checked && causes.find(([english]) => message.includes(english));
  say(cause ? cause[1] : message, "failed");
}

function say(text, state = "done") {
  $("status").textContent = text;
  $("status").className = state;
}

function reveal(answered) {
  const tab = document.querySelector("input[name=tab]:checked").value;
  $("tabs").hidden = !answered;
  $("report").hidden = !answered || tab !== "report";
  $("article").hidden = !answered || tab !== "article";
}

function soon() {
  clearTimeout(timer);
  timer = setTimeout(show, 250);
}

function take() {
  bytes = new TextEncoder().encode($("page").value);
  contentType = "text/plain; charset=utf-8"; // whatever the page says of itself
  soon();
}

$("page").addEventListener("input", take);

$("example").addEventListener("click", async () => {
  $("page").value = await (await fetch("example.txt")).text();
  take();
});

async function open(file) {
  bytes = new Uint8Array(await file.arrayBuffer());
  contentType = "application/octet-stream";
  $("page").value = "";
  $("page").placeholder = file.name;
  show();
}

$("file").addEventListener("change", () => $("file").files.length && open($("file").files[0]));
addEventListener("dragover", (e) => {
  e.preventDefault();
  document.body.classList.add("drop");
});
addEventListener("dragleave", (e) => e.relatedTarget || document.body.classList.remove("drop"));
addEventListener("drop", (e) => {
  e.preventDefault();
  document.body.classList.remove("drop");
  if (e.dataTransfer.files.length) open(e.dataTransfer.files[0]);
});

for (const id of ["url", "ref"]) $(id).addEventListener("input", soon);
for (const radio of document.getElementsByName("lang")) radio.addEventListener("change", show);
for (const radio of document.getElementsByName("tab")) radio.addEventListener("change", () => reveal(true));
$("input").addEventListener("submit", (e) => e.preventDefault());

if (navigator.language.startsWith("zh")) $("zh").checked = true;
document.body.dataset.ready = "yes";
