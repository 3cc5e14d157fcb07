/** Size of letters, contrast and scheme: what the citizen chose, what the page asks for, what the machine prefers. */
export class Look {
  constructor(root, memory, { theme, isLarge, onChange }) {
    this.root = root;
    this.memory = memory;
    this.theme = theme;
    this.onChange = onChange;
    const chosen = memory.get("look") || {};
    this.isLarge = chosen.isLarge === undefined ? isLarge : chosen.isLarge;
    this.isStrong = chosen.isStrong === true;
    this.dark = matchMedia("(prefers-color-scheme: dark)");
    this.strong = matchMedia("(prefers-contrast: more)");
    this.apply = this.apply.bind(this);
    for (const query of [this.dark, this.strong]) {
      query.addEventListener ? query.addEventListener("change", this.apply) : query.addListener(this.apply);
    }

    this.apply();
  }

  set(change) {
    Object.assign(this, change);
    this.memory.set("look", { isLarge: this.isLarge, isStrong: this.isStrong });
    this.apply();
    this.onChange(this);
  }

  apply() {
    const isDark = this.theme === "dark" || (this.theme !== "light" && this.dark.matches);
    this.root.dataset.scheme = isDark ? "dark" : "light";
    this.root.dataset.size = this.isLarge ? "large" : "normal";
    this.root.dataset.contrast = this.isStrong || this.strong.matches ? "more" : "normal";
  }
}
