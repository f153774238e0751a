import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browserOf, desktop, faultsOf, phone, settles, shot } from './support.mjs';
import { Shop } from './shop.mjs';

// The coach beside the agent: what it underlines, what it mends, what it holds back, and who decides when it is wrong.
let shop;
let inbox;
let lead;
let he;

before(async () => {
  shop = await Shop.start();
  lead = await shop.agent('lead', '组长秋分', 'lead');
  he = await shop.agent('xiaohe', '小禾');
  const team = await shop.owner.ask('POST', 'teams', { name: '一组', members: [lead.id, he.id] });
  inbox = await shop.owner.ask('POST', 'inboxes', { name: '官网', hours: null, origins: [shop.base], teamId: team.id });
  await shop.owner.ask('POST', 'canned_responses', { shortCode: 'wx1', content: '您加我微信 xiaohe2026，我私下给您优惠。', scope: 'shop', tags: [] });
  await lead.ask('PUT', 'profile/presence', { presence: 'offline' });
  await he.ask('PUT', 'profile/presence', { presence: 'online' });
});

after(() => shop?.close());

const editor = (page) => page.locator('.reply .cm-content');
const draft = (page) => editor(page).evaluate((e) => e.cmTile?.view?.state.doc.toString() ?? e.innerText);
const gate = (page) => page.locator('.reply .held');
const underlined = (page) => page.locator('.reply .cm-lintRange').first();
const warned = (page) => page.locator('.reply .cm-lintRange-warning');

/** Waits until the coach has read the very text in the box. */
const reviewed = (page) => page.locator('.coach-bar[data-stale="false"] .score-total').waitFor();

async function write(page, text) {
  await editor(page).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
  await page.waitForTimeout(150);
  await reviewed(page);
}

/** A story with one agent at a desk and one buyer who says `words`. */
function assist(name, words, run, options = {}) {
  test(name, async () => {
    const browser = browserOf();
    const pages = [];
    try {
      const page = await shop.page(browser, he, options);
      pages.push(page);
      const wang = await shop.buyer(browser, inbox.websiteToken);
      pages.push(wang.page);
      const row = (text) => page.locator('.row-conversation', { hasText: text }).locator('.row-link');
      for (const text of words) {
        await wang.say(text);
        await row(text).waitFor();
      }
      await row(words.at(-1)).click();
      await editor(page).waitFor();
      await run(page, wang, async (person, path) => {
        const other = await shop.page(browser, person, options, path);
        pages.push(other);
        return other;
      });
      for (const p of pages) assert.deepEqual(p.complaints ?? [], []);
      await shot(page, `assist ${name}`);
    } catch (e) {
      for (const [at, page] of pages.entries()) await shot(page, `FAILED ${at} ${name}`).catch(() => {});
      throw e;
    } finally {
      for (const page of pages) await page.context().close();
    }
  });
}

const late = ['我这个快递怎么三天了还在中转站不动', '急着给孩子过生日用的，你们到底管不管！'];

assist('an angry buyer whose parcel is late is met with the mood first, with the panel’s help', late, async (page, wang) => {
  const panel = page.locator('.assist');
  const ready = panel.locator('.ready-reply .ready-text');
  await panel.getByText('先处理心情').waitFor();
  await settles(() => panel.locator('.glance .risk-tag').innerText(), /L[2-5]/);
  await page.locator('.turn-buyer .bubble-text mark').first().waitFor();
  await ready.first().waitFor();

  // While the buyer is at it nothing is suggested; afterwards their whole turn is read as one.
  await wang.send({ t: 'typing', on: true });
  await panel.getByText('对方还在输入').waitFor();
  await settles(() => ready.count(), 0);
  await wang.say('再不处理我就投诉了');
  await wang.send({ t: 'typing', on: false });
  await ready.first().waitFor();
  assert.ok((await ready.count()) <= 3);
  assert.deepEqual(await faultsOf(page), []);
  await shot(page, 'assist panel');

  const first = await ready.first().innerText();
  await page.keyboard.press('Alt+1');
  await page.waitForFunction((t) => document.querySelector('.reply .cm-content')?.textContent.includes(t), first.slice(0, 10));
  await page.waitForTimeout(150);
  await reviewed(page);
  await settles(() => page.locator('.reply .cm-lintRange-error, .reply .cm-lintRange-warning').count(), 0, first);
  await page.keyboard.press('Enter');
  await wang.hears(first.slice(0, 10));

  await wang.say('那你快点查');
  // Never the same words twice.
  await page.waitForFunction((said) => {
    const all = [...document.querySelectorAll('.assist .ready-reply .ready-text')].map((e) => e.innerText);
    return all.length > 0 && !all.includes(said);
  }, first);
});

