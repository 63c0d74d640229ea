// The first screen is painted before the scripts behind it are read. A window that is not shown yet may draw no frame.
const { entry } = document.currentScript.dataset;
let begun = false;
const begin = () => {
  if (begun) return;
  begun = true;
  void import(entry);
};
setTimeout(begin, 150);
requestAnimationFrame(() => setTimeout(begin));

// A wish to open that comes before the script does is kept for it (src/app/typed-before.ts).
const sentAlong = document.querySelector("[data-sent-along]");
const keep = () => sentAlong.setAttribute("data-pressed", "");
sentAlong?.querySelector("button[data-kind=main]").addEventListener("pointerdown", keep);
sentAlong?.querySelector("button[data-kind=main]").addEventListener("click", keep);
sentAlong?.querySelector("input").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.isComposing) keep();
});
