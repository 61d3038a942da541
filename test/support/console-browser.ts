import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { SAMPLE_PASSWORD } from '#identity';
import { aBrowser } from './a-browser.js';
import { builtConsole } from './built-console.js';

export interface ConsoleBrowser {
  readonly browser: Browser;
  /** Folder of the pictures, with a slash at its end. */
  readonly artefacts: string;
  /** A page in a context of its own: whoever signs in there is signed in nowhere else. */
  open(viewport?: { readonly width: number; readonly height: number }): Promise<Page>;
  /** Takes a picture, once the page has what it asked for. */
  look(page: Page, name: string): Promise<void>;
  close(): Promise<void>;
}

/** A real browser before the console as it is built now; pictures go to `test-artefacts/<folder>`, of whole pages unless said otherwise. */
export async function aConsoleBrowser(folder: string, { fullPage = true } = {}): Promise<ConsoleBrowser> {
  const artefacts = fileURLToPath(new URL(`../../test-artefacts/${folder}/`, import.meta.url));
  mkdirSync(artefacts, { recursive: true });
  await builtConsole();
  const browser = await aBrowser();
  return {
    browser,
    artefacts,
    async open(viewport = { width: 1280, height: 900 }) {
      const context = await browser.newContext({ viewport, locale: 'vi-VN' });
      return context.newPage();
    },
    async look(page, name) {
      await expect.poll(() => page.locator('.waiting, .ant-skeleton').count()).toBe(0);
      await page.screenshot({ path: `${artefacts}${name}.png`, animations: 'disabled', fullPage });
    },
    close: () => browser.close(),
  };
}

/** Through the form, with the password that every account of the tests has. */
export async function signIn(page: Page, url: string, name: string): Promise<void> {
  await page.goto(`${url}/`);
  await page.getByLabel('Tài khoản', { exact: true }).fill(name);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(SAMPLE_PASSWORD);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('heading', { name: 'Tổng quan' }).waitFor();
}
