import { button, el, icon } from "./dom.js";
import { createEar } from "./speech.js";

const LARGEST = 10 * 1000 * 1000;
const MOST = 5;
const TYPES = { jpg: "image/jpeg", jpeg: "image/jpeg", png: "image/png", webp: "image/webp", heic: "image/heic", heif: "image/heif", pdf: "application/pdf" };
const ACCEPTED = Object.values(TYPES);

/** Where the citizen writes, speaks, adds a photo and sends. What is typed outlives a reload. */
export class Composer {
  constructor(texts, { onSend, onStop, onFirst, draft }) {
    Object.assign(this, { texts, onSend, onFirst, draft });
    this.files = [];
    this.field = el("textarea", {
      id: "field", rows: "1", placeholder: texts.say("placeholder"), autocomplete: "off", enterkeyhint: "send", "aria-describedby": "problem",
      oninput: () => this.typed(), onkeydown: (event) => this.key(event), onfocus: () => this.onFirst(), onpaste: (event) => this.paste(event),
    });
    this.field.value = draft.get() || "";
    this.picker = el("input", { type: "file", accept: [...ACCEPTED, ".heic", ".heif"].join(","), hidden: true, tabindex: "-1", "aria-label": texts.say("attach"), onchange: () => this.picked() });
    this.problem = el("p", { class: "problem", id: "problem", hidden: true });
    this.chips = el("ul", { class: "chips", hidden: true, "aria-label": texts.say("attached") });
    this.ear = createEar(texts.locale, {
      onText: (words) => this.heard(words), onEnd: () => this.listening(false), onDenied: () => this.complain("listenDenied"),
    });
    this.listen = button("tool", "listen", texts.say("listen"), () => this.toggleListening(), { "aria-pressed": "false", hidden: !this.ear });
    this.stop = button("tool stop", "stop", texts.say("stop"), onStop, { hidden: true });
    this.node = el("form", { class: "composer", novalidate: true, onsubmit: (event) => this.submit(event) },
      el("label", { class: "unseen", for: "field" }, texts.say("label")),
      this.problem, this.chips, this.field,
      el("div", { class: "tools" },
        button("tool attach", "file", texts.say("attach"), () => this.picker.click()), this.picker, this.listen, el("span", { class: "space" }), this.stop,
        el("button", { type: "submit", class: "primary send" }, icon("send"), el("span", {}, texts.say("send")))));
  }

  focus() {
    this.field.focus({ preventScroll: true });
  }

  /** Puts words into the field: what a page's own field held, or what could not be sent. */
  put(words) {
    this.field.value = [this.field.value, words].filter(Boolean).join("\n");
    this.typed();
    this.focus();
  }

  clear() {
    this.field.value = "";
    this.files = [];
    this.draft.remove();
    this.showFiles();
    this.complain(null);
    this.grow();
  }

  typed() {
    this.draft.set(this.field.value);
    if (this.field.value.trim()) {
      this.complain(null);
    }

    this.grow();
  }

  grow() {
    if (!CSS.supports("field-sizing", "content")) {
      this.field.rows = Math.min(6, this.field.value.split("\n").length);
    }
  }

  key(event) {
    // While a Vietnamese keyboard still composes a letter, Enter belongs to it.
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing && event.keyCode !== 229) {
      event.preventDefault();
      this.submit(event);
    }
  }

  submit(event) {
    event.preventDefault();
    const text = this.field.value.trim();
    if (!text && this.files.length === 0) {
      this.complain("empty");
      this.focus();
      return;
    }

    this.ear && this.ear.stop();
    const { files } = this;
    this.clear();
    this.onSend(text, files);
    // On a phone the keyboard goes down, so that the answer can be seen.
    if (matchMedia("(pointer: coarse)").matches) {
      this.field.blur();
    }
  }

  complain(key, values) {
    this.problem.hidden = !key;
    this.problem.textContent = key ? this.texts.say(key, values) : "";
    key ? this.problem.setAttribute("role", "alert") : this.problem.removeAttribute("role");
    key === "empty" ? this.field.setAttribute("aria-invalid", "true") : this.field.removeAttribute("aria-invalid");
  }

  paste(event) {
    const pasted = [...((event.clipboardData && event.clipboardData.files) || [])];
    if (pasted.length > 0) {
      event.preventDefault();
      this.add(pasted);
    }
  }

  picked() {
    this.add([...this.picker.files]);
    this.picker.value = "";
    this.focus();
  }

  // Refused before anything is sent: a phone's data is dear, and the reason is plain.
  add(chosen) {
    this.complain(null);
    for (const file of chosen) {
      const extension = file.name.split(".").pop().toLowerCase();
      if (!ACCEPTED.includes(file.type) && !(extension in TYPES && !file.type)) {
        this.complain("fileType", { name: file.name });
      } else if (file.size > LARGEST) {
        this.complain("fileSize", { name: file.name, size: this.texts.size(file.size) });
      } else if (file.size === 0) {
        this.complain("fileEmpty", { name: file.name });
      } else if (this.files.length >= MOST) {
        this.complain("fileMany", { n: MOST });
      } else {
        this.files.push(file.type ? file : new File([file], file.name, { type: TYPES[extension] }));
      }
    }

    this.showFiles();
  }

  showFiles() {
    this.chips.hidden = this.files.length === 0;
    this.chips.replaceChildren(...this.files.map((file) => el("li", {}, icon("file"), el("span", {}, `${file.name} · ${this.texts.size(file.size)}`),
      button("quiet", "close", this.texts.say("drop"), () => {
        this.files = this.files.filter((one) => one !== file);
        this.showFiles();
        this.focus();
      }, { "aria-label": this.texts.say("dropFile", { name: file.name }) }))));
  }

  toggleListening() {
    if (this.ear.isListening) {
      this.ear.stop();
      return;
    }

    this.before = this.field.value.trim();
    this.listening(true);
    this.ear.start();
  }

  heard(words) {
    this.field.value = [this.before, words].filter(Boolean).join(" ");
    this.typed();
  }

  listening(isOn) {
    this.listen.setAttribute("aria-pressed", String(isOn));
    this.listen.querySelector(".words").textContent = this.texts.say(isOn ? "listening" : "listen");
    if (!isOn) {
      this.focus();
    }
  }
}
