/** Files by their paths in the site, each with the beginning of its SHA-256. */
export type Files = Readonly<Record<string, string>>;

/**
 * The path in the site that an address means, or null where it is outside: the
 * address of a folder means its index.html, as on every server, and one without
 * an ending a page, as on GitHub Pages.
 */
export function pathAt(address: string, base: string, files: Files): string | null {
  const { origin, pathname } = new URL(address);
  if (!(origin + pathname).startsWith(base)) return null;
  const path = decoded((origin + pathname).slice(base.length));
  if (path === "" || path.endsWith("/")) return `${path}index.html`;
  return !(path in files) && `${path}.html` in files ? `${path}.html` : path;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The address of a file, without what stands for its content. */
export function addressOf(path: string, base: string): string {
  return base + path.split("/").map(encodeURIComponent).join("/");
}

/** Under what a file is kept: its address with its content's hash, so that files of two deployments are never one. */
export function keyOf(path: string, base: string, files: Files): string {
  return `${addressOf(path, base)}?${files[path]}`;
}

/** The beginning of a body's SHA-256, as the list of files gives it. */
export async function hashOf(body: ArrayBuffer): Promise<string> {
  const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", body), 0, 8);
  return [...sum].map(byte => byte.toString(16).padStart(2, "0")).join("");
}
