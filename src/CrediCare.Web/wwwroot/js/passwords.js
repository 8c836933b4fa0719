// Lets one look at the password one types, and says how good a new one is. The page does without.
(() => {
  const words = document.currentScript.dataset;
  const least = Number(words.least);
  const different = 5;
  const plenty = 18;

  const lookable = (field) => {
    const button = document.createElement("button");
    const doing = document.createElement("span");
    const which = document.createElement("span");
    button.type = "button";
    button.className = "ds-button field__show";
    button.dataset.variant = "tertiary";
    which.className = "ds-sr-only";
    which.textContent = ` (${field.labels[0].textContent})`;
    button.append(doing, which);

    const turn = (shown) => {
      field.type = shown ? "text" : "password";
      doing.textContent = shown ? words.hide : words.show;
    };
    button.addEventListener("click", () => turn(field.type === "password"));
    // Sent as a password, so that browsers keep it as nothing else.
    field.form.addEventListener("submit", () => turn(false));
    turn(false);
    field.spellcheck = false;
    field.autocapitalize = "none";
    field.after(button);
  };

  const judge = (text) => {
    if (text.length === 0) return "";
    if (text.length < least) return words.short.replace("{0}", least - text.length);
    if (new Set(text.toLowerCase()).size < different) return words.alike;
    return text.length < plenty ? words.enough : words.good;
  };

  const judged = (field) => {
    const said = document.createElement("p");
    let pause = 0;
    said.className = "hint";
    said.setAttribute("role", "status");
    field.addEventListener("input", () => {
      clearTimeout(pause);
      pause = setTimeout(() => (said.textContent = judge(field.value)), 250);
    });
    field.after(said);
  };

  const fields = [...document.querySelectorAll("main input[type=password]")];
  fields.filter((field) => field.name === "NewPassword").forEach(judged);
  fields.forEach(lookable);
})();
