import { el } from "./dom.js";

const ITEM = /^(\s*)(?:([-*•])|(\d{1,3})[.)])\s+(.*)$/;
const HEADING = /^(?:#{1,6}\s+(.+?)\s*#*|\*\*([^*]+)\*\*:?)$/;
// "(Bước 3/20) Họ và tên là gì?": a question of a form. "Bước 3/20: Bấm Tiếp tục.": a step of a guide.
const STEP = /^\(?(\S+ \d+\/\d+)(?:\)|:) (.+)$/;
const CALLING = /(?:gọi|tổng đài|đường dây|hỏi|call|line)[^;!?\n]{0,60}$/i;
// Bold, link, source mark, address, address without its scheme (the state's own only), long and short telephone numbers.
// No look-behind: phones of 2019 do not know it and would refuse the whole file.
const PIECES = new RegExp([
  "\\*\\*(.+?)\\*\\*",
  "\\[([^\\]\\n]+)\\]\\(((?:https:\\/\\/|tel:)[^\\s)]+)\\)",
  "\\[(\\d{1,3})\\]",
  "(https:\\/\\/[^\\s<>\"'()]*[\\w/])",
  "((?:[a-z0-9-]+\\.)+gov\\.vn(?:\\/[\\w./?=&%-]*[\\w/])?)",
  "(\\+?84\\d{9}|1[89]00[ .]?\\d{4}|024\\.1022|0\\d{2,3}[. ]\\d{3,4}[. ]\\d{3,4}|0\\d{9,10})",
  "(11[1-5]|1022)",
].join("|"), "g");

const sign = (number) => el("span", { class: "mark" }, String(number));

/** Makes nodes of the Markdown that our own server writes. `mark(number)` makes a source mark. */
export function render(text, mark = sign) {
  const blocks = document.createDocumentFragment();
  const lists = [];
  let paragraph = null;
  for (const line of text.split(/\r?\n/)) {
    const item = ITEM.exec(line);
    if (item) {
      paragraph = null;
      addItem(blocks, lists, item, mark);
    } else if (!line.trim()) {
      paragraph = null;
    } else if (lists.length > 0 && /^\s{2,}/.test(line)) {
      lists[lists.length - 1].item.append(el("p", {}, inline(line.trim(), mark)));
    } else {
      lists.length = 0;
      paragraph = addLine(blocks, paragraph, line.trim(), mark);
    }
  }

  return blocks;
}

function addLine(blocks, paragraph, line, mark) {
  const step = STEP.exec(line);
  if (step) {
    // What goes before has been said; what stands close to the question says what is wrong with the last answer.
    [...blocks.children].forEach((one) => one.classList.add("said"));
    paragraph && paragraph.classList.add("fault");
    blocks.append(el("p", { class: "step" }, step[1]), el("p", { class: "ask" }, inline(step[2], mark)));
    return null;
  }

  const heading = paragraph ? null : HEADING.exec(line);
  if (heading) {
    blocks.append(el("h3", {}, inline(heading[1] || heading[2], mark)));
    return null;
  }

  if (paragraph) {
    paragraph.append(el("br"), inline(line, mark));
    return paragraph;
  }

  const added = el("p", {}, inline(line, mark));
  blocks.append(added);
  return added;
}

function addItem(blocks, lists, [, space, bullet, number, words], mark) {
  const indent = space.length;
  while (lists.length > 0 && lists[lists.length - 1].indent > indent) {
    lists.pop();
  }

  const tag = bullet ? "ul" : "ol";
  let list = lists[lists.length - 1];
  if (list && list.indent === indent && list.tag !== tag) {
    lists.pop();
    list = null;
  }

  if (!list || list.indent < indent) {
    const parent = lists.length > 0 ? lists[lists.length - 1].item : blocks;
    list = { indent, tag, node: el(tag, number && number !== "1" ? { start: number } : {}), item: null };
    parent.append(list.node);
    lists.push(list);
  }

  list.item = el("li", number ? { value: number } : {}, inline(words, mark));
  list.node.append(list.item);
}

/** Makes nodes of a line: bold, links (https and tel only), source marks, telephone numbers. */
export function inline(text, mark) {
  const nodes = document.createDocumentFragment();
  let at = 0;
  for (const match of text.matchAll(PIECES)) {
    const node = match.index >= at ? piece(match, text, mark) : null;
    if (node) {
      nodes.append(text.slice(at, match.index), node);
      at = match.index + match[0].length;
    }
  }

  nodes.append(text.slice(at));
  return nodes;
}

function piece(match, text, mark) {
  const [whole, bold, label, target, source, address, host, phone, short] = match;
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + whole.length);
  if (bold) {
    return el("strong", {}, inline(bold, mark));
  }

  if (label) {
    return target.startsWith("tel:") ? el("a", { href: target, class: "tel" }, label) : link(target, label);
  }

  if (source) {
    return mark(Number(source));
  }

  if (address || host) {
    return /[\w@./-]$/.test(before) ? null : link(address || `https://${host}`, address ? new URL(address).host : host);
  }

  const isNumber = !/[\d.,/\w-]$/.test(before) && !/^(?:[\d/-]|[.,]\d|\w)/.test(after) && (phone || CALLING.test(before));
  return isNumber ? el("a", { href: `tel:${(phone || short).replace(/[^\d+]/g, "")}`, class: "tel" }, whole) : null;
}

/** A link that opens beside the conversation. An address that is none stays text. */
export function link(address, label) {
  try {
    const url = new URL(address);
    return url.protocol === "https:" ? el("a", { href: url.href, target: "_blank", rel: "noopener noreferrer" }, label) : label;
  } catch {
    return label;
  }
}

/** The growing text, made whole: what is open at its end is closed or held back, so that no marks flicker. */
export function whole(text) {
  const settled = text.replace(/\s\[\d{0,3}$/, "").replace(/(^|[^*])\*$/, "$1");
  const isOpen = settled.split("**").length % 2 === 0;
  return isOpen ? (settled.endsWith("**") ? settled.slice(0, -2) : `${settled}**`) : settled;
}

/** The text as it is said. */
export function plain(text) {
  return text.replace(/\[([^\]\n]+)\]\([^)]*\)/g, "$1").replace(/\s*\[\d{1,3}\]/g, "").replace(/\*\*/g, "").replace(/^\s*(?:[-*•]|#{1,6})\s+/gm, "").trim();
}
