import { el } from "./dom.js";

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
