import { alone } from "./memory.js";

const TIMEOUT = 20000;
const UPLOAD_TIMEOUT = 180000;

/**
 * Why a request failed, in the kinds that a citizen can be told apart: `offline` (no network, no answer), `expired` (the
 * token), `gone` (the conversation), `busy` (wait so many seconds), `refused` (this message will never be taken), `failed`.
 */
export class Trouble extends Error {
  constructor(kind, status = 0, wait = 0) {
    super(`${kind} ${status}`);
    this.kind = kind;
    this.status = status;
    this.wait = wait;
  }

  static of(response) {
    const { status } = response;
    if (status === 429 || status === 503) {
      const wait = Number(response.headers.get("Retry-After"));
      return new Trouble("busy", status, wait > 0 ? Math.min(wait, 300) : 5);
    }

    if (status === 401 || status === 403) {
      return new Trouble("expired", status);
    }

    const kind = status === 404 ? "gone" : status >= 400 && status < 500 && status !== 408 && status !== 409 ? "refused" : "failed";
    return new Trouble(kind, status);
  }
}

/** Speaks Direct Line 3.0 over HTTP for one conversation, which it remembers, and keeps its token fresh. */
export class Connection {
  constructor({ server, tokenUrl, memory, locale, onLost }) {
    Object.assign(this, { server, tokenUrl, memory, locale, onLost });
    this.id = null;
    this.token = null;
    this.starting = null;
    this.refreshing = 0;
  }

  get isKnown() {
    return Boolean(this.memory.get("conversation"));
  }

  /** Comes back to the remembered conversation or begins one; gives the address of its stream. */
  start() {
    if (!this.starting) {
      // Two tabs that open at once share one conversation: the second finds what the first has remembered.
      this.starting = alone(`${this.server}:start`, () => this.begin()).finally(() => { this.starting = null; });
    }

    return this.starting;
  }

  async begin() {
    const known = this.memory.get("conversation");
    const granted = await this.grant(known);
    const isOther = known && granted.conversationId !== known.id;
    this.accept(granted);
    if (isOther) {
      this.onLost();
    }

    const started = await this.call("conversations", { method: "POST", body: { locale: this.locale } });
    this.accept(started);
    return started.streamUrl;
  }

  async grant(known) {
    const ask = (body) => this.call(this.tokenUrl, { method: "POST", body, token: null });
    if (!known) {
      return ask({});
    }

    try {
      return await ask({ conversationId: known.id, token: known.token });
    } catch (trouble) {
      // A token that nobody knows any more: a new conversation is better than none.
      if (["expired", "gone", "refused"].includes(trouble.kind)) {
        return ask({});
      }

      throw trouble;
    }
  }

  accept({ conversationId, token, expires_in: lifetime, signIn }) {
    this.id = conversationId || this.id;
    this.token = token || this.token;
    this.memory.set("conversation", { id: this.id, token: this.token });
    signIn && this.onSignIn(signIn);
    if (lifetime) {
      clearTimeout(this.refreshing);
      this.refreshing = setTimeout(() => this.refresh(), Math.max(30, lifetime / 2) * 1000);
    }
  }

  async refresh() {
    try {
      this.accept(await this.call("tokens/refresh", { method: "POST" }));
    } catch (trouble) {
      if (trouble.kind !== "expired" && trouble.kind !== "gone") {
        this.refreshing = setTimeout(() => this.refresh(), 20000);
      }
      // An expired token is renewed by whoever needs it next.
    }
  }

  /** A new stream for the conversation after the old one broke. */
  async reconnect(watermark) {
    const found = await this.inside("", watermark);
    this.accept(found);
    return found.streamUrl;
  }

  activities(watermark) {
    return this.inside("/activities", watermark);
  }

  post(activity) {
    return this.inside("/activities", null, { method: "POST", body: activity });
  }

  upload(activity, files) {
    const form = new FormData();
    form.append("activity", new Blob([JSON.stringify(activity)], { type: "application/vnd.microsoft.activity" }), "blob");
    files.forEach((file) => form.append("file", file, file.name));
    return this.inside(`/upload?userId=${encodeURIComponent(activity.from.id)}`, null, { method: "POST", body: form, timeout: UPLOAD_TIMEOUT });
  }

  // A request about the conversation. One that the server does not have any more is given up, and said so.
  async inside(path, watermark, options) {
    const query = watermark === null ? "" : `?watermark=${encodeURIComponent(watermark)}`;
    const { id } = this;
    try {
      return await this.call(`conversations/${encodeURIComponent(id)}${path}${query}`, options);
    } catch (trouble) {
      if (trouble.kind === "gone" && this.id === id) {
        this.forget();
        this.onLost();
      }

      throw trouble;
    }
  }

  async call(path, { method = "GET", body, token = this.token, timeout = TIMEOUT } = {}) {
    const headers = token ? { Authorization: `Bearer ${token}` } : {};
    const isForm = body instanceof FormData;
    if (body && !isForm) {
      headers["Content-Type"] = "application/json";
    }

    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), timeout);
    let response;
    let answer;
    try {
      response = await fetch(new URL(path, `${this.server}/v3/directline/`), {
        method, headers, body: body && !isForm ? JSON.stringify(body) : body, signal: stop.signal, credentials: "omit", cache: "no-store",
      });
      answer = await response.text();
    } catch {
      throw new Trouble("offline");
    } finally {
      clearTimeout(timer);
    }

    if (!response.ok) {
      throw Trouble.of(response);
    }

    try {
      return answer ? JSON.parse(answer) : {};
    } catch {
      throw new Trouble("failed", response.status);
    }
  }

  forget() {
    clearTimeout(this.refreshing);
    this.memory.remove("conversation");
    this.id = null;
    this.token = null;
  }
}
