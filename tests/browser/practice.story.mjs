import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { browserOf, desktop, faultsOf, phone, settles, shot } from './support.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const data = mkdtempSync(join(tmpdir(), 'zhiyin-demo-'));
let desk;
let base;

before(async () => {
  const bin = [process.env.ZHIYIN_BIN, `${root}artifacts/publish/zhiyin`].find((b) => b && existsSync(b));
  if (!bin) throw new Error('zhiyin is not built: run eng/publish.sh');
  desk = spawn(bin, ['serve', '--demo', '--urls', 'http://127.0.0.1:0', '--data', data], { stdio: ['ignore', 'pipe', 'inherit'], cwd: root });
  base = await new Promise((resolve, reject) => {
    let said = '';
    desk.stdout.on('data', (part) => {
      said += part;
      const address = /(http:\/\/127\.0\.0\.1:\d+)\/guide/.exec(said);
      if (address) resolve(address[1]);
    });
    desk.once('exit', (code) => reject(new Error(`zhiyin ended with ${code}: ${said}`)));
  });
});

after(async () => {
  desk?.kill('SIGTERM');
  if (desk?.exitCode === null) await new Promise((resolve) => desk.once('exit', resolve));
  rmSync(data, { recursive: true, force: true });
});

async function signedIn(to) {
  const context = await browserOf().newContext({ viewport: desktop, locale: 'zh-CN', baseURL: base });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(`/sign-in?to=${encodeURIComponent(to)}`);
  const fields = page.locator('form input');
  await fields.nth(0).fill('xiaodi');
  await fields.nth(1).fill(/密码都是 (\S+?)）/.exec(readFileSync(join(data, 'sign-ins.txt'), 'utf8'))[1]);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${to}`);
  return { context, page };
}

test('the guided two minutes: an angry buyer comes in, the rewrite is taken, she calms down', async () => {
  const { context, page } = await signedIn('/guide');
  await page.getByRole('button', { name: '请她进来' }).click();
  await page.getByRole('link', { name: '打开她的会话' }).click();
  const strip = page.getByRole('complementary', { name: '演练' });
  await strip.getByText('火气 52').waitFor();
  await page.getByText('先处理心情').waitFor();
  await page.locator('.cm-content').first().click();
  await page.keyboard.type('还没到发货时间呢，您别催了');
  await page.keyboard.press('Alt+y');
  await page.getByRole('button', { name: /整句采用/ }).click();
  await page.getByRole('button', { name: '发送', exact: true }).click();
  await strip.getByText('先接住了情绪').waitFor();
  await settles(() => strip.textContent(), /降了 \d+/);
  await shot(page, 'the buyer calms down');
  await page.goto('/guide');
  await page.getByText('已完成').nth(2).waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await context.close();
});

test('the practice ground: buyers are started, paced and all ended; clean under axe, nothing runs out sideways on a phone', async () => {
  const { context, page } = await signedIn('/practice');
  await page.getByText('大促').click();
  await page.getByRole('button', { name: '开始' }).click();
  await page.getByText('进行中').waitFor();
  await page.getByRole('link', { name: '打开会话' }).nth(1).waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await page.setViewportSize(phone);
  await settles(() => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
  await page.getByRole('button', { name: '全部结束' }).click();
  await page.getByText('没有开始').waitFor();
  await page.getByText('还没有买家').waitFor();
  await context.close();
});
