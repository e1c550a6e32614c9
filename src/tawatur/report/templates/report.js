"use strict";
(() => {
  // A claim leads to its exact words: open their article, mark every stretch, and remember the way back.
  const back = document.getElementById("back");
  let cameFrom = null;

  const clear = () => document.querySelectorAll(".found").forEach((each) => each.classList.remove("found"));

  const show = (element) => {
    for (let each = element; each; each = each.parentElement) if (each.tagName === "DETAILS") each.open = true;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    element.scrollIntoView({ block: "center", behavior: still ? "auto" : "smooth" });
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-quote], a[data-text]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const target = document.getElementById(link.hash.slice(1));
    if (!target) return;
    event.preventDefault();
    clear();
    if (link.dataset.quote)
      document.querySelectorAll(`[data-in~="${link.dataset.quote}"]`).forEach((each) => each.classList.add("found"));
    show(target);
    (target.tagName === "DETAILS" ? target.querySelector("summary") : target).focus({ preventScroll: true });
    cameFrom = link;
    back.hidden = false;
  });

  const goBack = () => {
    if (!cameFrom) return;
    clear();
    show(cameFrom);
    cameFrom.focus({ preventScroll: true });
    cameFrom = null;
    back.hidden = true;
  };
  back.addEventListener("click", goBack);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") goBack();
  });

  // On paper every article is open, and afterwards those that were closed are closed again.
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll("details:not([open])")];
    closed.forEach((each) => (each.open = true));
  });
  addEventListener("afterprint", () => closed.forEach((each) => (each.open = false)));
})();
