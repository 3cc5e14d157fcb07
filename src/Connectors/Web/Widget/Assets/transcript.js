import { button, el, unseen } from "./dom.js";
import { render, whole } from "./markdown.js";
import { answerView, choicesView, growingView, heard, questionView } from "./message.js";

const NEAR = 60;
const ORPHANED_AFTER = 15000;

/** Shows the conversation. Each message stands in it once, in the server's order; what is not sent yet stands behind. */
export class Transcript {
  constructor(texts, { announcer, voice, onChoose, onGrowing, onEdit }) {
    Object.assign(this, { texts, announcer, voice, onChoose, onGrowing, onEdit });
    this.list = el("ol", { class: "turns", role: "list" });
    this.working = el("p", { class: "working", hidden: true }, el("span", { class: "dots", "aria-hidden": "true" }, el("i"), el("i"), el("i")), el("span", {}, texts.say("working")));
    this.welcome = el("div", { class: "welcome" });
    this.node = el("div", { class: "scroller", role: "region", tabindex: "0", "aria-label": texts.say("conversation") }, this.welcome, this.list, this.working);
    this.jump = button("jump", "down", texts.say("toEnd"), () => this.toEnd(), { hidden: true });
    this.clear();
    this.node.addEventListener("scroll", () => this.showJump(), { passive: true });
    window.addEventListener("scroll", () => this.showJump(), { passive: true });
  }

  clear() {
    this.seen = new Set();
    this.own = new Map();
    this.streams = new Map();
    this.growing = null;
    this.choices = null;
    this.list.replaceChildren();
    this.welcome.hidden = false;
    this.working.hidden = true;
    this.onGrowing(null);
  }

  get isEmpty() {
    return this.list.childElementCount === 0;
  }

  // The part of the window that scrolls: the conversation's own, or in a low window the whole page.
  get scroller() {
    return getComputedStyle(this.node).overflowY === "visible" ? document.scrollingElement : this.node;
  }

