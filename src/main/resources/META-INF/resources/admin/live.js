// Live numbers: they stand still while somebody is in them, looks elsewhere, or holds them.
(() => {
  "use strict";
  const bar = document.querySelector("[data-live]");
  if (!bar || !window.htmx) return;
  const button = bar.querySelector("button");
  const state = bar.querySelector("[data-state]");
  let held = false;
  const say = text => { state.textContent = text; };
  bar.hidden = false;
  button.addEventListener("click", () => {
    held = !held;
    button.textContent = held ? "Go on" : "Hold";
    say(held ? "The numbers stand still." : "The numbers follow by themselves.");
  });
  document.body.addEventListener("htmx:beforeRequest", event => {
    if (held || document.hidden || event.target.contains(document.activeElement)) event.preventDefault();
  });
  document.body.addEventListener("htmx:afterRequest", event => {
    if (event.detail.successful) {
      if (!held) say("The numbers follow by themselves.");
    } else {
      say("The numbers do not follow any more: reload the page.");
    }
  });
})();
