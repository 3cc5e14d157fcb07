import { Chat } from "./chat.js";
import { Composer } from "./composer.js";
import { el } from "./dom.js";
import { Memory } from "./memory.js";
import { Announcer, doneView, fillWelcome, head, launcher, Look, Notice, toolbar } from "./panel.js";
import { Voice } from "./speech.js";
import { Texts } from "./texts.js";
import { Transcript } from "./transcript.js";

const NAME = "assistant-chat";
const TWICE = 400;

/** Makes the element known, and adds a floating one to a page that has none. */
export function define(files, origin) {
  if (customElements.get(NAME)) {
    return;
  }

  customElements.define(NAME, createElement(files, origin));
  if (!document.querySelector(NAME)) {
    document.body.append(document.createElement(NAME));
  }
}

// A wrong or missing setting is put right by the default: it never costs the citizen the conversation.
function address(value, base, otherwise) {
  try {
    const url = new URL(value || otherwise, base);
    return url.protocol === "https:" || url.protocol === "http:" ? url.href.replace(/\/$/, "") : otherwise;
  } catch {
    return otherwise;
  }
}

const createElement = (files, origin) => class AssistantChat extends HTMLElement {
  static get observedAttributes() {
    return ["open"];
  }

  async connectedCallback() {
    if (this.isBuilt) {
      return;
    }

    this.isBuilt = true;
    const language = (this.getAttribute("lang") || document.documentElement.lang || "vi").toLowerCase().startsWith("en") ? "en" : "vi";
    const [style, words, idle] = await Promise.all([files.style, files.textsOf(language), this.isShared && import("./idle.js")]);
    this.texts = new Texts(words, language);
    this.server = address(this.getAttribute("server"), document.baseURI, origin);
    this.build(style, idle);
    this.dispatchEvent(new CustomEvent("assistant-ready", { bubbles: true, composed: true }));
    this.come();
  }

  disconnectedCallback() {
    if (!this.isConnected && this.chat) {
      this.chat.end();
      this.idle && this.idle.stop();
      this.voice.stop();
    }
  }

  attributeChangedCallback() {
    if (this.app && !this.isInline) {
      this.showOpen();
    }
  }

  get isInline() {
    return this.hasAttribute("inline");
  }

  get isShared() {
    return this.hasAttribute("shared-device");
  }

  build(style, idle) {
    const { texts } = this;
    const root = this.attachShadow({ mode: "open" });
    this.memory = new Memory(this.server, this.isShared);
    this.app = el("div", { class: this.isInline ? "app inline" : "app floating", lang: texts.language });
    this.look = new Look(this.app, new Memory(this.server, false), {
      theme: this.getAttribute("theme"), isLarge: this.hasAttribute("large"),
      onChange: (look) => this.dispatchEvent(new CustomEvent("assistant-look", { bubbles: true, detail: { isLarge: look.isLarge } })),
    });
    this.announcer = new Announcer();
    this.voice = new Voice(texts.language, () => this.transcript.voices());
    this.notice = new Notice(texts, this.announcer, () => this.chat.again());
    this.composer = new Composer(texts, {
      onSend: (text, attached) => this.chat.send(text, attached), onStop: () => this.stopGrowing(), onFirst: () => this.chat.begin(),
      draft: draftOf(new Memory(this.server, true)),
    });
    this.transcript = new Transcript(texts, {
      announcer: this.announcer, voice: this.voice, onChoose: (action, label) => this.choose(action, label),
      onGrowing: (stream) => this.showStop(Boolean(stream)), onEdit: (words) => this.composer.put(words),
    });
    this.chat = new Chat({
      server: this.server, tokenUrl: address(this.getAttribute("token-url"), `${this.server}/`, `${this.server}/chat/token`),
      memory: this.memory, texts, transcript: this.transcript, notice: this.notice,
    });
    this.chat.connection.onSignIn = (name) => import("./identity.js").then(({ offer }) => offer(this, name));
    this.main = el("div", { class: "main" }, this.transcript.node,
      el("div", { class: "dock" }, this.transcript.jump, this.notice.node, this.composer.node));
    this.window = el("div", { class: "window" },
      this.isInline ? el("h2", { class: "unseen" }, texts.say("name")) : head(texts, () => this.removeAttribute("open")),
      toolbar(texts, this.look, { onPrint: () => import("./print.js").then(({ print }) => print(this)), onForget: () => this.forget() }), this.main, this.announcer.node);
    this.app.append(this.window);
    if (!this.isInline) {
      this.float();
    }

    fillWelcome(this.transcript.welcome, texts, { ask: (text) => this.ask(text) });
    this.dress(root, style);
    root.append(this.app);
    this.join(idle);
  }

  // A constructed sheet is no inline style: it needs no leave from the page's policy.
  dress(root, style) {
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(style);
      root.adoptedStyleSheets = [sheet];
    } catch {
      root.append(el("link", { rel: "stylesheet", href: files.styleAddress }));
    }
  }

  float() {
    this.launcher = launcher(this.texts, () => this.setAttribute("open", ""));
    this.window.setAttribute("role", "dialog");
    this.window.setAttribute("aria-labelledby", "title");
    this.window.hidden = true;
    this.app.append(this.launcher);
    this.window.addEventListener("keydown", (event) => {
      if (event.key === "Escape") {
        this.removeAttribute("open");
      }
    });
  }

  // Other tabs of this machine forget together.
  join(idle) {
    if (window.BroadcastChannel) {
      this.tabs = new BroadcastChannel(`${NAME}:${this.server}`);
      this.tabs.onmessage = ({ data }) => data === "forget" && this.forget({ isEcho: true });
    }

    if (idle) {
      this.idle = new idle.Idle(this.texts, { root: this.shadowRoot, place: this.window, announcer: this.announcer, onForget: () => this.forget() });
      this.idle.start();
    }
  }

  // What the page or the link opens with.
  async come() {
    this.openService();
    if (!this.isInline) {
      this.showOpen();
      return;
    }

    if (await this.chat.isKnown()) {
      this.chat.begin();
    }

    this.askFirst();
  }

  showOpen() {
    const isOpen = this.hasAttribute("open");
    if (isOpen === !this.window.hidden) {
      return;
    }

    this.window.hidden = !isOpen;
    this.launcher.hidden = isOpen;
    this.launcher.setAttribute("aria-expanded", String(isOpen));
    if (isOpen) {
      this.chat.isKnown().then((known) => known && this.chat.begin());
      this.askFirst();
      this.composer.focus();
    } else {
      this.voice.stop();
      this.launcher.focus();
    }
  }

  // A link's question is asked once: not again by a reload, and not by the way back.
  askFirst() {
    const question = (this.getAttribute("question") || "").trim();
    const [entry] = performance.getEntriesByType ? performance.getEntriesByType("navigation") : [];
    const isReturn = entry && (entry.type === "reload" || entry.type === "back_forward");
    if (question && !this.hasAsked && !(isReturn && this.chat.connection.isKnown)) {
      this.hasAsked = true;
      this.chat.send(question);
    }
  }

  async openService() {
    const id = (this.getAttribute("service") || "").trim();
    if (!/^[\w.-]{1,100}$/.test(id)) {
      return;
    }

    try {
      const response = await fetch(`${this.server}/widget/services/${encodeURIComponent(id)}`, { credentials: "omit" });
      const service = response.ok ? await response.json() : null;
      if (service && service.name) {
        fillWelcome(this.transcript.welcome, this.texts, { service: service.name, ask: (text) => this.ask(text) });
      }
    } catch {
      // Without the service's name the ordinary welcome stands.
    }
  }

  ask(text) {
    this.chat.send(text);
    this.rest();
  }

  choose(action, label) {
    // The second tap of a double one lands on what has come in the meantime.
    const { chosen } = this;
    this.chosen = Date.now();
    if (this.chosen - chosen < TWICE) {
      return;
    }

    this.chat.send(typeof action.value === "string" && action.value ? action.value : label);
    this.rest();
  }

  // The pressed button is gone; the keyboard goes on from the question, and no phone's keyboard pops up.
  rest() {
    const last = this.transcript.list.querySelector(".me:last-of-type");
    (last || this.transcript.node).focus({ preventScroll: true });
  }

  stopGrowing() {
    this.chat.stopGrowing();
    this.composer.focus();
  }

  showStop(isGrowing) {
    if (this.composer) {
      const hadFocus = this.shadowRoot && this.shadowRoot.activeElement === this.composer.stop;
      this.composer.stop.hidden = !isGrowing;
      this.composer.node.classList.toggle("growing", isGrowing);
      hadFocus && !isGrowing && this.composer.focus();
    }
  }

  async forget({ isEcho = false } = {}) {
    if (!isEcho && this.tabs) {
      this.tabs.postMessage("forget");
    }

    this.voice.stop();
    this.composer.clear();
    this.notice.hide();
    this.hasAsked = true;
    await this.chat.forget();
    this.main.hidden = true;
    this.done && this.done.remove();
    this.done = doneView(this.texts, () => this.startAgain());
    this.window.append(this.done);
    this.announcer.say(`${this.texts.say("doneTitle")}. ${this.texts.say("done")}`);
    if (!isEcho) {
      this.done.focus();
    }
  }

  startAgain() {
    this.done.remove();
    this.done = null;
    this.main.hidden = false;
    this.composer.focus();
  }

  /** Puts words into the field. */
  put(words) {
    this.composer.put(words);
  }
};

function draftOf(memory) {
  return { get: () => memory.get("draft"), set: (words) => (words ? memory.set("draft", words) : memory.remove("draft")), remove: () => memory.remove("draft") };
}
