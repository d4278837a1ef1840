// Keeps the site in the reader's browser. Each file is kept under its content,
// and taken from the network only if it is what this deployment lists: a page
// is never put together from two.
import { addressOf, type Files, hashOf, keyOf, pathAt } from "./worker/address";

declare const self: ServiceWorkerGlobalScope;

/** Written above this script when the site is built. */
declare const kept: { id: string; files: Files; first: readonly string[] };

const base = new URL("./", self.location.href).href;
const cacheName = `studysite ${kept.id} ${new URL(base).pathname}`;
const key = (path: string) => keyOf(path, base, kept.files);
const listed = (path: string) => Object.hasOwn(kept.files, path);

self.addEventListener("install", event => event.waitUntil(keepFirst().then(() => self.skipWaiting())));
self.addEventListener("activate", event => event.waitUntil(tidy().then(() => self.clients.claim())));
self.addEventListener("fetch", event => {
  const { request } = event;
  const path =
    request.method === "GET" && !request.headers.has("range") ? pathAt(request.url, base, kept.files) : null;
  if (path === null) return;
  if (request.mode === "navigate") event.waitUntil(tidy());
  if (listed(path)) event.respondWith(answer(event, path));
  else if (request.mode === "navigate") event.respondWith(fetch(request).catch(missing));
  else if (path.startsWith("assets/")) event.respondWith(older(request, path));
});

/** Fetches what is to be there before it is asked for, one by one: nobody is waiting for it. */
async function keepFirst(): Promise<void> {
  const cache = await caches.open(cacheName);
  for (const path of kept.first) {
    if (await cache.match(key(path))) continue;
    const response = await fetch(addressOf(path, base), { cache: "no-cache" });
    if (await keep(cache, path, response)) continue;
    // The server has another deployment, or changes files as it sends them.
    // Without a worker, the next page comes from there as it is. To wait for
    // that would be to wait for oneself: it happens after this installation.
    if (response.status < 500) void self.registration.unregister();
    throw new Error(`${path} is not the file of this deployment`);
  }
}

/** Keeps a file if it is the one that is listed, and says whether it is. */
async function keep(cache: Cache, path: string, response: Response): Promise<boolean> {
  if (!response.ok) return false;
  const body = await response.arrayBuffer();
  if ((await hashOf(body)) !== kept.files[path]) return false;
  const headers = { "content-type": response.headers.get("content-type") ?? "" };
  await cache.put(key(path), new Response(body, { headers }));
  return true;
}

/** Answers with a file of this deployment; what is not kept yet is asked for, and kept. */
async function answer(event: FetchEvent, path: string): Promise<Response> {
  const cache = await caches.open(cacheName);
  const found = await cache.match(key(path));
  if (found) return found;
  const response = await fetch(event.request);
  event.waitUntil(keep(cache, path, response.clone()));
  return response;
}

/** Answers a page of an older deployment, which is still open, with what belongs to it. */
async function older(request: Request, path: string): Promise<Response> {
  const cache = await caches.open(cacheName);
  return (await cache.match(addressOf(path, base), { ignoreSearch: true })) ?? fetch(request);
}

/** The site's page for unknown addresses, when the server cannot be asked whether it knows them. */
async function missing(): Promise<Response> {
  const page = await caches.match(key("404.html"));
  return page ? new Response(page.body, { status: 404, headers: page.headers }) : Response.error();
}

/** Removes what older deployments left, once no page is open that could need it and no newer one is on its way. */
async function tidy(): Promise<void> {
  if (self.registration.installing) return;
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (pages.length > 0) return;
  const cache = await caches.open(cacheName);
  const current = new Set(Object.keys(kept.files).map(key));
  for (const { url } of await cache.keys()) if (!current.has(url)) await cache.delete(url);
}
