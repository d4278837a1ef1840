import { load, script } from "../core/load";

/** What the part called "install" provides: it is given the address of the service worker. */
export type Install = (worker: string) => void;

/** Once the page has nothing else to do, lets the browser keep the site. Browsers keep none that was opened from disk. */
export function install(): void {
  const worker = script("service-worker.js");
  if (!worker || !location.protocol.startsWith("http")) return;
  const idle = globalThis.requestIdleCallback ?? setTimeout; // Safari has the one, and the others both
  addEventListener("load", () => {
    idle(() =>
      load<Install>("install").then(
        start => start(worker),
        () => {},
      ),
    );
  });
}
