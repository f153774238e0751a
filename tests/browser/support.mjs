import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const require = createRequire(`${root}web/desk/package.json`);
const { chromium } = require('playwright-core');
const axe = require.resolve('axe-core/axe.min.js');

export const desktop = { width: 1366, height: 768 };
export const phone = { width: 390, height: 844 };

const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

// Without a UTF-8 locale Chromium gives no file a Chinese name.
const env = { ...process.env, LC_ALL: 'C.UTF-8' };

// Files of stories run side by side; each has a desk and a folder of its own.
const data = mkdtempSync(join(tmpdir(), 'zhiyin-stories-'));

let browser;
let desk;
let base;
let said = '';

/** The owner's generated password, as the first start prints it. */
export const firstPassword = () => /^\s*password\s+(\S+)$/m.exec(said)?.[1];

before(async () => {
  [browser, base] = await Promise.all([chromium.launch({ executablePath: '/usr/bin/chromium', args: quiet, env }), startDesk()]);
});

after(async () => {
  await browser?.close();
  desk?.kill('SIGINT');
  if (desk?.exitCode === null && desk.signalCode === null) await new Promise((resolve) => desk.once('exit', resolve));
  rmSync(data, { recursive: true, force: true });
});

function startDesk() {
  const bin = [process.env.ZHIYIN_BIN, `${root}artifacts/publish/zhiyin`, `${root}artifacts/bin/Zhiyin.Cli/debug/zhiyin`].find((b) => b && existsSync(b));
  if (!bin) throw new Error('zhiyin is not built: run eng/publish.sh');
  desk = spawn(bin, ['serve', '--urls', 'http://127.0.0.1:0', '--data', data], { stdio: ['ignore', 'pipe', 'inherit'], cwd: root });
  return new Promise((resolve, reject) => {
    desk.stdout.on('data', (part) => {
      said += part;
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (address) resolve(address[0]);
    });
    desk.once('exit', (code) => reject(new Error(`zhiyin ended with ${code}: ${said}`)));
  });
}

/** The browser of this run, for stories with several people in it. */
export const browserOf = () => browser;

/** A story in a browser of its own. Whatever the page complains about in the console fails it, unless the story provokes it (complaints: false). */
export function story(name, run, { viewport = desktop, path = '/coach', locale = 'zh-CN', colorScheme = 'light', complaints: minds = true } = {}) {
  test(name, async () => {
    const context = await browser.newContext({ viewport, locale, colorScheme, baseURL: base, permissions: ['clipboard-read', 'clipboard-write'] });
    const complaints = [];
    try {
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      page.on('pageerror', (e) => complaints.push(e.message));
      page.on('console', (m) => m.type() === 'error' && complaints.push(m.text()));
      await page.goto(path);
      await run(page, context).catch((fault) => {
        // What the page said before is often the reason.
        fault.stack += complaints.map((c) => `\n  the page complained: ${c}`).join('');
        throw fault;
      });
      await shot(page, name);
      if (minds && complaints.length > 0) throw new Error(`the page complained:\n${complaints.join('\n')}`);
    } finally {
      await context.close();
    }
  });
}

/** What is read from the page is as expected now or within five seconds: a page draws after the act, not in it. A RegExp is matched, anything else compared. */
export async function settles(read, expected, message) {
  const held = async () => {
    const now = await read();
    if (expected instanceof RegExp) assert.match(now, expected, message);
    else assert.deepEqual(now, expected, message);
  };
  for (const end = Date.now() + 5_000; Date.now() < end; await new Promise((r) => setTimeout(r, 50))) {
    if (await held().then(() => true, () => false)) return;
  }
  await held();
}

/** What axe finds wrong on the page: rule, and where. */
export async function faultsOf(page) {
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
  // The page's own policy forbids foreign scripts; the debugger may still run one.
  const source = (await import('node:fs')).readFileSync(axe, 'utf8');
  await page.evaluate(source);
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const found = await page.evaluate((runOnly) => globalThis.axe.run(document, { runOnly, iframes: false }), tags);
  return found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => `${n.target.join(' ')} ${n.any[0]?.message ?? ''}`).join('\n  ')}`);
}

export async function shot(page, name) {
  const folder = process.env.ZHIYIN_SHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name.replaceAll(/[^\w]+/g, '-')}.png` });
}
