// Lets the browser keep the site and offer to install it: loaded when the page is done.
import { make } from "./core/dom";
import { provide } from "./core/provide";
import type { Install } from "./install/index";

const install: Install = worker => {
  document.head.append(make("link", { rel: "manifest", href: "manifest.webmanifest" }));
  // Where the browser will not keep anything, the site works as any other does.
  navigator.serviceWorker?.register(worker).catch(() => {});
};
provide("install", install);
