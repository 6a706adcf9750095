// Tells the page around this one how high it is, whenever that changes and whenever it is asked. Says nothing else, so
// it may tell anyone.

function tell() {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  if (parent !== window) parent.postMessage({ kommunkompassen: height }, "*");
}

new ResizeObserver(tell).observe(document.documentElement);
addEventListener("message", ({ source }) => {
  if (source === parent) tell();
});
