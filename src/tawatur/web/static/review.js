"use strict";
(() => {
  // Review by keyboard: j and k go through what can be judged, e opens its form, x chooses it. Keys count by their place, so
  // that they work on an Arabic keyboard too. What is selected in the text goes into the field that was last in use.
  let field = null;

  const steps = () => [...document.querySelectorAll("[data-step]")].filter((each) => each.offsetParent);
  const typing = (element) => element.closest("input:not([type=checkbox]), textarea, select");
  const here = () => document.activeElement.closest?.("[data-step]");

  const move = (by) => {
    const all = steps();
    const at = all.indexOf(here());
    const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1)];
    next?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: "nearest" });
  };

  const edit = () => {
    const step = here();
    const form = step?.matches("details") ? step : step?.querySelector("details");
    if (!form) return;
    form.open = true;
    form.querySelector("textarea, input:not([type=hidden])")?.focus();
  };

  const keys = { KeyJ: () => move(1), KeyK: () => move(-1), KeyE: edit, KeyX: () => here()?.querySelector("input[type=checkbox]")?.click() };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      const open = event.target.closest("details.edit[open]");
      if (!open) return;
      open.open = false;
      (open.closest("[data-step]") ?? open).focus();
    } else if (!typing(event.target) && keys[event.code]) {
      event.preventDefault();
      keys[event.code]();
    }
  });

  document.addEventListener("focusin", (event) => {
    if (event.target.matches(".edit textarea[name=content], .edit input[name=cue], .edit input[name=source]")) field = event.target;
  });

  document.addEventListener("mouseup", (event) => {
    const chosen = String(getSelection()).trim();
    if (!chosen || !event.target.closest(".words") || !field?.isConnected || !field.closest("details[open]")) return;
    field.value = chosen;
    field.focus();
  });

  // After a form was sent in the background, whoever cannot see the page hears and finds what became of it.
  document.addEventListener("htmx:after:swap", () => document.getElementById("done")?.focus({ preventScroll: true }));
})();
