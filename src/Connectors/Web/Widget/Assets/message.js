import { button, el, icon, unseen } from "./dom.js";
import { link, plain, render } from "./markdown.js";
import { spoken } from "./speech.js";

const SOURCE_LINE = /^\s*[-*]\s*\[(\d{1,3})\]\s*(.*)$/;

/** Of a message, the answer itself and what stands behind it: sources and notes. */
export function split(activity) {
  const text = typeof activity.text === "string" ? activity.text : "";
  const length = activity.channelData && activity.channelData.bodyLength;
  return Number.isInteger(length) && length > 0 && length < text.length ? [text.slice(0, length), text.slice(length)] : [text, ""];
}

/** The sources of a message from its `https://schema.org/Message` entity: number, name, address. */
export function sources(activity) {
  const entity = (activity.entities || []).find((one) => one && Array.isArray(one.citation));
  return (entity ? entity.citation : []).map((one, index) => {
    const document = one.appearance || one;
    return { number: Number(one.position) || index + 1, name: document.name || document.text || document.abstract || "", url: document.url || null };
  }).filter((one) => one.name || one.url);
}

/** The words of a message for who cannot see it. */
export const heard = (activity) => plain(split(activity)[0]);

/** An answer. */
export function answerView(activity, texts, voice, choose) {
  const [body, rest] = split(activity);
  const cited = sources(activity);
  const fold = rest.trim() || cited.length > 0 ? foldOut(rest, cited, texts) : null;
  const mark = (number) => sourceMark(number, fold, texts);
  const view = el("li", { class: "turn bot", tabindex: "-1" }, unseen(`${author(activity, texts)}: `));
  const shown = el("div", { class: "body" }, render(body, mark));
  const { attachmentSizes = [], lineChoices = [] } = activity.channelData || {};
  if (lineChoices.length > 0) {
    // What stands before the heading of a review has been said.
    [...shown.querySelectorAll(":scope > p")].slice(0, -1).forEach((one) => one.classList.add("said"));
    lineChoices.forEach((one) => addChoice(shown, one, choose));
  }

  const card = el("div", { class: "card" }, shown, ...files(activity.attachments || [], texts, attachmentSizes));
  if (fold) {
    card.append(fold);
  }

  const foot = el("div", { class: "foot" });
  if (activity.timestamp) {
    foot.append(el("span", { class: "time" }, texts.time(activity.timestamp)));
  }

  if (voice && body.trim()) {
    foot.append(listenButton(activity, body, texts, voice));
  }

  card.append(foot);
  view.append(card);
  return view;
}

function author(activity, texts) {
  const isOfficer = activity.channelData && activity.channelData.author === "officer";
  return isOfficer ? (activity.from && activity.from.name) || texts.say("officer") : texts.say("assistant");
}

/** An answer that grows: the same card, without what comes last. */
export function growingView(texts) {
  const body = el("div", { class: "body" });
  const view = el("li", { class: "turn bot growing", tabindex: "-1", "aria-busy": "true" }, unseen(`${texts.say("assistant")}: `), el("div", { class: "card" }, body));
  return { view, body };
}

function listenButton(activity, body, texts, voice) {
  const words = (isOn) => texts.say(isOn ? "speakStop" : "speak");
  const press = () => {
    const isOn = made.getAttribute("aria-pressed") === "true";
    if (isOn) {
      voice.stop();
      return;
    }

    show(true);
    voice.say(spoken(activity, body), () => show(false));
  };
  const made = button("quiet listen", "speak", words(false), press, { "aria-pressed": "false", "data-voice": "", hidden: !voice.voice });
  const show = (isOn) => {
    made.setAttribute("aria-pressed", String(isOn));
    made.querySelector(".words").textContent = words(isOn);
  };
  return made;
}

function sourceMark(number, fold, texts) {
  const target = fold && fold.querySelector(`[data-source="${number}"]`);
  if (!target) {
    return el("span", { class: "mark" }, String(number));
  }

  return el("button", {
    type: "button", class: "mark", "aria-label": texts.say("source", { n: number }), onclick() {
      fold.open = true;
      target.focus();
      target.scrollIntoView({ block: "nearest" });
    },
  }, String(number));
}

