const KEEP_ALIVE = 20000;
const OPENING = 10000;
const POLL_BUSY = 1000;
const POLL_QUIET = 4000;
const POLL_HIDDEN = 15000;
const TRY_SOCKET_AGAIN = 120000;

/**
 * Brings what happens in the conversation: over a WebSocket, and by asking again and again where none opens. Whatever
 * breaks, it goes on from the last watermark; nothing is lost and nothing comes twice.
 */
export class Stream {
  constructor(connection, { onActivities, onState, onReady }) {
    Object.assign(this, { connection, onActivities, onState, onReady });
    this.watermark = null;
    this.failures = 0;
    this.unopened = 0;
    this.busyUntil = 0;
    this.isRunning = false;
    this.round = 0;
    this.wake = () => {};
  }

  run() {
    if (!this.isRunning) {
      this.isRunning = true;
      this.round += 1;
      this.loop(this.round);
    }
  }

  stop() {
    this.isRunning = false;
    this.round += 1;
    this.close();
    this.wake();
  }

  /** From the start again: another conversation. */
  restart() {
    this.watermark = null;
    this.close();
  }

  close() {
    if (this.socket) {
      this.socket.close();
    }
  }

  /** An answer is on its way: ask more often for a while. */
  expect() {
    this.busyUntil = Date.now() + 30000;
    this.wake();
  }

  async loop(round) {
    let known = false;
    while (this.round === round) {
      try {
        known = known && Boolean(this.connection.id);
        const url = known ? await this.connection.reconnect(this.watermark) : await this.connection.start();
        await this.catchUp();
        known = true;
        this.failures = 0;
        this.onState("online");
        await this.follow(url, round);
      } catch (trouble) {
        known = known && trouble.kind !== "expired" && trouble.kind !== "gone";
        // The first time that only the token has run out is nobody's business.
        if (this.round === round && (this.failures > 0 || trouble.kind !== "expired")) {
          this.onState(trouble.kind || "failed", trouble);
        }

        this.failures += 1;
        await this.rest(trouble.wait ? trouble.wait * 1000 : this.pause());
      }
    }
  }

  // Doubling up to half a minute, and by chance: a thousand phones that lost one server do not come back in one moment.
  pause() {
    const longest = Math.min(30000, 500 * 2 ** Math.min(this.failures, 6));
    return longest * (0.5 + Math.random() / 2);
  }

  rest(time) {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, time);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** Reads everything behind the watermark. */
  async catchUp() {
    for (;;) {
      const { activities = [], watermark } = await this.connection.activities(this.watermark);
      const hasMoved = this.take(activities, watermark);
      if (activities.length === 0 || !hasMoved) {
        return;
      }
    }
  }

  take(activities, watermark) {
    const hasMoved = watermark !== undefined && watermark !== null && watermark !== this.watermark;
    if (hasMoved) {
      this.watermark = watermark;
    }

    if (activities.length > 0) {
      this.onActivities(activities);
    }

    return hasMoved;
  }

  async follow(url, round) {
    const until = this.unopened >= 2 || !window.WebSocket || !url ? Date.now() + TRY_SOCKET_AGAIN : 0;
    if (!until) {
      await this.listen(url);
      return;
    }

    this.onReady();
    while (this.round === round && Date.now() < until) {
      await this.rest(Date.now() < this.busyUntil ? POLL_BUSY : document.hidden ? POLL_HIDDEN : POLL_QUIET);
      if (this.round === round) {
        await this.catchUp();
      }
    }

    this.unopened = 0;
  }

  // Ends when the socket does. One that never opened counts: after two of them, the conversation is polled for.
  listen(url) {
    return new Promise((resolve, reject) => {
      const address = new URL(url);
      if (this.watermark !== null) {
        address.searchParams.set("watermark", this.watermark);
      }

      let socket;
      try {
        socket = new WebSocket(address);
      } catch {
        this.unopened += 1;
        resolve();
        return;
      }

      let isOpen = false;
      const opening = setTimeout(() => socket.close(), OPENING);
      const keepAlive = setInterval(() => isOpen && socket.send(""), KEEP_ALIVE);
      // Some networks swallow sockets without a word; nobody waits for an answer meanwhile.
      const meanwhile = setInterval(() => {
        this.onReady();
        this.catchUp().catch(() => {});
      }, POLL_BUSY * 2);
      this.socket = socket;
      socket.onopen = () => {
        isOpen = true;
        this.onReady();
        this.unopened = 0;
        clearTimeout(opening);
        clearInterval(meanwhile);
      };
      socket.onmessage = ({ data }) => this.frame(data);
      socket.onclose = () => {
        clearTimeout(opening);
        clearInterval(keepAlive);
        clearInterval(meanwhile);
        this.socket = null;
        if (isOpen) {
          this.pauseAfterBreak().then(resolve, reject);
        } else {
          this.unopened += 1;
          resolve();
        }
      };
    });
  }

  // A server that restarts breaks every stream at once.
  pauseAfterBreak() {
    return navigator.onLine === false ? Promise.reject(Object.assign(new Error("offline"), { kind: "offline" })) : this.rest(Math.random() * 1000);
  }

  frame(data) {
    if (!data) {
      return;
    }

    let parsed;
    try {
      parsed = JSON.parse(data);
    } catch {
      return;
    }

    this.take(Array.isArray(parsed.activities) ? parsed.activities : [], parsed.watermark);
  }
}
