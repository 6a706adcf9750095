// Runs before anything else in every page that the tests watch, and tells the console of what a page of the site must
// never do. Reading is told too where only a writer would read.
"use strict";

const tell = (what) => console.error(`forbidden: ${what}`);

/** Call the method as before, and tell of it. */
function watchMethod(owner, name) {
  const original = owner.prototype[name];
  owner.prototype[name] = function (...parts) {
    tell(`${owner.name}.${name}(${parts[0]})`);
    return original.apply(this, parts);
  };
}

watchMethod(Storage, "setItem");
watchMethod(IDBFactory, "open");
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

addEventListener("securitypolicyviolation", (event) => {
  tell(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
});
