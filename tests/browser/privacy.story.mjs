import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { browserOf, settles, shot } from './support.mjs';
import { Shop } from './shop.mjs';

// What the owner sets reaches the buyer's window, and what a buyer asks of the shop is done.
let shop;
let inbox;

before(async () => {
  shop = await Shop.start();
  inbox = await shop.owner.ask('POST', 'inboxes', { name: '官网', hours: null, origins: [shop.base] });
});

after(() => shop?.close());

const welcomed = async () => {
  const buyer = await shop.buyer(browserOf(), inbox.websiteToken);
  const frame = await buyer.page.evaluate(() => globalThis.chat.frames.find((f) => f.t === 'welcome'));
  await buyer.close();
  return frame.inbox;
};

async function ownerPage(path) {
  const page = await shop.page(browserOf(), shop.owner, { acceptDownloads: true }, path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

test('hours set by the owner open and close the buyer’s window', async () => {
  const page = await ownerPage(`/settings/inboxes/${inbox.id}/hours`);
  const save = async (state) => {
    await page.getByRole('button', { name: '保存' }).click();
    await page.locator('h1 .risk-tag', { hasText: state }).waitFor();
    await page.getByText('已保存').waitFor();
  };
  await page.getByLabel('全天候').check();
  await save('营业中');
  assert.equal((await welcomed()).open, true);
  await page.getByLabel('全天候').uncheck();
  const first = page.getByRole('button', { name: /去掉第 1 段/ });
  while ((await first.count()) > 0) await first.first().click();
  await save('休息中');
  const closed = await welcomed();
  assert.equal(closed.open, false);
  assert.equal(closed.nextOpen ?? null, null);
  assert.deepEqual(page.complaints, []);
  await page.context().close();
});

test('a buyer’s data is exported for a reason, erased after a typed word, and the audit tells both', async () => {
  const buyer = await shop.buyer(browserOf(), inbox.websiteToken);
  await buyer.say('我的地址是望京东路九号院，请改一下');
  await buyer.until('ack');
  await buyer.close();

  const page = await ownerPage('/settings/privacy');
  const row = page.getByRole('table', { name: '买家' }).getByRole('row').nth(1);
  await row.getByRole('button', { name: '导出' }).click();
  await page.getByLabel('理由').fill('买家要求查阅');
  const download = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: '导出' }).click();
  const file = readFileSync(await (await download).path(), 'utf8');
  assert.match(file, /请改一下/);

  await row.getByRole('button', { name: '抹除' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('理由').fill('买家要求删除');
  await dialog.getByLabel(/输入「永久抹除」/).fill('抹除');
  await settles(() => dialog.getByRole('button', { name: '抹除', exact: true }).isDisabled(), true, 'a wrong word erases nothing');
  await dialog.getByLabel(/输入「永久抹除」/).fill('永久抹除');
  await shot(page, 'privacy erase');
  await dialog.getByRole('button', { name: '抹除', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  const found = await shop.owner.ask('GET', 'conversations?assignee_type=all&status=all');
  for (const conversation of found.items) {
    const { items } = await shop.owner.ask('GET', `conversations/${conversation.id}/messages`);
    assert.ok(!JSON.stringify(items).includes('望京'), 'no word is left');
  }
  await page.goto('/settings/audit');
  await page.getByLabel('做了什么').selectOption('personal');
  await page.getByRole('row', { name: /抹除买家资料.*买家要求删除/s }).waitFor();
  await page.getByRole('row', { name: /导出买家资料.*买家要求查阅/s }).waitFor();
  assert.deepEqual(page.complaints, []);
  await page.context().close();
});

test('who may not export or erase is refused by page and API', async () => {
  const agent = await shop.agent('plain', '小白');
  const page = await shop.page(browserOf(), agent, {}, '/settings/privacy');
  await page.getByText('你没有这项权限').waitFor();
  const [{ id }] = (await shop.owner.ask('GET', 'contacts')).items;
  for (const [method, path] of [['POST', `contacts/${id}/export`], ['DELETE', `contacts/${id}`]]) {
    await assert.rejects(agent.ask(method, path, { reason: '随便看看' }), /403/);
  }
  await page.context().close();
});
