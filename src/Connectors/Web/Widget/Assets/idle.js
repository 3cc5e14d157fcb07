// Loaded only on shared machines, so that nobody else pays for it.
import { el } from "./dom.js";

const FORGET_AFTER = 180;
const COUNTDOWN = 30;
const SIGNS = ["pointerdown", "keydown", "wheel", "touchstart", "input"];

/** On a shared machine: after three minutes without a touch everything is forgotten; the last half minute is counted down in sight. */
export class Idle {
  constructor(texts, { root, place, announcer, onForget }) {
    Object.assign(this, { texts, root, place, announcer, onForget });
    this.touch = this.touch.bind(this);
    this.last = Date.now();
  }

  start() {
    SIGNS.forEach((sign) => document.addEventListener(sign, this.touch, { capture: true, passive: true }));
    this.last = Date.now();
    this.timer = setInterval(() => this.look(), 1000);
  }

  stop() {
    SIGNS.forEach((sign) => document.removeEventListener(sign, this.touch, { capture: true }));
    clearInterval(this.timer);
    this.hide();
  }

  touch() {
    this.last = Date.now();
    this.hide();
  }

  // By the clock and not by counting: a machine that slept has been idle too.
  look() {
    const left = Math.ceil(FORGET_AFTER - (Date.now() - this.last) / 1000);
    if (left <= 0) {
      this.hide();
      this.last = Date.now();
      this.onForget();
    } else if (left <= COUNTDOWN) {
      this.show(left);
    }
  }

  show(left) {
    if (!this.box) {
      this.count = el("p", {});
      const stay = el("button", { type: "button", class: "primary", onclick: this.touch }, this.texts.say("idleStay"));
      this.box = el("div", { class: "idle", role: "alertdialog", "aria-label": this.texts.say("idleTitle") }, this.count, stay);
      this.before = this.root.activeElement;
      this.place.append(this.box);
      this.announcer.say(this.texts.say("idleSoon", { n: left }));
      stay.focus({ preventScroll: true });
    }

    this.count.textContent = this.texts.say("idleSoon", { n: left });
  }

  hide() {
    if (this.box) {
      this.box.remove();
      this.box = null;
      this.before && this.before.isConnected && this.before.focus({ preventScroll: true });
    }
  }
}
