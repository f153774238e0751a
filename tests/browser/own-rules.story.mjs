import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browserOf, desktop, faultsOf, phone, settles, shot } from './support.mjs';
import { Shop } from './shop.mjs';

// A shop's own rules: written on the screen, refused with the line, mended, tried on past replies, saved, and underlined where an agent writes.
let shop;
let inbox;
let chief;
let he;

before(async () => {
  shop = await Shop.start();
  chief = await shop.agent('chief', '主管立春', 'supervisor');
  he = await shop.agent('xiaohe', '小禾');
  inbox = await shop.owner.ask('POST', 'inboxes', { name: '官网', hours: null, origins: [shop.base] });
  await chief.ask('PUT', 'profile/presence', { presence: 'offline' });
  await he.ask('PUT', 'profile/presence', { presence: 'online' });
});

after(() => shop?.close());

const box = (page) => page.locator('.own-editor .cm-content');
const verdict = (page) => page.locator('.own-verdict');

async function write(page, text) {
  await box(page).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}

const rule = (words) => `rules:\n  - id: no-dear\n    kind: phrase\n    title: 不称呼亲亲\n    severity: warning\n    words: [${words}]\n    bad:\n      - 亲亲，在的\n    good:\n      - 您好，在的\n`;

test('a rule of the shop’s own is refused with its line, mended, tried, saved, and underlined where an agent writes', async () => {
  const browser = browserOf();
  const agent = await shop.page(browser, he, { viewport: desktop });
  const wang = await shop.buyer(browser, inbox.websiteToken);
  await wang.say('在吗，什么时候发货');
  await agent.locator('.row-conversation', { hasText: '什么时候发货' }).locator('.row-link').click();
  const reply = agent.locator('.reply .cm-content');
  await reply.waitFor();
  await reply.click();
  await agent.keyboard.insertText('亲亲，今天 16 点前拍下的今天都能发出');
  await agent.keyboard.press('Enter');
  await agent.getByText('亲亲，今天 16 点前拍下的今天都能发出').first().waitFor();

  const page = await shop.page(browser, chief, { viewport: desktop }, '/settings/own-rules');
  await page.getByText('还没有自家规则').waitFor();
  await box(page).waitFor();
  await page.getByRole('button', { name: '放入示例' }).click();
  await verdict(page).getByText('7 条规则，例子都对').waitFor();
  await shot(page, 'own rules sample');
  assert.deepEqual(await faultsOf(page), [], 'also when the document is longer than its box');
  await write(page, rule('宝宝'));
  await verdict(page).getByText('有 1 处要改').waitFor();
  await settles(() => verdict(page).innerText(), /第 8 行[\s\S]*no-dear[\s\S]*没有被标出/);
  await settles(() => page.getByRole('button', { name: '保存并生效' }).isDisabled(), true, 'what is refused cannot be saved');
  await shot(page, 'own rules refused');
  assert.deepEqual(await faultsOf(page), []);

  await write(page, rule('亲亲'));
  await verdict(page).getByText('1 条规则，例子都对').waitFor();
  await page.getByRole('button', { name: '试一下' }).click();
  await page.getByText('1 条里标出 1 条').waitFor();
  await settles(() => page.locator('.own-sample mark').innerText(), '亲亲');
  await shot(page, 'own rules tried');
  await page.getByRole('button', { name: '保存并生效' }).click();
  await page.getByText('已生效').waitFor();
  await page.locator('.own-rule', { hasText: '不称呼亲亲' }).waitFor();

  await reply.click();
  await agent.keyboard.insertText('亲亲，明天到');
  await agent.locator('.reply .cm-lintRange', { hasText: '亲亲' }).waitFor();
  await shot(agent, 'own rule underlined');

  await page.getByRole('checkbox', { name: '开' }).click();
  await page.getByRole('checkbox', { name: '关' }).waitFor();
  await agent.keyboard.insertText('的');
  await agent.waitForFunction(() => ![...document.querySelectorAll('.reply .cm-lintRange')].some((m) => m.textContent.includes('亲亲')));
  assert.deepEqual(await faultsOf(page), []);
  await agent.context().close();
  await wang.page.context().close();
  await page.context().close();
});

test('the form writes a rule into the document, and an older version is taken back', async () => {
  const browser = browserOf();
  const page = await shop.page(browser, chief, { viewport: phone }, '/settings/own-rules');
  await box(page).waitFor();
  await page.getByRole('button', { name: '加一条不许说的话' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('这条规则叫什么').fill('不说「骨折价」');
  await form.getByLabel('不许说的词').fill('骨折价\n跳楼价');
  await form.getByLabel('会被标出的一句话').fill('今天骨折价');
  await form.getByLabel('本店轻重').selectOption('block');
  await shot(page, 'own rules form');
  assert.deepEqual(await faultsOf(page), []);
  await form.getByRole('button', { name: '写进规则文件' }).click();
  await verdict(page).getByText('2 条规则，例子都对').waitFor();
  await page.getByRole('button', { name: '保存并生效' }).click();
  await page.getByText('已生效').waitFor();
  await page.locator('.own-rule', { hasText: '骨折价' }).waitFor();
  await shot(page, 'own rules on a telephone');
  await page.getByRole('button', { name: '取回 第 1 版' }).click();
  await verdict(page).getByText('1 条规则，例子都对').waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await page.context().close();
});
