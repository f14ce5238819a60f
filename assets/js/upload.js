// A file on its way: how far it is, then that it is being checked. Without
// this the form is sent as any other.
{
  const show = (form, text, done) => {
    let box = form.querySelector(".progress");
    if (!box) {
      box = document.createElement("div");
      box.className = "progress";
      box.setAttribute("role", "status");
      box.append(document.createElement("label"), document.createElement("progress"));
      box.firstChild.className = "progress__label";
      box.firstChild.htmlFor = "upload-progress";
      box.lastChild.className = "progress__bar";
      box.lastChild.id = "upload-progress";
      form.append(box);
    }
    box.firstChild.textContent = text;
    if (done === undefined) box.lastChild.removeAttribute("value");
    else box.lastChild.value = done;
  };
  const take = (request) => {
    if (request.responseURL && new URL(request.responseURL).pathname !== location.pathname) return location.assign(request.responseURL);
    const page = new DOMParser().parseFromString(request.responseText, "text/html");
    const main = page.querySelector("main");
    if (!main) return location.reload();
    document.title = page.title;
    document.querySelector("main").replaceWith(document.adoptNode(main));
    const errors = document.querySelector(".errors");
    (errors ?? document.querySelector("main")).setAttribute("tabindex", "-1");
    (errors ?? document.querySelector("main")).focus();
  };
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.dataset.upload || event.defaultPrevented) return;
    event.preventDefault();
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.upload.addEventListener("progress", (e) => e.lengthComputable && show(form, form.dataset.sending, e.loaded / e.total));
    request.upload.addEventListener("load", () => show(form, form.dataset.checking));
    request.addEventListener("load", () => take(request));
    request.addEventListener("error", () => {
      delete form.dataset.sent;
      form.querySelector(".progress")?.remove();
      delete form.dataset.upload;
      form.submit();
    });
    show(form, form.dataset.sending, 0);
    request.send(new FormData(form));
  });
}
