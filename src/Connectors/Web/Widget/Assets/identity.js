// Loaded only where the server offers signing in, so that nobody else pays for it.
import { el } from "./dom.js";
import { Texts } from "./texts.js";

const WORDS = { vi: "./identity.vi.json", en: "./identity.en.json" };

/** Puts a quiet button into the toolbar that leads to the provider of identities, in a tab of its own: the conversation stays where it is. */
export async function offer(widget, name) {
  if (widget.hasOffer) {
    return;
  }

  widget.hasOffer = true;
  const { language } = widget.texts;
  const response = await fetch(new URL(WORDS[language], import.meta.url), { credentials: "omit" });
  const texts = new Texts(await response.json(), language);
  const press = () => begin(widget, texts.say("signInFailed", { name }));
  widget.shadowRoot.querySelector(".forget").before(el("button", { type: "button", onclick: press }, texts.say("signIn", { name })));
}

async function begin({ chat, notice }, failed) {
  // Opened while the press still counts as one; a browser that opens no tab goes there in this one, and comes back to the same conversation.
  const tab = window.open("", "_blank");
  try {
    const { url } = await ticket(chat.connection);
    notice.hide(failed);
    if (tab) {
      tab.opener = null;
    }

    (tab || window).location.assign(url);
  } catch {
    tab && tab.close();
    // A word that the widget's own file does not have shows as itself.
    notice.show(failed, { canRetry: false });
  }
}

// A token whose time has passed is renewed first.
async function ticket(connection) {
  const ask = () => connection.call(`${connection.server}/sign-in/ticket`, { method: "POST" });
  try {
    return await ask();
  } catch (trouble) {
    if (trouble.kind !== "expired") {
      throw trouble;
    }

    await connection.start();
    return ask();
  }
}
