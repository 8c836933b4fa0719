// Asks for the check again when a field has been filled in. The page does without: the same check comes with "continue".
(() => {
  const form = document.querySelector("form[data-check]");
  const panel = document.querySelector("[data-check-panel]");
  if (!form || !panel) return;

  let asked = null;

  const typed = () => {
    const fields = new FormData(form);
    return new URLSearchParams([...fields].filter(([, value]) => typeof value === "string"));
  };

  // Said aloud only when something has changed.
  const show = (html) => {
    const fresh = document.createElement("div");
    fresh.innerHTML = html;
    if (fresh.textContent.trim() === panel.textContent.trim()) return;
    panel.replaceChildren(...fresh.childNodes);
    for (const note of form.querySelectorAll("[data-warning]")) {
      const found = panel.querySelector(`[data-beside="${note.dataset.warning}"] [data-words]`);
      note.textContent = found?.textContent ?? "";
      note.hidden = !found;
    }
  };

  const ask = async () => {
    asked?.abort();
    asked = new AbortController();
    try {
      const answer = await fetch(form.dataset.check, { method: "POST", body: typed(), redirect: "error", signal: asked.signal });
      if (answer.ok) show(await answer.text());
    } catch {
      // Offline, signed out or asked anew: the panel stays as it is, and the form can be sent all the same.
    }
  };

  form.addEventListener("change", (event) => {
    if (event.target.type !== "file") ask();
  });
  form.addEventListener("submit", () => asked?.abort());
})();
