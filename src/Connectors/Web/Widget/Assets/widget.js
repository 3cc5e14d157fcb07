// The entry, kept for minutes only; everything it names is kept for ever under a name that changes with its content.
// All files are asked for at once, so that a slow line pays for one round trip and not for a chain of them.
const MODULES = [
  "./element.js", "./chat.js", "./connection.js", "./stream.js", "./memory.js", "./transcript.js", "./message.js",
  "./markdown.js", "./composer.js", "./speech.js", "./texts.js", "./panel.js", "./dom.js",
];
const STYLE = "./widget.css";
const TEXTS = { vi: "./texts.vi.json", en: "./texts.en.json" };
const TRIES = 4;

const address = (name) => new URL(name, import.meta.url).href;

async function load(name, as, tries = TRIES) {
  try {
    const response = await fetch(address(name), { credentials: "omit" });
    if (!response.ok) {
      throw new Error(`${name}: ${response.status}`);
    }

    return await response[as]();
  } catch (error) {
    if (tries <= 1) {
      throw error;
    }

    await new Promise((resolve) => { setTimeout(resolve, 700 * (TRIES - tries + 1)); });
    return load(name, as, tries - 1);
  }
}

const language = (document.documentElement.lang || "vi").toLowerCase().startsWith("en") ? "en" : "vi";
const files = {
  // Without its style the conversation is plain, and still works; without its words there is none.
  styleAddress: address(STYLE),
  style: load(STYLE, "text").catch(() => ""),
  texts: load(TEXTS[language], "json"),
  textsOf: (code) => (code === language ? files.texts : load(TEXTS[code] || TEXTS.vi, "json")),
};

for (const name of MODULES.slice(1)) {
  import(address(name)).catch(() => {});
}

Promise.all([import(address(MODULES[0])), files.texts, files.style])
  .then(([element]) => element.define(files, new URL(import.meta.url).origin))
  .catch((error) => {
    console.error("assistant-chat could not be loaded", error);
    document.dispatchEvent(new CustomEvent("assistant-unavailable"));
  });
