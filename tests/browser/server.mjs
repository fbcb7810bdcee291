// Serves the built site as a strict server does: only its own files, under a policy that allows nothing else.

import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { output } from "./browser.mjs";

const types = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
};

/** Starts a server on this machine alone, on any port that is free; `origin` is its address. */
export async function serve() {
  const server = createServer(answer);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

function answer(request, response) {
  const { pathname } = new URL(request.url, "http://site");
  // Browsers ask for it by themselves, and a site need not have one.
  if (pathname === "/favicon.ico") return response.writeHead(204).end();
  try {
    const path = decodeURIComponent(pathname);
    const body = readFileSync(join(output, path));
    const type = types[extname(path)] ?? "text/plain";
    return response.writeHead(200, { "Content-Type": type, "Content-Security-Policy": "default-src 'self'" }).end(body);
  } catch {
    return response.writeHead(404).end();
  }
}
