/* Costing: while one drags a slider, the API counts anew and the tables follow. */
{
  const section = document.querySelector("[data-costing]");
  const slides = section?.querySelector("[data-slides]");
  if (slides && section.dataset.costing) {
    const spec = JSON.parse(section.dataset.costing);
    const status = slides.querySelector("[data-status]");
    const cells = [...section.querySelectorAll("[data-out]")];
    const money = new Intl.NumberFormat("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    let busy = false, waiting = false;

    const show = (answer) => {
      for (const cell of cells) {
        const path = cell.dataset.out.split(".");
        const value = path.reduce((at, key) => at?.[key], answer);
        if (value === undefined) continue;
        cell.textContent = path.at(-1).endsWith("_pct") ? `${value}%` : money.format(value);
        // the difference stands behind the second offer
        const gap = cell.nextElementSibling;
        if (path[1] === "employer" && path[2] !== "proposals" && gap && !gap.dataset.out) {
          path[1] = "labour";
          const other = path.reduce((at, key) => at?.[key], answer);
          const difference = Math.round((other - value) * 100) / 100;
          gap.textContent = path.at(-1).endsWith("_pct") ? `${difference}%` : money.format(difference);
        }
      }
    };

    const count = async () => {
      if (busy) {
        waiting = true;
        return;
      }
      busy = true;
      const began = performance.now();
      try {
        const reply = await fetch("/api/v1/costing", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(spec) });
        const answer = await reply.json();
        if (reply.ok) show(answer);
        status.textContent = reply.ok ? "" : answer.detail ?? "";
        section.dataset.took = String(Math.round(performance.now() - began));
      } finally {
        busy = false;
        if (waiting) {
          waiting = false;
          count();
        }
      }
    };

    slides.hidden = false;
    slides.addEventListener("input", (event) => {
      const [index, side] = event.target.dataset.at.split(".");
      spec.proposals[index][side][0] = Number(event.target.value);
      event.target.nextElementSibling.textContent = event.target.value;
      count();
    });
  }
}
