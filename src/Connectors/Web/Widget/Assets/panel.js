import { button, el, icon } from "./dom.js";
import { inline } from "./markdown.js";

const KEPT = 20000;

/** The one live region. Everything said goes through it, once; a growing answer does not. */
export class Announcer {
  constructor() {
    this.node = el("div", { class: "unseen", role: "status", "aria-live": "polite", "aria-relevant": "additions", "aria-atomic": "false" });
  }

  say(words) {
    if (words) {
      const said = el("p", {}, words);
      this.node.append(said);
      setTimeout(() => said.remove(), KEPT);
    }
  }
}

/** A line above the field that says what is the matter, in plain words, and what to do. One at a time. */
export class Notice {
  constructor(texts, announcer, onRetry) {
    Object.assign(this, { texts, announcer });
    this.words = el("p", {});
    this.retry = el("button", { type: "button", onclick: onRetry }, texts.say("retry"));
    this.node = el("div", { class: "notice", hidden: true }, icon("alert"), this.words, this.retry);
    this.key = null;
  }

  show(key, { canRetry, values }) {
    const words = this.texts.say(key, values);
    if (this.key !== key) {
      this.announcer.say(words);
    }

    this.key = key;
    this.words.replaceChildren(inline(words));
    this.retry.hidden = !canRetry;
    this.node.hidden = false;
  }

  /** Hides what is shown, or only a certain notice. */
  hide(key = this.key) {
    if (this.key === key) {
      this.key = null;
      this.node.hidden = true;
    }
  }
}

/** What stands there before anything is asked: who answers, and questions to press. */
export function fillWelcome(place, texts, { service, ask }) {
  const questions = service
    ? texts.list("serviceQuestions").map((words) => ({ label: `${words[0].toUpperCase()}${words.slice(1)}?`, text: `${service} ${words}?` }))
    : texts.list("examples").map((words) => ({ label: words, text: words }));
  const buttons = questions.map(({ label, text }) => el("li", {}, el("button", { type: "button", onclick: () => ask(text) }, label)));
  place.replaceChildren(
    el("h3", { class: "greeting" }, service ? texts.say("welcomeService", { name: service }) : texts.say("welcome")),
    el("p", {}, texts.say(service ? "welcomeServiceHow" : "welcomeHow")),
    el("p", { class: "small" }, texts.say("machine")),
    el("p", { class: "label", id: "examples" }, texts.say("examplesHeading")),
    el("ul", { class: "choices examples", "aria-labelledby": "examples" }, ...buttons),
    el("p", { class: "small" }, inline(texts.say("person"))),
    el("p", { class: "small" }, texts.say("kept")));
}

/** What stands there after everything was forgotten. */
export function doneView(texts, again) {
  return el("div", { class: "done", tabindex: "-1" }, icon("check"), el("h3", { class: "greeting" }, texts.say("doneTitle")), el("p", {}, texts.say("done")),
    el("button", { type: "button", class: "primary", onclick: again }, texts.say("startAgain")));
}

/** The button at the edge of a page, and the head of the window that it opens. */
export const launcher = (texts, press) => button("launcher", "chat", texts.say("open"), press, { "aria-expanded": "false", "aria-haspopup": "dialog" });

export const head = (texts, close) => el("div", { class: "head" }, el("h2", { id: "title" }, texts.say("name")),
  button("close", "close", texts.say("close"), close));

/** Size of letters, contrast and scheme: what the citizen chose, what the page asks for, what the machine prefers. */
export class Look {
  constructor(root, memory, { theme, isLarge, onChange }) {
    this.root = root;
    this.memory = memory;
    this.theme = theme;
    this.onChange = onChange;
    const chosen = memory.get("look") || {};
    this.isLarge = chosen.isLarge === undefined ? isLarge : chosen.isLarge;
    this.isStrong = chosen.isStrong === true;
    this.dark = matchMedia("(prefers-color-scheme: dark)");
    this.strong = matchMedia("(prefers-contrast: more)");
    this.apply = this.apply.bind(this);
    for (const query of [this.dark, this.strong]) {
      query.addEventListener ? query.addEventListener("change", this.apply) : query.addListener(this.apply);
    }

    this.apply();
  }

  set(change) {
    Object.assign(this, change);
    this.memory.set("look", { isLarge: this.isLarge, isStrong: this.isStrong });
    this.apply();
    this.onChange(this);
  }

  apply() {
    const isDark = this.theme === "dark" || (this.theme !== "light" && this.dark.matches);
    this.root.dataset.scheme = isDark ? "dark" : "light";
    this.root.dataset.size = this.isLarge ? "large" : "normal";
    this.root.dataset.contrast = this.isStrong || this.strong.matches ? "more" : "normal";
  }
}

/** Letters, contrast, print, and the way out that is always in sight. */
export function toolbar(texts, look, { onPrint, onForget }) {
  const large = toggle(texts.say("large"), look.isLarge, (isOn) => look.set({ isLarge: isOn }));
  const contrast = toggle(texts.say("contrast"), look.isStrong, (isOn) => look.set({ isStrong: isOn }));
  const print = el("button", { type: "button", onclick: onPrint }, texts.say("print"));
  const menu = el("details", { class: "menu" }, el("summary", {}, texts.say("more")), el("div", { class: "sheet" }, contrast, print));
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu.open) {
      event.stopPropagation();
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
  menu.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !menu.contains(relatedTarget)) {
      menu.open = false;
    }
  });
  const forget = el("button", { type: "button", class: "forget", onclick: onForget }, texts.say("forget"));
  return el("div", { class: "toolbar", role: "group", "aria-label": texts.say("options") }, large, menu, forget);
}

function toggle(words, isOn, change) {
  const made = el("button", {
    type: "button", "aria-pressed": String(isOn), onclick() {
      const next = made.getAttribute("aria-pressed") !== "true";
      made.setAttribute("aria-pressed", String(next));
      change(next);
    },
  }, words);
  return made;
}
