import { scriptAddress } from "./trusted";

const loading = new Map<string, Promise<void>>();

/** Runs one of the site's own scripts, once; a failure may be tried again. */
export function loadScript(address: string): Promise<void> {
  const known = loading.get(address);
  if (known) return known;
  const script = document.createElement("script");
  const loaded = new Promise<void>((resolve, reject) => {
    script.onload = () => resolve();
    script.onerror = () => {
      loading.delete(address);
      script.remove();
      reject(new Error(`${address} did not load`));
    };
  });
  script.src = scriptAddress(address);
  document.head.append(script);
  loading.set(address, loaded);
  return loaded;
}

/** Puts one of the site's own sheets on the page, once. */
export function loadStyle(address: string): void {
  if (loading.has(address)) return;
  loading.set(address, Promise.resolve());
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = address;
  document.head.append(link);
}
