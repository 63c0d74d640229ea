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
