import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const types: Record<string, string> = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain",
  ".webmanifest": "application/manifest+json",
  ".xml": "application/xml",
};

/** A server of static files that keeps account of what it has sent. */
export interface Server {
  origin: string;
  /** The address of the site, with a final slash. */
  base: string;
  sent: { path: string; body: Buffer }[];
  /** The folder that is served: put another there to deploy it, or none for a server that is gone. */
  folder: string;
  close(): void;
}

/**
 * Serves a folder under a path of its own as GitHub Pages does: an unknown
 * address gets 404.html, and what the browser has already is not sent again.
 */
export async function serve(folder: string, path = "/x/"): Promise<Server> {
  const site = { folder, sent: [] as Server["sent"] };
  const server = createServer((request, response) => {
    if (site.folder === "") {
      request.socket.destroy();
      return;
    }
    const name = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const found = name.startsWith(path) ? read(site.folder, name.slice(path.length)) : undefined;
    const { file, body } = found ?? {
      file: "404.html",
      body: readFileSync(join(site.folder, "404.html")),
    };
    const etag = `"${createHash("sha256").update(body).digest("hex")}"`;
    const known = found !== undefined && request.headers["if-none-match"] === etag;
    response.writeHead(known ? 304 : found ? 200 : 404, {
      "content-type": `${types[extname(file)] ?? ""}; charset=utf-8`,
      etag,
    });
    response.end(known ? undefined : body);
    site.sent.push({ path: name, body: known ? Buffer.alloc(0) : body });
  });
  await new Promise<void>(resolve => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(site, {
    origin,
    base: origin + path,
    close: () => server.closeAllConnections() ?? server.close(),
  });
}

function read(folder: string, name: string): { file: string; body: Buffer } | undefined {
  const file = join(folder, normalize(`/${name.endsWith("/") || name === "" ? `${name}index.html` : name}`));
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
  return { file, body: readFileSync(file) };
}
