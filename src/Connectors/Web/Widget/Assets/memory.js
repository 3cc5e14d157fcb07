// Where a browser refuses storage (a frame of another site, private windows), things are remembered until the page closes.
function storage(kind) {
  try {
    const found = window[kind];
    const probe = "assistant-chat:probe";
    found.setItem(probe, "1");
    found.removeItem(probe);
    return found;
  } catch {
    const kept = new Map();
    return {
      getItem: (key) => (kept.has(key) ? kept.get(key) : null),
      setItem: (key, value) => kept.set(key, value),
      removeItem: (key) => kept.delete(key),
    };
  }
}

/** What this machine remembers of one server's assistant. On a shared machine nothing outlives the tab. */
export class Memory {
  constructor(server, isShared) {
    this.prefix = `assistant-chat:${server}:`;
    this.kept = storage(isShared ? "sessionStorage" : "localStorage");
  }

  get(key) {
    try {
      return JSON.parse(this.kept.getItem(this.prefix + key));
    } catch {
      return null;
    }
  }

  set(key, value) {
    try {
      this.kept.setItem(this.prefix + key, JSON.stringify(value));
    } catch {
      // A full store: the conversation goes on, and is not found again after a reload.
    }
  }

  remove(key) {
    this.kept.removeItem(this.prefix + key);
  }
}

/** Runs something in one tab at a time, where the browser can; elsewhere the server's check for repeats is enough. */
export function alone(name, work) {
  return navigator.locks ? navigator.locks.request(name, work) : work();
}
