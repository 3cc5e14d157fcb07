import { alone } from "./memory.js";

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
