import assert from 'node:assert/strict';
import { desktop, faultsOf, phone, settles, story } from './support.mjs';

for (const [width, viewport] of [['1366', desktop], ['390', phone]]) {
  story(`the coach's page is clean under axe at ${width}`, async (page) => {
    await page.locator('.findings, .clean').first().waitFor();
    assert.deepEqual(await faultsOf(page), []);
    await page.keyboard.press('Control+Enter');
    await page.locator('.rewrite').waitFor();
    assert.deepEqual(await faultsOf(page), []);
  }, { path: '/coach#example=P30', viewport });

  story(`the empty page and the check-up are clean under axe at ${width}`, async (page) => {
    await page.locator('.thread-empty').waitFor();
    await page.locator('.cm-content').waitFor();
    assert.deepEqual(await faultsOf(page), []);
    await page.getByRole('link', { name: '文件体检' }).click();
    await page.locator('.drop').waitFor();
    assert.deepEqual(await faultsOf(page), []);
  }, { viewport });

  story(`nothing runs out of the window sideways at ${width}`, async (page) => {
    await page.locator('.findings, .clean').first().waitFor();
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(wider, 0);
    const cut = await page.evaluate(() => [...document.querySelectorAll('.panel, .panel-head, .section, .finding, .principles')].filter((e) => e.scrollWidth > e.clientWidth + 1).map((e) => e.className));
    assert.deepEqual(cut, []);
  }, { path: '/coach?lang=en#example=P34', viewport });
}

story('the main work needs no scrolling of the page at 1366×768', async (page) => {
  await page.locator('.findings, .clean').first().waitFor();
  await settles(() => page.evaluate(() => document.documentElement.scrollHeight), desktop.height);
}, { path: '/coach#example=P30' });

story('dark colours have enough contrast', async (page) => {
  await page.getByRole('button', { name: '切换深浅色' }).click();
  await page.locator('.findings, .clean').first().waitFor();
  assert.deepEqual(await faultsOf(page), []);
}, { path: '/coach#example=P30' });
