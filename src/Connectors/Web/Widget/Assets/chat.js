import { Connection } from "./connection.js";
import { Outbox } from "./memory.js";
import { Stream } from "./stream.js";

const CITIZEN = { id: "citizen", role: "user" };
const CATCH_UP = [4000, 12000];
const SLOW = 30000;

const freshId = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/**
 * One conversation: what is written goes through the outbox to the server, in order, until it is confirmed; what happens
 * comes back by the stream and is shown. Repeating is harmless, as every message carries an id of its own.
 */
export class Chat {
  constructor({ server, tokenUrl, memory, texts, transcript, notice }) {
    Object.assign(this, { memory, texts, transcript, notice });
    this.outbox = new Outbox(server);
    this.connection = new Connection({ server, tokenUrl, memory, locale: texts.locale, onLost: () => this.lost() });
    this.stream = new Stream(this.connection, { onActivities: (list) => this.take(list), onState: (state, trouble) => this.state(state, trouble), onReady: () => this.ready() });
    this.isBegun = false;
    this.hasHistory = false;
    this.isReady = false;
    this.sending = null;
    this.heard = 0;
    this.timers = [];
    this.listeners = [
      [window, "online", () => this.again()],
      [window, "offline", () => this.stream.close()],
      [document, "visibilitychange", () => !document.hidden && this.back()],
    ];
  }

  /** Whether there is something to come back to. */
  async isKnown() {
    return this.connection.isKnown || (await this.outbox.all()).length > 0;
  }

  async begin() {
    if (this.isBegun) {
      return;
    }

    this.isBegun = true;
    this.listeners.forEach(([target, name, call]) => target.addEventListener(name, call));
    this.stream.run();
  }

  end() {
    this.isBegun = false;
    this.hasHistory = false;
    this.listeners.forEach(([target, name, call]) => target.removeEventListener(name, call));
    this.stream.stop();
    clearTimeout(this.retry);
    this.quiet();
  }

  /** Tries at once. */
  again() {
    this.stream.wake();
    this.flush();
  }

  // A phone that slept may hold a socket that is dead without knowing it.
  back() {
    this.stream.wake();
    if (this.hasHistory) {
      this.stream.catchUp().catch(() => this.stream.close());
    }
  }

  async send(text, files = []) {
    const id = freshId();
    const activity = {
      type: "message", text, locale: this.texts.locale, from: CITIZEN, deliveryMode: "stream", localTimestamp: new Date().toISOString(),
      channelData: { clientActivityID: id },
    };
    const item = { id, activity, files };
    this.transcript.pending(item, { isFresh: true });
    await this.outbox.add(item);
    this.begin();
    await this.flush();
  }

  stopGrowing() {
    const stopped = this.transcript.stopGrowing();
    if (stopped) {
      const event = { type: "event", name: "stream/stop", value: { streamId: stopped.id }, from: CITIZEN, channelData: { clientActivityID: freshId() } };
      // Where the word does not arrive, the answer only comes whole.
      this.connection.post(event).catch(() => {});
    }
  }

  flush() {
    if (!this.sending && this.hasHistory && this.isReady) {
      this.sending = this.outbox.alone(() => this.sendAll()).finally(() => { this.sending = null; });
    }

    return this.sending;
  }

  async sendAll() {
    for (let renewed = 0; ;) {
      const [item] = await this.outbox.all();
      if (!item || !this.isBegun) {
        return;
      }

      try {
        await this.sendOne(item);
        renewed = 0;
      } catch (trouble) {
        if (trouble.kind === "expired" && renewed < 2) {
          renewed += 1;
          await this.connection.start().catch(() => {});
        } else if (trouble.kind === "refused") {
          await this.outbox.remove(item.id);
          this.transcript.mark(item.id, "refused", this.texts.say(trouble.status === 413 ? "tooLong" : trouble.status === 415 ? "fileRefused" : "refused"));
        } else {
          this.wait(trouble);
          return;
        }
      }
    }
  }

