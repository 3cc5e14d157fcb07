// Loaded only when somebody prints.

/** Prints the conversation with its sources unfolded, and nothing of the page around it. */
export function print(widget) {
  const opened = [...widget.shadowRoot.querySelectorAll("details.sources:not([open])")];
  opened.forEach((fold) => { fold.open = true; });
  const back = alone(widget.localName);
  window.addEventListener("afterprint", () => {
    opened.forEach((fold) => { fold.open = false; });
    back();
  }, { once: true });
  window.print();
}

function alone(name) {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@media print { body > :not(${name}):not(:has(${name})) { display: none !important; } }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => { document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet); };
  } catch {
    return () => {};
  }
}
