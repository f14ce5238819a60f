/* What is typed into a form with data-keep stays on this device until it has
 * been saved: a lost connection or a closed tab loses nothing. */
{
  const key = (form) => "keep " + form.getAttribute("action");
  const areas = (form) => form.querySelectorAll("textarea, input[type=text]");
  const now = (form) => Object.fromEntries([...areas(form)].map((a) => [a.name, a.value]));
  for (const form of document.querySelectorAll("form[data-keep]")) {
    const shown = now(form);
    let kept = null;
    try {
      kept = JSON.parse(localStorage.getItem(key(form)));
    } catch {
      localStorage.removeItem(key(form));
    }
    // typed on top of what is shown, and not what is shown already
    if (kept && kept.typed && JSON.stringify(kept.shown) === JSON.stringify(shown))
      for (const area of areas(form))
        if (typeof kept.typed[area.name] === "string") area.value = kept.typed[area.name];
    form.addEventListener("input", () => {
      try {
        localStorage.setItem(key(form), JSON.stringify({ shown, typed: now(form) }));
      } catch {
        // full or forbidden: the form still works as it is
      }
    });
  }
  // What was saved shows as it was typed: nothing to keep any more.
  for (const form of document.querySelectorAll("form[data-keep]"))
    if (document.querySelector(".toast")) localStorage.removeItem(key(form));
}
