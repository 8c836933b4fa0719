// Signs in with a passkey, or adds one. Where there is no script, or the browser knows no passkeys, the form stays hidden
// and the page works as it does without.
(() => {
  const form = document.querySelector("form[data-passkey]");
  if (!form || !window.PublicKeyCredential || !navigator.credentials) return;

  const said = form.querySelector("[data-passkey-said]");
  const bytes = (text) =>
    Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer)))
      .replace(/\+/g, "-")
      .replace(/\//g, "_")
      .replace(/=+$/, "");
  const known = (list) => (list ?? []).map((one) => ({ ...one, id: bytes(one.id) }));

  const ask = async () => {
    const token = form.elements.__RequestVerificationToken.value;
    const answer = await fetch(form.dataset.passkeyQuestion, {
      method: "POST",
      redirect: "error",
      headers: { RequestVerificationToken: token },
    });
    if (!answer.ok) throw new Error(`${answer.status}`);
    const question = await answer.json();
    question.challenge = bytes(question.challenge);
    if (question.user) question.user.id = bytes(question.user.id);
    question.allowCredentials = known(question.allowCredentials);
    question.excludeCredentials = known(question.excludeCredentials);
    return question;
  };

  const send = (credential) => {
    const given = credential.response;
    const response = { clientDataJSON: text(given.clientDataJSON) };
    if (given.attestationObject) {
      response.attestationObject = text(given.attestationObject);
      response.transports = given.getTransports?.() ?? [];
    } else {
      response.authenticatorData = text(given.authenticatorData);
      response.signature = text(given.signature);
      response.userHandle = given.userHandle ? text(given.userHandle) : null;
    }
    form.elements.Answer.value = JSON.stringify({
      id: credential.id,
      rawId: text(credential.rawId),
      type: credential.type,
      authenticatorAttachment: credential.authenticatorAttachment,
      clientExtensionResults: credential.getClientExtensionResults(),
      response,
    });
    const remember = document.querySelector("input[type=checkbox][name=Remember]");
    if (form.elements.Remember) form.elements.Remember.value = `${remember?.checked ?? false}`;
    form.submit();
  };

  let waiting = null;
  const stop = () => {
    waiting?.abort();
    waiting = null;
  };

  // Passkeys are offered among the addresses in the e-mail field. A question lasts five minutes, so it is asked anew.
  const offer = async () => {
    if (!(await window.PublicKeyCredential.isConditionalMediationAvailable?.())) return;
    for (;;) {
      stop();
      const turn = (waiting = new AbortController());
      const renew = setTimeout(() => turn.abort("renew"), 4 * 60_000);
      try {
        const question = await ask();
        if (turn.signal.aborted) return;
        const credential = await navigator.credentials.get({ publicKey: question, mediation: "conditional", signal: turn.signal });
        if (credential) return send(credential);
        return;
      } catch {
        if (turn.signal.reason !== "renew") return;
      } finally {
        clearTimeout(renew);
      }
    }
  };

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    stop();
    said.textContent = "";
    try {
      const publicKey = await ask();
      send(
        form.dataset.passkey === "add"
          ? await navigator.credentials.create({ publicKey })
          : await navigator.credentials.get({ publicKey }),
      );
    } catch (failure) {
      const had = failure.name === "InvalidStateError" && form.dataset.passkeyHad;
      said.textContent = had || form.dataset.passkeyFailed;
    }
  });

  for (const without of document.querySelectorAll("[data-passkey-without]")) without.hidden = true;
  form.hidden = false;
  if (form.dataset.passkey === "sign-in") offer();
})();
