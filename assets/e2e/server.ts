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
  ".xml": "application/xml",
};

/** A server of static files that keeps account of what it has sent. */
export interface Server {
  origin: string;
  /** The address of the site, with a final slash. */
  base: string;
  sent: { path: string; body: Buffer }[];
  close(): void;
}

/** Serves a folder under a path of its own as GitHub Pages does: an unknown address gets 404.html. */
export async function serve(folder: string, path = "/x/"): Promise<Server> {
  const sent: Server["sent"] = [];
  const server = createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const found = name.startsWith(path) ? read(folder, name.slice(path.length)) : undefined;
    const { file, body } = found ?? {
      file: "404.html",
      body: readFileSync(join(folder, "404.html")),
    };
    response.writeHead(found ? 200 : 404, {
      "content-type": `${types[extname(file)] ?? ""}; charset=utf-8`,
    });
    response.end(body);
    sent.push({ path: name, body });
  });
  await new Promise<void>(resolve => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    base: origin + path,
    sent,
    close: () => server.closeAllConnections() ?? server.close(),
  };
}

function read(folder: string, name: string): { file: string; body: Buffer } | undefined {
  const file = join(folder, normalize(`/${name.endsWith("/") || name === "" ? `${name}index.html` : name}`));
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
  return { file, body: readFileSync(file) };
}