assist('on a telephone the panel comes up as a sheet and its reply goes into the box', ['衣服洗了一次就掉色，太失望了'], async (page) => {
  await page.setViewportSize(phone);
  await page.locator('.advised').click();
  const ready = page.locator('.assist .ready-reply');
  await ready.first().waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await ready.first().click();
  await page.locator('.assist').waitFor({ state: 'hidden' });
  assert.notEqual((await draft(page)).trim(), '');
});

test('«这款和另一款有什么区别» is answered from facts in three keystrokes', async () => {
  const product = (code, name, priceFen, attrs) =>
    shop.owner.ask('POST', 'products', { code, name, category: '厨房电器', brand: '知家', priceFen, onSale: true, fields: { attrs }, variants: [{ code: `${code}-W`, spec: { 颜色: '白' }, priceFen, stock: 20 }] });
  await product('KF-A1', '轻巧空气炸锅', 19900, { 容量: '3.5升', 功率: '1200瓦' });
  await product('KF-B2', '大容量空气炸锅', 29900, { 容量: '6升', 功率: '1700瓦' });
  const wang = await shop.buyer(browserOf(), inbox.websiteToken);
  await wang.say('轻巧空气炸锅和大容量空气炸锅有什么区别，我该选哪个');
  const page = await shop.page(browserOf(), he, {}, '/?view=all');
  try {
    // Buyers of other stories wait longer and stand before this one: they are stepped past.
    const row = page.locator('.row-conversation', { hasText: '有什么区别' });
    await row.waitFor();
    const asked = page.locator('.timeline .bubble', { hasText: '有什么区别' });
    for (let at = 0; at < 40 && !(await asked.first().isVisible()); at++) {
      await page.keyboard.press('Alt+j');
      await page.waitForTimeout(250);
    }
    await page.locator('.assist .ready-reply', { hasText: '3.5升' }).first().waitFor();
    await editor(page).waitFor();
    await page.keyboard.press('Alt+1');
    await page.locator('.reply .cm-line', { hasText: '3.5升' }).waitFor();
    await page.keyboard.press('Enter');
    await wang.hears('3.5升');
    assert.match((await wang.heard()).join(), /6升/);
    await shot(page, 'assist compare');
    assert.deepEqual(page.complaints, []);
  } finally {
    await wang.page.context().close();
    await page.context().close();
  }
});

assist('a reply that shirks is underlined, explained, mended with one key, rewritten in part and as a whole', ['快递三天没动静了', '急着给孩子过生日，你们到底管不管！'], async (page, wang) => {
  await write(page, '快递的问题跟我们没关系，您自己联系快递吧');
  await underlined(page).waitFor();
  const before = Number(await page.locator('.coach-bar .score-total strong').innerText());
  assert.ok((await page.locator('.spoken').innerText()).includes('建议'), 'the bar says what would be better');

  await page.keyboard.press('Alt+Enter');
  await page.waitForFunction(() => !document.querySelector('.reply .cm-content')?.textContent.startsWith('快递的问题跟我们没关系，您自己'));
  await page.keyboard.press('Control+z');
  await page.waitForFunction(() => document.querySelector('.reply .cm-content')?.textContent.startsWith('快递的问题跟我们没关系，您自己'));

  await page.keyboard.press('Alt+y');
  await page.locator('.improve .rewrite-after ins').first().waitFor();
  assert.ok((await page.locator('.improve .reasons li').count()) > 0, 'the rewrite says why');
  await page.keyboard.press('Alt+Enter');
  await page.locator('.improve').waitFor({ state: 'detached' });
  await page.waitForTimeout(150);
  await reviewed(page);
  assert.ok(Number(await page.locator('.coach-bar .score-total strong').innerText()) > before);
  assert.ok(!(await draft(page)).includes('没关系'));
  await page.keyboard.press('Enter');
  const said = await page.locator('.turn-agent .bubble-text').last().innerText();
  await wang.hears(said.slice(0, 8));
});