  async sendOne(item) {
    this.transcript.pending(item, { isFresh: false });
    this.transcript.mark(item.id, "sending", this.texts.say("sending"));
    const { activity, files } = item;
    const { heard } = this;
    await (files.length > 0 ? this.connection.upload(activity, files) : this.connection.post(activity));
    await this.outbox.remove(item.id);
    this.transcript.saved(item.id);
    // A quick answer comes before the word that its question is stored.
    if (heard === this.heard) {
      this.expect();
    }
  }

  // What could not be sent is not lost: it says so, and goes by itself.
  async wait({ kind, wait }) {
    const words = kind === "busy" ? this.texts.say("busyWaiting", { n: wait }) : this.texts.say("waiting");
    for (const item of await this.outbox.all()) {
      this.transcript.pending(item, { isFresh: false });
      this.transcript.mark(item.id, "waiting", words);
    }

    clearTimeout(this.retry);
    this.retry = setTimeout(() => this.flush(), kind === "busy" ? wait * 1000 * (1 + Math.random() / 4) : this.stream.pause() + 1000);
  }

  expect() {
    this.quiet();
    this.transcript.work(true);
    this.stream.expect();
    CATCH_UP.forEach((time) => this.later(() => this.stream.catchUp().catch(() => {}), time));
    this.later(() => {
      this.transcript.work(false);
      this.notice.show("slow", { canRetry: false });
    }, SLOW);
  }

  later(work, time) {
    this.timers.push(setTimeout(work, time));
  }

  quiet() {
    this.timers.forEach(clearTimeout);
    this.timers = [];
  }

  take(activities) {
    for (const activity of activities) {
      if (activity.type === "typing") {
        this.typing(activity);
      } else if (activity.type === "message") {
        const isOwn = activity.from && activity.from.role === "user";
        if (!isOwn && this.hasHistory) {
          this.quiet();
          this.heard += 1;
          this.notice.hide("slow");
        }

        this.transcript.message(activity, { isFresh: this.hasHistory });
      } else if (activity.type === "endOfConversation") {
        this.notice.show("ended", { canRetry: false });
      }
    }
  }

  typing(activity) {
    if (activity.from && activity.from.role === "user") {
      return;
    }

    if (typeof activity.text === "string" && activity.text) {
      this.quiet();
      this.later(() => this.stream.catchUp().catch(() => {}), SLOW);
      this.transcript.part(activity);
    } else {
      this.transcript.work(true);
    }
  }

  async state(state, trouble) {
    if (state === "online") {
      this.notice.hide();
      await this.firstHistory();
      this.flush();
    } else {
      const key = { offline: "offline", busy: "busy", gone: "failed", refused: "failed", failed: "failed", expired: "failed" }[state] || "failed";
      this.notice.show(key, { canRetry: key === "failed", values: { n: trouble ? trouble.wait : 0 } });
      await this.wait(trouble || { kind: state, wait: 0 });
    }
  }

  // Not before the stream stands: the parts of the first answer would come to nobody.
  ready() {
    this.isReady = true;
    this.flush();
  }

  // What was not sent before the reload stands behind the history, unless the history has it already.
  async firstHistory() {
    if (this.hasHistory) {
      return;
    }

    for (const item of await this.outbox.all()) {
      const entry = this.transcript.own.get(item.id);
      if (entry && entry.isSaved) {
        await this.outbox.remove(item.id);
      } else {
        this.transcript.pending(item, { isFresh: false });
      }
    }

    this.hasHistory = true;
    this.transcript.toEnd();
  }

  lost() {
    this.hasHistory = false;
    this.stream.restart();
    this.quiet();
    this.transcript.clear();
    this.transcript.remark(this.texts.say("lost"));
  }

  /** Forgets everything on this machine. */
  async forget() {
    this.end();
    this.connection.forget();
    this.stream.restart();
    this.transcript.clear();
    await this.outbox.clear();
  }
}
