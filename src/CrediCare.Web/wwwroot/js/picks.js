// Ticks all lines of a page at once, and says how many are ticked. The page does without: each line has its own tick.
(() => {
  const form = document.querySelector("form[data-picks]");
  const all = form?.querySelector("[data-picks-all]");
  const said = form?.querySelector("[data-picks-said]");
  if (!form || !all || !said) return;

  const ticks = [...form.querySelectorAll("input[type=checkbox][name=item]")];
  const none = said.textContent;

  const show = () => {
    const count = ticks.filter((tick) => tick.checked).length;
    all.checked = count === ticks.length;
    all.indeterminate = count > 0 && count < ticks.length;
    said.textContent = count ? said.dataset.picksSaid.replace("{0}", count) : none;
  };

  all.closest("[hidden]").hidden = false;
  all.addEventListener("change", () => {
    for (const tick of ticks) tick.checked = all.checked;
    show();
  });
  form.addEventListener("change", show);
  show();
})();

// Says that work goes on, once it has been sent. Sent twice it is done once all the same.
for (const button of document.querySelectorAll("button[data-working]"))
  button.form?.addEventListener("submit", () => {
    button.textContent = button.dataset.working;
    button.setAttribute("aria-busy", "true");
  });
