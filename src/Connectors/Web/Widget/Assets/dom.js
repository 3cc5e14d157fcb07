// Nodes are built, never parsed: nothing that anybody wrote can become markup.
const SVG = "http://www.w3.org/2000/svg";

const PATHS = {
  chat: "M4 5h16v11H10l-5 4v-4H4z M8 9h8 M8 12h5",
  close: "M6 6l12 12 M18 6L6 18",
  send: "M12 19V5 M6 11l6-6 6 6",
  stop: "M7 7h10v10H7z",
  file: "M4 7h4l2-2h4l2 2h4v12H4z M12 16.2a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4z",
  listen: "M12 3a2.5 2.5 0 0 1 2.5 2.5v5a2.5 2.5 0 0 1-5 0v-5A2.5 2.5 0 0 1 12 3z M6 11a6 6 0 0 0 12 0 M12 17v4",
  speak: "M4 10v4h3l5 4V6L7 10z M15.5 9a4 4 0 0 1 0 6 M18 6.5a8 8 0 0 1 0 11",
  down: "M12 5v14 M6 13l6 6 6-6",
  check: "M5 12.5l4.5 4.5L19 7.5",
  clock: "M12 7v5l3 2 M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16z",
  alert: "M12 8v5 M12 16.2v.3 M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16z",
};

/** Builds an element: `el("button", { type: "button", onclick: press }, "Gửi")`. False, null and undefined are left out. */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) {
      continue;
    }

    if (typeof value === "function") {
      node.addEventListener(name.slice(2), value);
    } else {
      node.setAttribute(name, value === true ? "" : value);
    }
  }

  node.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** An icon that says nothing to a screen reader; the words beside it do. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("focusable", "false");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}

/** A button with an icon and words. */
export function button(className, iconName, words, press, attributes = {}) {
  return el("button", { type: "button", class: className, onclick: press, ...attributes },
    iconName && icon(iconName), el("span", { class: "words" }, words));
}

/** Words for screen readers only. */
export const unseen = (words) => el("span", { class: "unseen" }, words);
