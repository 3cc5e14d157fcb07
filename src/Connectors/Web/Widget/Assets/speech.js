import { plain } from "./markdown.js";

const LONGEST = 180;

/** Reads aloud with a voice of the machine. `onChange` tells when a voice for the language is found: some come late. */
export class Voice {
  constructor(language, onChange) {
    this.language = language;
    this.engine = window.speechSynthesis;
    this.current = null;
    if (this.engine && window.SpeechSynthesisUtterance) {
      this.engine.addEventListener && this.engine.addEventListener("voiceschanged", onChange);
    } else {
      this.engine = null;
    }
  }

  get voice() {
    const voices = this.engine ? this.engine.getVoices() : [];
    return voices.find((one) => one.lang.toLowerCase().replace("_", "-").startsWith(this.language)) || null;
  }

  /** Says a text, in sentences: long utterances are cut off by some phones. */
  say(text, onEnd) {
    this.stop();
    const { voice } = this;
    const run = { onEnd };
    this.current = run;
    const parts = sentences(text);
    parts.forEach((part, index) => {
      const utterance = new SpeechSynthesisUtterance(part);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.rate = 0.95;
      const isLast = index === parts.length - 1;
      utterance.onend = () => isLast && this.current === run && this.stop();
      utterance.onerror = () => this.current === run && this.stop();
      this.engine.speak(utterance);
    });
    if (parts.length === 0) {
      this.stop();
    }
  }

  stop() {
    const run = this.current;
    this.current = null;
    if (this.engine) {
      this.engine.cancel();
    }

    if (run) {
      run.onEnd();
    }
  }
}

/** The words of a message for the ear: its own, where the server wrote them; otherwise its text without marks. */
export function spoken(activity, body) {
  return activity.speak ? activity.speak.replace(/<[^>]*>/g, " ") : plain(body);
}

function sentences(text) {
  const parts = [];
  for (const sentence of text.split(/\n+|(?:[.!?;:])\s+/)) {
    let rest = sentence.trim();
    while (rest.length > LONGEST) {
      const cut = Math.max(rest.lastIndexOf(", ", LONGEST), rest.lastIndexOf(" ", LONGEST));
      parts.push(rest.slice(0, cut > 0 ? cut : LONGEST));
      rest = rest.slice(cut > 0 ? cut : LONGEST).trim();
    }

    if (rest) {
      parts.push(rest);
    }
  }

  return parts;
}

/** Listens with the browser's own recognition; null where it has none. */
export function createEar(locale, { onText, onEnd, onDenied }) {
  const Recognition = window.SpeechRecognition || window.webkitSpeechRecognition;
  if (!Recognition) {
    return null;
  }

  let running = null;
  return {
    get isListening() { return Boolean(running); },
    stop() { running && running.stop(); },
    start() {
      const recognition = new Recognition();
      recognition.lang = locale;
      recognition.interimResults = true;
      recognition.onresult = ({ results }) => onText(Array.from(results, (result) => result[0].transcript).join(" ").trim());
      recognition.onerror = ({ error }) => (error === "not-allowed" || error === "service-not-allowed") && onDenied();
      recognition.onend = () => {
        running = null;
        onEnd();
      };
      running = recognition;
      try {
        recognition.start();
      } catch {
        running = null;
        onEnd();
      }
    },
  };
}
