import { el } from "./dom.js";

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
