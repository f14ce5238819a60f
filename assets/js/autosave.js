/* Saves a form with data-autosave a few seconds after typing. What could not
 * be sent stays on the device (keep.js) and goes out with the next try. */
{
  const PAUSE_MS = 2500;
  const RETRY_MS = 5000;
  for (const form of document.querySelectorAll("form[data-autosave]")) {
    const status = form.querySelector("[data-status]");
    let timer = null;
    let isBehind = false; // somebody else saved: the person decides
    const later = (ms) => {
      clearTimeout(timer);
      timer = setTimeout(save, ms);
    };
    async function save() {
      if (isBehind) return;
      const sent = new URLSearchParams(new FormData(form));
      try {
        const reply = await fetch(form.action, { method: "POST", body: sent, headers: { accept: "application/json" } });
        if (reply.status === 409) {
          isBehind = true;
          status.textContent = form.dataset.conflict;
          return;
        }
        if (!reply.ok) throw new Error(String(reply.status));
        const now = await reply.json();
        for (const name of ["seen_agenda", "seen_attendance", "seen_minutes"]) form.elements[name].value = now[name];
        status.textContent = form.dataset.autosave;
      } catch {
        status.textContent = form.dataset.offline;
        later(RETRY_MS);
      }
    }
    form.addEventListener("input", () => later(PAUSE_MS));
    window.addEventListener("online", () => later(0));
  }
}
