/* Loaded on every page; every page works without it. */
{
  // The form that was refused: put the reader where the trouble is named.
  const errors = document.querySelector(".errors");
  if (errors) {
    errors.setAttribute("tabindex", "-1");
    errors.focus();
  }
  // One press, one act.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    window.addEventListener("pageshow", () => delete form.dataset.sent, { once: true });
  });
  // Filters act when changed; the button stays for those without script.
  for (const form of document.querySelectorAll("form[data-live]"))
    form.addEventListener("change", () => form.requestSubmit());
}
