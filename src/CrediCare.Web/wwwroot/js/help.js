// Shows what the help centre finds while one types. The page does without: the form gives the same answer.
(() => {
  const form = document.querySelector("form[data-help-ask]");
  const shown = document.querySelector("[data-help-shown]");
  const said = document.querySelector("[data-help-said]");
  if (!form || !shown || !said) return;

  const field = form.elements.q;
  let asked = null;
  let answered = field.value.trim();
  let pause = 0;

  const show = async (question) => {
    asked?.abort();
    asked = new AbortController();
    const query = question ? `?${new URLSearchParams({ q: question })}` : "";
    try {
      const answer = await fetch(form.dataset.helpAsk + query, { redirect: "error", signal: asked.signal });
      if (!answer.ok) return;
      shown.innerHTML = await answer.text();
      answered = question;
      said.textContent = shown.querySelector("[data-help-count]")?.textContent ?? "";
      history.replaceState(null, "", form.action + query);
    } catch {
      // Offline or asked anew: what is shown stays, and the form can be sent all the same.
    }
  };

  const ask = () => {
    const question = field.value.trim();
    if (question !== answered) show(question);
  };

  field.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(ask, 150);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(pause);
    ask();
  });
})();