  get isAtEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    return scrollHeight - scrollTop - clientHeight < NEAR;
  }

  toEnd() {
    this.scroller.scrollTop = this.scroller.scrollHeight;
    this.showJump();
  }

  showJump() {
    this.jump.hidden = this.isEmpty || this.isAtEnd;
  }

  /**
   * Changes what is shown. Who reads at the end goes along, but never past the beginning of what has come: nobody should
   * have to look for the first line of an answer. Who reads elsewhere is not moved.
   */
  change(view, work) {
    const follows = this.isAtEnd;
    work();
    if (follows) {
      this.follow(view);
    }

    this.showJump();
  }

  follow(view) {
    const { scroller } = this;
    const isPage = scroller !== this.node;
    const top = isPage ? 0 : scroller.getBoundingClientRect().top;
    const question = view.previousElementSibling;
    const short = question && question.classList.contains("me") && question.offsetHeight < scroller.clientHeight / 4;
    const first = (short ? question : view).getBoundingClientRect().top - top + scroller.scrollTop - 12;
    scroller.scrollTop = Math.max(scroller.scrollTop, Math.min(first, scroller.scrollHeight - scroller.clientHeight));
  }

  // Before what is not sent yet: that comes later in the server's order. Only a part may overtake the word that its question
  // is stored: it stands behind the question that is on its way.
  place(view, { isPart = false } = {}) {
    const unsent = this.list.querySelectorAll(".me.unsent");
    this.list.insertBefore(view, unsent[isPart ? 1 : 0] || null);
    this.welcome.hidden = true;
  }

  /** The citizen's own message, before the server has it. */
  pending(item, { isFresh }) {
    const { id, activity, files } = item;
    if (this.own.has(id)) {
      return;
    }

    const entry = questionView(activity, files.map((file) => ({ name: file.name, size: file.size })), this.texts);
    entry.view.classList.add("unsent");
    this.own.set(id, entry);
    this.answered();
    this.list.append(entry.view);
    this.welcome.hidden = true;
    entry.show("sending", this.texts.say("sending"));
    if (isFresh) {
      this.toEnd();
    }
  }

  /** Marks where an own message has got to: `sending`, `waiting`, `refused`. */
  mark(id, kind, words) {
    const entry = this.own.get(id);
    if (!entry || entry.isSaved) {
      return;
    }

    const edit = kind === "refused" && entry.text
      ? button("quiet", null, this.texts.say("edit"), () => {
        this.own.delete(id);
        entry.view.remove();
        this.onEdit(entry.text);
      }) : null;
    if (kind === "refused") {
      entry.view.classList.remove("unsent");
    }

    entry.show(kind, words, edit);
  }

  saved(id, timestamp) {
    const entry = this.own.get(id);
    if (entry && (!entry.isSaved || timestamp)) {
      entry.isSaved = true;
      entry.at = timestamp || entry.at;
      entry.view.classList.remove("unsent");
      entry.show("saved", [entry.at && this.texts.time(entry.at), this.texts.say("saved")].filter(Boolean).join(" · "));
    }
  }

  /** Takes a message from the server. Returns whether it is news. */
  message(activity, { isFresh }) {
    if (!activity.id || this.seen.has(activity.id)) {
      return false;
    }

    this.seen.add(activity.id);
    if (activity.from && activity.from.role === "user") {
      this.echo(activity);
    } else {
      this.answer(activity, isFresh);
    }

    return true;
  }

  echo(activity) {
    const id = (activity.channelData && activity.channelData.clientActivityID) || activity.id;
    if (!this.own.has(id)) {
      const entry = questionView(activity, activity.attachments || [], this.texts);
      this.own.set(id, entry);
      this.answered();
      this.change(entry.view, () => this.place(entry.view));
    }

    this.saved(id, activity.timestamp);
  }

  answer(activity, isFresh) {
    const streamId = activity.channelData && activity.channelData.streamId;
    const known = this.streams.get(streamId);
    const stream = known && known.view.isConnected ? known : null;
    const view = answerView(activity, this.texts, this.voice, this.onChoose);
    this.dropChoices();
    if (stream && stream.isStopped && activity.text && activity.text.length > stream.text.length + 2) {
      this.keepStopped(stream, view);
    } else {
      this.change(view, () => (stream ? stream.view.replaceWith(view) : this.place(view)));
    }

    this.settle(stream);
    this.working.hidden = true;
    this.offer(activity, view);
    if (isFresh) {
      this.announcer.say(heard(activity));
    }
  }

  // A growing answer that nobody finished (the server restarted in the middle) does not outlive the answer itself.
  settle(stream) {
    const { growing } = this;
    if (growing && (growing === stream || Date.now() - growing.at > ORPHANED_AFTER)) {
      if (growing !== stream) {
        growing.view.remove();
      }

      this.growing = null;
      this.onGrowing(null);
    }
  }

  offer(activity, view) {
    const actions = (activity.suggestedActions && activity.suggestedActions.actions) || [];
    const made = choicesView(actions, this.texts, (action, label) => this.onChoose(action, label));
    if (made) {
      this.choices = made;
      this.change(view, () => view.append(made));
    }
  }

  // The numbers of a review hold until the citizen has said something new.
  answered() {
    this.dropChoices();
    this.list.querySelectorAll(".change").forEach((one) => one.remove());
  }

  dropChoices() {
    if (this.choices) {
      this.choices.remove();
      this.choices = null;
    }
  }

  /** A part of an answer that grows: the whole text so far. */
  part(activity) {
    const { streamId = activity.id, streamSequence = 0 } = activity.channelData || {};
    let stream = this.streams.get(streamId);
    if (!stream) {
      stream = { id: streamId, last: -1, text: "", ...growingView(this.texts) };
      this.streams.set(streamId, stream);
      if (this.growing) {
        this.growing.view.remove();
      }

      this.growing = stream;
      this.change(stream.view, () => this.place(stream.view, { isPart: true }));
      this.onGrowing(stream);
    }

    if (stream !== this.growing || stream.isStopped || streamSequence <= stream.last) {
      return;
    }

    Object.assign(stream, { last: streamSequence, text: activity.text, at: Date.now() });
    this.working.hidden = true;
    this.change(stream.view, () => stream.body.replaceChildren(render(whole(activity.text))));
  }

  /** The citizen has read enough: what is there stays as it is. */
  stopGrowing() {
    const { growing } = this;
    if (growing) {
      growing.isStopped = true;
      growing.view.classList.add("stopped");
      growing.body.append(el("p", { class: "note" }, this.texts.say("stopped")));
      this.growing = null;
      this.onGrowing(null);
    }

    return growing;
  }

  keepStopped(stream, view) {
    const more = button("quiet more", "down", this.texts.say("readOn"), () => {
      stream.view.replaceWith(view);
      view.focus({ preventScroll: true });
      this.showJump();
    });
    stream.view.removeAttribute("aria-busy");
    stream.body.querySelector(".note").replaceWith(more);
  }

  work(isWorking) {
    if (isWorking !== !this.working.hidden && !this.growing) {
      this.change(this.working, () => { this.working.hidden = !isWorking; });
    }
  }

  /** A line of the widget's own between the messages. */
  remark(words) {
    const view = el("li", { class: "turn note" }, unseen(`${this.texts.say("assistant")}: `), words);
    this.change(view, () => this.place(view));
    this.announcer.say(words);
  }

  /** Voices may come after the messages. */
  voices() {
    this.node.querySelectorAll("[data-voice]").forEach((one) => { one.hidden = !this.voice.voice; });
  }
}
