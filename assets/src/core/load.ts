/**
 * Loads what a page needs only when it is used. The page lists the files; a
 * file "assets/layers-AB12CD34.js" belongs to the part called "layers". Of a
 * folder "assets/index-AB12CD34/" every part is a file called like it. In the
 * single file all parts are there from the beginning.
 */
import { parts } from "./provide";
import { files, isFolder, scriptAddress } from "./trusted";

/** What a part provides that has run already. */
export function provided<Part>(name: string): Part | undefined {
  return parts[name] as Part | undefined;
}

const loading = new Map<string, Promise<unknown>>();

/** Loads a part, once, and returns what it provides. */
export function load<Part>(name: string): Promise<Part> {
  let promise = loading.get(name);
  if (!promise) {
    promise = name in parts ? Promise.resolve() : Promise.all(filesOf(name).map(insert));
    loading.set(name, promise);
    promise.catch(() => loading.delete(name));
  }
  return promise.then(() => parts[name] as Part);
}

function filesOf(name: string): string[] {
  const listed = files();
  const own = listed.filter(file => !isFolder(file) && file.includes(`/${name}-`));
  return own.length ? own : listed.filter(isFolder).map(folder => `${folder}${name}.js`);
}

function insert(file: string): Promise<void> {
  const element = file.endsWith(".css") ? sheet(file) : scriptElement(file);
  return new Promise((resolve, reject) => {
    element.addEventListener("load", () => resolve());
    element.addEventListener("error", () => reject(new Error(file)));
    document.head.append(element);
  });
}

function sheet(file: string): HTMLElement {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = file;
  return link;
}

function scriptElement(file: string): HTMLElement {
  const element = document.createElement("script");
  element.src = scriptAddress(file);
  return element;
}

/** The address of one of the page's scripts, for what runs scripts; null where the page has none of this name. */
export function script(file: string): string | null {
  return files().includes(file) ? scriptAddress(file) : null;
}
