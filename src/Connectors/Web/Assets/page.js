// The page works without this file. With it the conversation grows in place and survives a lost connection.
(() => {
  "use strict";

  const HEADER = "X-Assistant-Fragment";
  const TIMEOUT = 20000;
  const root = document.documentElement;
  const byId = (id) => document.getElementById(id);
  const ask = byId("ask");
  let hasBegun = false;

  // The widget has come: it takes the place of the form, with what was typed there. Not from under somebody who has already
  // asked here, on a line so slow that the widget came after the first question.
  document.addEventListener("assistant-ready", ({ target }) => {
    if (hasBegun || !target.hasAttribute("inline")) {
      return;
    }

    const typed = byId("q") && byId("q").value;
    const wasTyping = document.activeElement && document.activeElement.id === "q";
    byId("plain").hidden = true;
    target.hidden = false;
    root.dataset.chat = "";
    if (typed || wasTyping) {
      target.put(typed);
    }
  });

  document.addEventListener("assistant-look", ({ detail }) => remember(detail.isLarge));

  function remember(isLarge) {
    if (isLarge) {
      root.dataset.size = "lon";
    } else {
      delete root.dataset.size;
    }

    const secure = location.protocol === "https:" ? "; secure" : "";
    document.cookie = `co-chu=${isLarge ? "lon" : ""}; path=/; samesite=lax; max-age=${isLarge ? 31536000 : 0}${secure}`;
  }

  if (!ask || !window.fetch || !window.AbortController || !("submitter" in SubmitEvent.prototype)) {
    return;
  }

  const field = byId("q");
  const conversation = byId("conversation");
  const waiting = byId("waiting");
  const problem = byId("problem");
  const hint = byId("hint");
  const offline = problem.querySelector("p").textContent;
  let busy = false;
  let retry = null;

  const show = (element, visible) => { element.hidden = !visible; };

  function setBusy(value) {
    busy = value;
    show(waiting, value);
    ask.setAttribute("aria-busy", String(value));
  }

  function askForWords() {
    show(hint, true);
    hint.setAttribute("role", "alert");
    field.setAttribute("aria-invalid", "true");
    field.focus();
  }

  function clearMessages() {
    show(problem, false);
    show(hint, false);
    field.removeAttribute("aria-invalid");
  }

  function fail(message, again) {
    problem.querySelector("p").textContent = message || offline;
    retry = again;
    show(problem, true);
  }

  async function request(action, data) {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), TIMEOUT);
    try {
      const response = await fetch(action, {
        method: "POST",
        body: data,
        credentials: "same-origin",
        signal: stop.signal,
        headers: { [HEADER]: String(conversation.querySelectorAll(".turn").length + 1) },
      });
      return { ok: response.ok, known: response.headers.has(HEADER), text: await response.text() };
    } finally {
      clearTimeout(timer);
    }
  }

  // Nothing is taken out of the field until its answer is here.
  async function send(form, data, submitter) {
    const fromField = form === ask;
    const text = String(data.get("q") || "").trim();
    if (!text) {
      askForWords();
      return;
    }

    if (busy) {
      return;
    }

    const typed = field.value;
    const place = window.scrollY;
    const again = fromField ? () => ask.requestSubmit() : () => send(form, data, submitter);
    clearMessages();
    hasBegun = true;
    setBusy(true);
    let result = null;
    try {
      result = await request(form.action, data);
    } catch {
      result = null;
    }

    setBusy(false);
    if (!result || !result.ok || !result.known) {
      fail(result && result.known ? result.text : "", again);
      return;
    }

    const turn = add(result.text);
    if (fromField && field.value === typed) {
      field.value = "";
    }

    arrive(turn, fromField, Math.abs(window.scrollY - place) < 80);
  }

  function add(html) {
    const parts = document.createElement("template");
    parts.innerHTML = html;
    byId("carried").replaceChildren(...parts.content.querySelector("[data-carried]").children);
    const turn = parts.content.querySelector(".turn");
    turn.classList.add("added");
    for (const id of ["welcome", "examples"]) {
      byId(id)?.remove();
    }

    const label = ask.querySelector("label");
    label.textContent = label.dataset.next;
    field.placeholder = field.dataset.next;
    conversation.append(turn);
    return turn;
  }

  // Whoever reads elsewhere by now is not moved; everybody hears that the answer is here.
  function arrive(turn, fromField, stayed) {
    const heading = turn.querySelector(".asked");
    byId("announce").textContent = (turn.querySelector(".lead") || heading).textContent;
    if (!fromField) {
      heading.focus({ preventScroll: true });
    } else if (matchMedia("(pointer: coarse)").matches) {
      field.blur();
    }

    if (stayed) {
      const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
      turn.scrollIntoView({ block: "start", behavior: calm ? "auto" : "smooth" });
    }
  }

  function toggleSize(button) {
    const large = root.dataset.size !== "lon";
    remember(large);
    button.setAttribute("aria-pressed", String(large));
    button.value = large ? "thuong" : "lon";
  }

  document.addEventListener("submit", (event) => {
    const form = event.target;
    const button = event.submitter;
    if (button && button.name === "size") {
      event.preventDefault();
      toggleSize(button);
    } else if ("chat" in form.dataset) {
      event.preventDefault();
      const data = new URLSearchParams(new FormData(form));
      if (button && button.name) {
        data.append(button.name, button.value);
      }

      send(form, data, button);
    }
  });

  field.addEventListener("keydown", (event) => {
    // While a Vietnamese keyboard still composes a letter, Enter belongs to it.
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing && event.keyCode !== 229) {
      event.preventDefault();
      ask.requestSubmit();
    }
  });

  field.addEventListener("input", () => {
    if (field.value.trim()) {
      show(hint, false);
      field.removeAttribute("aria-invalid");
    }
  });

  byId("retry").addEventListener("click", () => {
    field.focus();
    if (retry) {
      retry();
    }
  });

  document.addEventListener("click", (event) => {
    const mark = event.target.closest(".marks a");
    const details = mark && byId(mark.hash.slice(1))?.closest("details");
    if (details) {
      details.open = true;
    }
  });

  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    opened.forEach((details) => { details.open = true; });
  });
  window.addEventListener("afterprint", () => opened.forEach((details) => { details.open = false; }));
})();