assist('what is promised stands there with its due time before it is sent', ['我的快递到哪了'], async (page) => {
  await write(page, '我现在去查，今天18点前给您答复。');
  await page.locator('.coach-promises .promise-due').waitFor();
  await settles(() => page.locator('.coach-promises').innerText(), /18:00/);
});

assist('a way around the platform is refused on screen, by quick reply and by the API', ['方便加个联系方式吗'], async (page, wang) => {
  await write(page, '您加我微信 xiaohe2026，我私下给您优惠');
  await page.keyboard.press('Enter');
  await gate(page).getByText('这句不能发送').waitFor();
  await settles(() => gate(page).getByRole('button', { name: '仍要发送' }).count(), 0);
  await page.keyboard.press('Escape');
  await gate(page).waitFor({ state: 'detached' });

  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.type('/wx');
  await page.getByRole('option', { name: /wx1/ }).waitFor();
  await page.keyboard.press('Tab');
  // At once, before the coach has had its say: then the desk itself refuses.
  await page.keyboard.press('Enter');
  await page.locator('.reply .held.risk-high, .turn-unsent .held.risk-high').first().waitFor();

  const { id } = await he.ask('GET', 'conversations/meta').then(() => ({ id: page.url().split('/desk/')[1].split('?')[0] }));
  await assert.rejects(he.ask('POST', `conversations/${id}/messages`, { content: '您加我微信 xiaohe2026', clientId: 'from-a-program-1' }), /422.*gate_refused/s);
  assert.deepEqual(await wang.heard(), []);
});

assist('an error asks once, and the reason goes into the audit', ['什么时候能到'], async (page, wang) => {
  await shop.owner.ask('PATCH', 'rulebook', { severities: { PRM001: 'error' } });
  try {
    await write(page, '您放心，保证明天到');
    await page.locator('.reply .cm-lintRange-error').waitFor();
    await page.keyboard.press('Enter');
    await gate(page).getByText('发送前请确认').waitFor();
    assert.deepEqual(await wang.heard(), []);
    await gate(page).getByRole('textbox').fill('同城当日达，已和站点确认');
    await gate(page).getByRole('button', { name: '仍要发送' }).click();
    await wang.hears('保证明天到');
    const entries = await shop.owner.ask('GET', 'audit');
    assert.ok(JSON.stringify(entries).includes('reply.overridden'));
  } finally {
    await shop.owner.ask('PATCH', 'rulebook', { severities: { PRM001: null } });
  }
});

assist('误报 is marked in one click, decided by the lead, and gone', ['能不能明天到'], async (page, _, open) => {
  const words = '同城闪送，保证明天到';
  await write(page, words);
  await warned(page).waitFor();
  await page.locator('.coach-bar').getByRole('button', { name: '误报' }).click();
  await page.getByText('已报误报').first().waitFor();
  await warned(page).waitFor({ state: 'detached' });

  const desk = await open(lead, '/settings/rulebook');
  const alarm = desk.locator('.alarm', { hasText: words });
  await alarm.waitFor();
  await settles(() => alarm.locator('.alarm-context').innerText(), /能不能明天到/);
  assert.equal(await alarm.locator('mark').innerText(), await alarm.getByRole('textbox').inputValue());
  assert.deepEqual(await faultsOf(desk), []);
  await alarm.getByRole('button', { name: '采纳' }).click();
  await alarm.waitFor({ state: 'detached' });
  await desk.getByText('1 条都通过').waitFor();
  await shot(desk, 'assist rule book');

  await page.reload();
  await write(page, `${words}。`);
  await settles(() => warned(page).count(), 0);
});

assist('nothing for axe to find at the reply, on a screen and on a telephone', ['这个杯子多大'], async (page) => {
  for (const viewport of [desktop, phone]) {
    await page.setViewportSize(viewport);
    await write(page, '可能是大号吧，加我微信说');
    await page.keyboard.press('Enter');
    await gate(page).waitFor();
    assert.deepEqual(await faultsOf(page), []);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Alt+y');
    await page.locator('.improve .rewrite-after').waitFor();
    assert.deepEqual(await faultsOf(page), []);
    await page.keyboard.press('Escape');
  }
});
