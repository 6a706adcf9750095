// Runs before anything else in every page that the tests watch, and reports to the console whatever a page of the site
// must never do. Reading is reported, too, where only a page that writes would read.
"use strict";

const tell = (what) => console.error(`forbidden: ${what}`);

/** Call the method as before, and report it. */
function watchMethod(owner, name) {
  const original = owner.prototype[name];
  owner.prototype[name] = function (...parts) {
    tell(`${owner.name}.${name}(${parts[0] ?? ""})`);
    return original.apply(this, parts);
  };
}

watchMethod(Storage, "setItem");
watchMethod(IDBFactory, "open");
const { getDirectory } = window.StorageManager?.prototype ?? {};
if (getDirectory) watchMethod(StorageManager, "getDirectory");
if (window.CacheStorage) watchMethod(CacheStorage, "open");
if (window.ServiceWorkerContainer) watchMethod(ServiceWorkerContainer, "register");

const cookie = Object.getOwnPropertyDescriptor(Document.prototype, "cookie");
Object.defineProperty(Document.prototype, "cookie", {
  ...cookie,
  set(value) {
    tell(`document.cookie = ${value}`);
    cookie.set.call(this, value);
  },
});

/** The names of the files that the origin, its workers too, keeps in the browser. */
window.nameFiles = async () => {
  const names = [];
  for await (const name of (await getDirectory.call(navigator.storage)).keys()) names.push(name);
  return names;
};

const HINT = /\b(?:preconnect|dns-prefetch|prefetch|preload|modulepreload|prerender)\b/i;

/** Report the links below a node that make the browser contact another origin before anyone follows them. */
function watchLinks(node) {
  const links = node.matches?.("link") ? [node] : (node.querySelectorAll?.("link") ?? []);
  for (const { rel, href } of links) {
    if (HINT.test(rel) && href && new URL(href).origin !== location.origin) tell(`link ${rel} ${href}`);
  }
}

// No policy covers these links, and none of their requests is reported.
new MutationObserver((changes) => {
  for (const { target, addedNodes } of changes) for (const node of [target, ...addedNodes]) watchLinks(node);
}).observe(document, { childList: true, subtree: true, attributeFilter: ["rel", "href"] });

addEventListener("securitypolicyviolation", (event) => {
  tell(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
});
