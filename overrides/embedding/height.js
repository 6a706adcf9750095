// For other sites: gives each frame with a page of this site the height that the page needs. The address of this file
// never changes. It reads and stores nothing, and handles only frames that show pages of the site it came from.
(() => {
  const script = document.currentScript;
  if (!(script instanceof HTMLScriptElement)) return;
  const { origin } = new URL(script.src);
  const HIGHEST = 4000; // pixels; whatever a page says, it can't push everything else away

  addEventListener("message", ({ origin: sender, source, data }) => {
    const height = sender === origin ? data?.kommunkompassen : undefined;
    if (!(height > 0 && height <= HIGHEST)) return;
    for (const frame of document.querySelectorAll("iframe")) {
      if (frame.contentWindow === source) frame.style.height = `${height}px`;
    }
  });

  // A page that was loaded before this script is asked.
  for (const frame of document.querySelectorAll("iframe")) {
    if (frame.src.startsWith(`${origin}/`)) frame.contentWindow?.postMessage("kommunkompassen", origin);
  }
})();
