// Suggests what is meant while one types in a search box. The page does without: the form gives the same answer.
(() => {
  const clear = [];

  const begin = (form) => {
    const field = form.querySelector("input[type=search]");
    const list = form.querySelector("[data-suggest-shown]");
    const said = form.querySelector("[data-suggest-said]");
    let asked = null;
    let pause = 0;
    let at = -1;

    list.id = `${field.id}-list`;
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-haspopup", "listbox");
    field.setAttribute("aria-expanded", "false");

    const lines = () => [...list.querySelectorAll("[role=option]")];

    const close = () => {
      clearTimeout(pause);
      asked?.abort();
      asked = null;
      at = -1;
      list.hidden = true;
      list.replaceChildren();
      said.textContent = "";
      field.setAttribute("aria-expanded", "false");
      field.removeAttribute("aria-controls");
      field.removeAttribute("aria-activedescendant");
    };

    const mark = (next) => {
      const all = lines();
      all.forEach((line, number) => line.setAttribute("aria-selected", `${number === next}`));
      at = next;
      if (next < 0) return field.removeAttribute("aria-activedescendant");
      field.setAttribute("aria-activedescendant", all[next].id);
      all[next].scrollIntoView({ block: "nearest" });
    };

    const show = (html) => {
      list.innerHTML = html;
      const box = list.querySelector("[role=listbox]");
      lines().forEach((line, number) => (line.id = `${field.id}-${number}`));
      if (box) {
        box.id = `${field.id}-options`;
        field.setAttribute("aria-controls", box.id);
      }
      list.hidden = false;
      field.setAttribute("aria-expanded", `${box !== null}`);
      said.textContent = list.querySelector("[data-suggest-count]")?.dataset.suggestCount ?? "";
    };

    const ask = async () => {
      const typed = field.value.trim();
      if (typed.length < 2) return;
      const turn = (asked = new AbortController());
      try {
        const answer = await fetch(`${form.dataset.suggest}?${new URLSearchParams({ q: typed })}`, {
          redirect: "error",
          signal: turn.signal,
        });
        const html = answer.ok ? await answer.text() : "";
        if (turn !== asked || field.value.trim() !== typed || document.activeElement !== field) return;
        if (html) show(html);
      } catch {
        // Offline, signed out or asked anew: nothing is shown, and the form can be sent all the same.
      }
    };

    field.addEventListener("input", () => {
      close();
      pause = setTimeout(ask, 200);
    });
    field.addEventListener("keydown", (event) => {
      const count = lines().length;
      if (event.key === "Escape" && !list.hidden) {
        event.preventDefault();
        close();
      } else if (event.key === "ArrowDown" && list.hidden) {
        event.preventDefault();
        ask();
      } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && count > 0) {
        event.preventDefault();
        const step = event.key === "ArrowDown" ? 1 : -1;
        mark(((at + 1 + step + count + 1) % (count + 1)) - 1);
      } else if (event.key === "Enter" && at >= 0) {
        event.preventDefault();
        lines()[at].click();
      }
    });
    // A press on a line would take the focus away before it is a click.
    list.addEventListener("mousedown", (event) => event.preventDefault());
    field.addEventListener("blur", close);
    form.addEventListener("submit", close);
    clear.push(close);
  };

  for (const form of document.querySelectorAll("form[data-suggest]")) begin(form);

  // Nobody finds names here who comes back to the page later, perhaps as somebody else.
  const clearAll = () => clear.forEach((close) => close());
  document.addEventListener("visibilitychange", clearAll);
  window.addEventListener("pagehide", clearAll);
})();
