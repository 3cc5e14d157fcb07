/** The words of the widget in one language. A word that is missing shows as its key: an odd label, and no broken widget. */
export class Texts {
  constructor(words, language) {
    this.words = words;
    this.language = language;
    this.locale = language === "en" ? "en-GB" : "vi-VN";
    this.clock = new Intl.DateTimeFormat(this.locale, { hour: "2-digit", minute: "2-digit" });
  }

  say(key, values = {}) {
    const words = this.words[key];
    return typeof words === "string" ? words.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole)) : key;
  }

  list(key) {
    return Array.isArray(this.words[key]) ? this.words[key] : [];
  }

  time(value) {
    const at = new Date(value);
    if (Number.isNaN(at.getTime())) {
      return "";
    }

    const isToday = at.toDateString() === new Date().toDateString();
    return isToday ? this.clock.format(at) : `${at.getDate()}/${at.getMonth() + 1} ${this.clock.format(at)}`;
  }

  size(bytes) {
    const mega = bytes >= 1e6;
    const number = new Intl.NumberFormat(this.locale, { maximumFractionDigits: mega ? 1 : 0 });
    return mega ? `${number.format(bytes / 1e6)} MB` : `${number.format(Math.max(1, bytes / 1e3))} KB`;
  }
}
