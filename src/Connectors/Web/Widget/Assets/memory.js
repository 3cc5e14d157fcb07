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

const STORE = "messages";

const settled = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

function open(name) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "order", autoIncrement: true });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error("blocked"));
  });
}

/**
 * Messages that the server has not confirmed yet, in order, with their files. They outlive a reload and a dead battery;
 * where the browser has no database they live as long as the page.
 */
export class Outbox {
  constructor(server) {
    this.name = `assistant-chat:${server}:outbox`;
    this.list = [];
    this.ready = this.load();
  }

  async load() {
    try {
      this.base = await open(this.name);
      this.base.onversionchange = () => this.base.close();
      this.list = await settled(this.base.transaction(STORE).objectStore(STORE).getAll());
    } catch {
      this.base = null;
    }
  }

  /** Everything that waits, oldest first; what another tab added is seen too. */
  async all() {
    await this.ready;
    if (this.base) {
      try {
        const stored = await settled(this.base.transaction(STORE).objectStore(STORE).getAll());
        const unstored = this.list.filter((item) => item.order === undefined);
        this.list = [...stored, ...unstored];
      } catch {
        this.base = null;
      }
    }

    return this.list;
  }

  async add(item) {
    await this.ready;
    if (this.base) {
      try {
        item.order = await this.write((store) => store.add(item));
      } catch {
        delete item.order;
      }
    }

    this.list.push(item);
  }

  async remove(id) {
    await this.ready;
    const item = (await this.all()).find((one) => one.id === id);
    this.list = this.list.filter((one) => one.id !== id);
    if (item && item.order !== undefined && this.base) {
      await this.write((store) => store.delete(item.order)).catch(() => {});
    }
  }

  async clear() {
    await this.ready;
    this.list = [];
    if (this.base) {
      await this.write((store) => store.clear()).catch(() => {});
    }
  }

  /** Sends by one tab at a time, so that the order holds between tabs. */
  alone(work) {
    return alone(this.name, work);
  }

  write(change) {
    const transaction = this.base.transaction(STORE, "readwrite");
    const request = change(transaction.objectStore(STORE));
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  }
}
