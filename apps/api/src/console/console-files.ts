import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import express, { type RequestHandler, Router } from 'express';

const YEAR_SECONDS = 365 * 24 * 3_600;

/** Where the built console lies: beside this program in `dist`, or in `dist` when run from the sources. */
function consoleFolder(): string | null {
  const folders = ['../../../../web/', '../../../../dist/web/'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  return folders.find((folder) => existsSync(`${folder}index.html`)) ?? null;
}

/** The console's files; every other page address of it gets its one page. Addresses of the API and of the public pages pass by. */
export function consoleFiles(folder: string | null = consoleFolder()): RequestHandler {
  if (folder === null) return (_request, _response, next) => next();
  const router = Router();
  // Names of the built files carry a hash of their content.
  router.use('/assets', express.static(`${folder}assets`, { immutable: true, maxAge: YEAR_SECONDS * 1_000 }));
  router.use('/assets', (_request, response) => void response.status(404).end());
  router.use(express.static(folder, { index: false, maxAge: 0 }));
  router.get('/{*page}', (_request, response) => {
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile('index.html', { root: folder });
  });
  return (request, response, next) => (isApi(request.path) ? next() : void router(request, response, next));
}

function isApi(path: string): boolean {
  return /^\/(api|cong-bo|healthz|readyz|metrics)(\/|$)/.test(path);
}
