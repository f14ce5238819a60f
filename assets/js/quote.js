/* A quotation takes its citation along; a button copies text and citation. */
{
  for (const text of document.querySelectorAll("[data-cite]"))
    text.addEventListener("copy", (event) => {
      const chosen = String(document.getSelection()).trim();
      if (!chosen || !event.clipboardData) return;
      event.clipboardData.setData("text/plain", chosen + text.dataset.cite);
      event.preventDefault();
    });
  for (const box of document.querySelectorAll("[data-quote]")) {
    if (!navigator.clipboard) break;
    const [label, done] = box.dataset.quote.split("|");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button button--quiet";
    button.textContent = label;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(box.querySelector("textarea").value);
      button.textContent = done;
    });
    box.append(button);
  }
}