function foldOut(rest, cited, texts) {
  const fold = el("details", { class: "sources" });
  const list = el("ol", {});
  const notes = [];
  const listed = new Map(cited.map((one) => [one.number, one]));
  for (const line of rest.split(/\r?\n/)) {
    const found = SOURCE_LINE.exec(line);
    if (found && !listed.has(Number(found[1]))) {
      listed.set(Number(found[1]), { number: Number(found[1]), text: found[2] });
    } else if (!found) {
      notes.push(line);
    }
  }

  for (const one of [...listed.values()].sort((a, b) => a.number - b.number)) {
    list.append(sourceItem(one, texts));
  }

  // The heading of the sources is what the fold-out itself is called.
  const remark = notes.join("\n").replace(/^\s*\*\*[^*\n]+\*\*\s*(?=\n|$)/, "").trim();
  fold.append(el("summary", {}, listed.size > 0 ? texts.say("sources", { n: listed.size }) : texts.say("notes")));
  if (listed.size > 0) {
    fold.append(list);
  }

  if (remark) {
    fold.append(el("div", { class: "remark" }, render(remark)));
  }

  return fold;
}

function sourceItem({ number, name, url, text }, texts) {
  const item = el("li", { value: String(number), "data-source": String(number), tabindex: "-1" });
  item.append(text ? render(text) : name);
  if (url) {
    const host = (() => { try { return new URL(url).host; } catch { return url; } })();
    const made = link(url, host);
    if (made instanceof Node) {
      made.append(unseen(` (${texts.say("newWindow")})`));
      item.append(name ? ". " : "", made);
    }
  }

  return item;
}

// Beside a numbered line of a review, what changes that answer. What is heard says which; seen is only its first word.
function addChoice(body, { line, label, value }, choose) {
  const item = body.querySelector(`li[value="${Number(line)}"]`);
  if (item && label) {
    item.classList.add("line");
    item.append(el("button", { type: "button", class: "quiet change", "aria-label": label, onclick: () => choose({ value }, label) }, label.split(" ")[0]));
  }
}

function files(attachments, texts, sizes = []) {
  return attachments.filter((one) => one && (one.name || one.contentUrl)).map((one, index) => {
    const size = one.size || sizes[index];
    const words = el("span", {}, one.name || texts.say("file"), size ? ` · ${texts.size(size)}` : "");
    const isLink = /^https?:/.test(one.contentUrl);
    return isLink
      ? el("a", { class: "file", href: one.contentUrl, target: "_blank", rel: "noopener noreferrer" }, icon("down"), words)
      : el("p", { class: "file" }, icon("file"), words);
  });
}

/** What the citizen wrote, with the mark that says where it has got to. */
export function questionView(activity, attached, texts) {
  const status = el("p", { class: "status" });
  const view = el("li", { class: "turn me", tabindex: "-1" }, unseen(`${texts.say("you")}: `));
  const shown = activity.channelData && activity.channelData.messageBack ? activity.channelData.messageBack.displayText : null;
  const text = shown || activity.text || "";
  const bubble = el("div", { class: "bubble" });
  if (text) {
    bubble.append(el("bdi", {}, text));
  }

  bubble.append(...files(attached, texts));
  view.append(bubble, status);
  const show = (kind, words, ...more) => {
    status.className = `status ${kind}`;
    status.replaceChildren(icon({ saved: "check", sending: "clock", waiting: "clock", refused: "alert" }[kind]), el("span", {}, words), ...more);
  };
  return { view, text, show };
}

/** The buttons under the newest message. */
export function choicesView(actions, texts, choose) {
  const list = el("ul", { class: "choices", "aria-label": texts.say("choices") });
  for (const action of actions) {
    const made = choice(action, choose);
    if (made) {
      list.append(el("li", {}, made));
    }
  }

  return list.childElementCount > 0 ? list : null;
}

function choice(action, choose) {
  const label = action.title || action.text || (typeof action.value === "string" ? action.value : "");
  const target = typeof action.value === "string" ? action.value : "";
  if (!label) {
    return null;
  }

  if (action.type === "openUrl" || action.type === "call") {
    const isCall = /^tel:[+\d]+$/.test(target);
    const made = isCall ? el("a", { href: target }, label) : link(target, label);
    return made instanceof Node ? made : null;
  }

  return el("button", { type: "button", onclick: () => choose(action, label) }, label);
}
