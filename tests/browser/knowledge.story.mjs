import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browserOf, desktop, faultsOf, phone, settles, shot } from './support.mjs';
import { Shop } from './shop.mjs';

// What the shop knows: written on its pages, taken from tables, and answered from at the desk.
let shop;
let inbox;
let keeper;
let he;
const day = 86_400_000;
const ago = (days) => new Date(Date.now() - days * day).toISOString();

before(async () => {
  shop = await Shop.start();
  keeper = await shop.agent('yunying', '运营方晴', 'operator');
  he = await shop.agent('xiaohe', '小禾');
  const team = await shop.owner.ask('POST', 'teams', { name: '一组', members: [he.id] });
  inbox = await shop.owner.ask('POST', 'inboxes', { name: '官网', hours: null, origins: [shop.base], teamId: team.id });
  await he.ask('PUT', 'profile/presence', { presence: 'online' });
});

after(() => shop?.close());

/** A story on one page; whatever the page complains about fails it, and a failure leaves a picture. */
function told(name, person, path, run) {
  test(name, async () => {
    const page = await shop.page(browserOf(), person(), {}, path);
    try {
      await run(page);
      assert.deepEqual(page.complaints, []);
      await shot(page, `knowledge ${name}`);
    } catch (e) {
      await shot(page, `FAILED ${name}`).catch(() => {});
      throw e;
    } finally {
      await page.context().close();
    }
  });
}

const dialog = (page) => page.getByRole('dialog');
const field = (page, label) => dialog(page).getByLabel(label, { exact: true });
const row = (page, text) => page.locator('table tbody tr', { hasText: text });

async function fill(page, values) {
  for (const [label, value] of Object.entries(values)) await field(page, label).fill(value);
}

/** Saves the window and waits until it is gone. */
async function save(page) {
  await dialog(page).getByRole('button', { name: '保存' }).click();
  await dialog(page).waitFor({ state: 'detached' });
}

async function add(page) {
  await page.locator('.knowledge-bar').getByRole('button', { name: '添加' }).click();
  await dialog(page).waitFor();
}

/** Nothing for axe to find, and nothing that runs out sideways, on a screen and on a telephone. */
async function clean(page, what) {
  for (const viewport of [desktop, phone]) {
    await page.setViewportSize(viewport);
    assert.deepEqual(await faultsOf(page), [], `${what} at ${viewport.width}`);
    await settles(() => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, `${what} runs out at ${viewport.width}`);
    await shot(page, `knowledge ${what} ${viewport.width}`);
  }
  await page.setViewportSize(desktop);
}

told('a product is written with its sizes and found by the first letters of its name', () => keeper, '/settings/knowledge/products', async (page) => {
  await add(page);
  await fill(page, { 商品编码: 'LN-01', 商品名称: '亚麻衬衫', 类目: '服饰', '价格（元）': '129', 尺码表: '码,身高,体重(斤)\nS,155-160,90-104\nM,160-167,105-118' });
  await dialog(page).getByRole('button', { name: '添加规格' }).click();
  await field(page, '规格编码').fill('LN-01-M');
  await field(page, '规格').fill('颜色：白；尺码：M');
  await field(page, '价格（元）').last().fill('129');
  await field(page, '库存').fill('8');
  await clean(page, 'product form');
  await save(page);
  await row(page, '亚麻衬衫').waitFor();
  await page.getByRole('searchbox').fill('ymcs');
  await row(page, '亚麻衬衫').waitFor();
  await page.getByRole('searchbox').fill('没有这件');
  await page.getByText('没有找到').waitFor();
  await page.getByRole('searchbox').fill('');
  await row(page, '亚麻衬衫').waitFor();
  await clean(page, 'products');

  await row(page, '亚麻衬衫').getByRole('button', { name: /编辑|修改/ }).click();
  await dialog(page).waitFor();
  await settles(() => field(page, '尺码表').inputValue(), /160-167/);
  await field(page, '商品名称').fill('亚麻长袖衬衫');
  await save(page);
  await row(page, '亚麻长袖衬衫').waitFor();
});

told('a promotion is reckoned before it is saved: the second at half price, and a gift', () => keeper, '/settings/knowledge/promotions', async (page) => {
  await add(page);
  await fill(page, { 活动名称: '第二件半价', 失效时间: '2099-01-01T00:00' });
  await field(page, '优惠方式').selectOption('nth');
  await fill(page, { '打几折，如 8.5': '5', 第几件优惠: '2', 赠品: '赠收纳袋1个', 内容: '第二件半价，另赠收纳袋1个' });
  await field(page, '一件的价格（元）').fill('100');
  const sums = dialog(page).locator('.knowledge-trial');
  await sums.getByText('2 件 150.00 元').waitFor();
  await sums.getByText('4 件 300.00 元').waitFor();
  await clean(page, 'promotion form');
  await save(page);
  await row(page, '第二件半价').waitFor();
  await clean(page, 'promotions');

  const [saved] = (await keeper.ask('GET', 'promotions')).items;
  assert.deepEqual([saved.rule.nth, saved.rule.tenths, saved.rule.gift], [2, 5, '赠收纳袋1个']);
  await row(page, '第二件半价').getByRole('button', { name: /编辑|修改/ }).click();
  await dialog(page).waitFor();
  await settles(() => field(page, '赠品').inputValue(), '赠收纳袋1个');
  await page.keyboard.press('Escape');
});

told('an order is written with its refund', () => keeper, '/settings/knowledge/orders', async (page) => {
  await add(page);
  await fill(page, { 订单号: '88001', '实付（元）': '129' });
  await field(page, '状态').selectOption('refunding');
  await dialog(page).getByLabel('这单有退款').check();
  await fill(page, { 退款状态: '审核中', '退款金额（元）': '99.50', 退款原因: '尺码不合适' });
  await clean(page, 'order form');
  await save(page);
  await row(page, '88001').waitFor();
  const order = await keeper.ask('GET', 'orders/88001');
  assert.deepEqual([order.details.refund.state, order.details.refund.fen, order.details.refund.reason], ['审核中', 9950, '尺码不合适']);
  await clean(page, 'orders');
});

told('a policy and an article are written, changed and deleted', () => keeper, '/settings/knowledge/policies', async (page) => {
  await add(page);
  await fill(page, { 政策名称: '运费', 内容: '满99元包邮' });
  await save(page);
  await row(page, '满99元包邮').waitFor();
  await clean(page, 'policies');
  await page.getByRole('link', { name: '文章' }).click();
  await add(page);
  await fill(page, { 标题: '亚麻怎么洗', 正文: '冷水手洗，**不可**漂白。', 标签: '洗护' });
  await save(page);
  await row(page, '亚麻怎么洗').waitFor();
  await clean(page, 'articles');
  await row(page, '亚麻怎么洗').getByRole('button', { name: /删除/ }).click();
  await page.getByRole('button', { name: '删除', exact: true }).last().click();
  await row(page, '亚麻怎么洗').waitFor({ state: 'detached' });
});

told('a table is tried first, its bad row is named with the reason, then it is taken', () => keeper, '/settings/knowledge/products', async (page) => {
  const table = '\ufeff商品编码,商品名称,价格,尺码表\r\nHT-1,羊毛手套,59,\r\nHT-2,羊毛帽,便宜,\r\nHT-3,羊毛袜,29,"码,脚长\nS,22-23"\r\n';
  await page.getByRole('button', { name: '导入' }).click();
  await dialog(page).locator('input[type=file]').setInputFiles({ name: '商品.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
  await dialog(page).getByRole('button', { name: '先检查' }).click();
  await dialog(page).getByText('将新增 2 条').waitFor();
  await dialog(page).getByText(/第 3 行：.*便宜/).waitFor();
  assert.equal(JSON.stringify(await keeper.ask('GET', 'products?q=羊毛')).includes('羊毛手套'), false, 'a trial stores nothing');
  await clean(page, 'import');
  await dialog(page).getByRole('button', { name: '确认写入' }).click();
  await dialog(page).getByText('已新增 2 条').waitFor();
  await dialog(page).locator('.form-foot').getByRole('button', { name: '关闭' }).click();
  await row(page, '羊毛手套').waitFor();
  await row(page, '羊毛袜').waitFor();
});

/** Policies of two dates, an order under each, and a buyer who asks about `number`; the agent's panel is open on it. */
async function asks(page, number) {
  const wang = await shop.buyer(browserOf(), inbox.websiteToken);
  await wang.say(`订单 ${number} 付款后多久发货`);
  const link = page.locator('.row-conversation', { hasText: number }).locator('.row-link');
  await link.click();
  await page.locator('.timeline .bubble', { hasText: number }).first().waitFor();
  return wang;
}

test('an old order is answered by the policy of its date, a new one by today’s', async () => {
  await keeper.ask('POST', 'policies', { kind: 'ship', title: '发货', text: '付款后72小时内发货', from: ago(200), to: ago(20) });
  await keeper.ask('POST', 'policies', { kind: 'ship', title: '发货', text: '付款后48小时内发货', from: ago(20), endless: true });
  const order = (number, days) => keeper.ask('PUT', `orders/${number}`, { status: 'paid', placedAt: ago(days), paidFen: 12900, details: { items: [{ code: 'LN-01', name: '亚麻衬衫', variant: '', spec: '白 M', qty: 1, priceFen: 12900 }] } });
  await order('7700010001', 30);
  await order('7700020002', 1);
  const page = await shop.page(browserOf(), he, {}, '/?view=all');
  const ready = page.locator('.assist .ready-reply');
  const buyers = [];
  try {
    for (const [number, says, never] of [['7700010001', '72小时', '48小时'], ['7700020002', '48小时', '72小时']]) {
      const wang = await asks(page, number);
      buyers.push(wang);
      await ready.filter({ hasText: says }).first().waitFor();
      await settles(() => ready.filter({ hasText: never }).count(), 0);
      await page.locator('.reply .cm-content').waitFor();
      const at = (await ready.allInnerTexts()).findIndex((text) => text.includes(says)) + 1;
      await page.keyboard.press(`Alt+${at}`);
      await page.locator('.reply .cm-line', { hasText: says }).waitFor();
      await page.locator('.coach-bar[data-stale="false"] .score-total').waitFor();
      await shot(page, `knowledge policy of the date ${number}`);
      await page.keyboard.press('Enter');
      await wang.hears(says);
    }

    assert.deepEqual(page.complaints, []);
  } catch (e) {
    await shot(page, 'FAILED policy of its date').catch(() => {});
    throw e;
  } finally {
    for (const wang of buyers) await wang.close();
    await page.context().close();
  }
});

test('«已经催了» is held against the order’s record, and stands once it is recorded; the mood line leads to the words', async () => {
  await keeper.ask('PUT', 'orders/7700030003', { status: 'paid', placedAt: ago(3), paidFen: 5900, details: { items: [{ code: 'HT-1', name: '羊毛手套', variant: '', spec: '', qty: 1, priceFen: 5900 }] } });
  const page = await shop.page(browserOf(), he, {}, '/?view=all');
  const wang = await shop.buyer(browserOf(), inbox.websiteToken);
  try {
    await wang.say('订单 7700030003 怎么还没发货');
    await page.locator('.row-conversation', { hasText: '7700030003' }).locator('.row-link').click();
    const editor = page.locator('.reply .cm-content');
    await editor.waitFor();
    await page.locator('.assist .ready-reply').first().waitFor();
    await editor.click();
    await page.keyboard.insertText('已经帮您催仓库了，今天18点前告诉您结果');
    const unbacked = page.locator('.coach-bar', { hasText: '记录里没有这个操作' });
    await unbacked.waitFor();
    await page.locator('.assist summary', { hasText: '订单' }).click();
    await page.getByRole('button', { name: '记一笔' }).click();
    const done = page.getByRole('region', { name: '已办操作' });
    await done.getByLabel('做了什么').selectOption('urge');
    await done.getByLabel(/说明/).fill('电话催仓库，今天出库');
    assert.deepEqual(await faultsOf(page), []);
    await done.getByRole('button', { name: '记下' }).click();
    await done.getByText('电话催仓库，今天出库').waitFor();
    await unbacked.waitFor({ state: 'detached' });
    await shot(page, 'knowledge order record');

    await editor.click();
    await page.keyboard.press('Enter');
    await wang.hears('今天18点前');
    await wang.say('都三天了！你们怎么回事，气死我了');
    const line = page.getByRole('slider', { name: '情绪变化' });
    await line.waitFor();
    await line.focus();
    await page.keyboard.press('Home');
    const shown = page.locator('.bubble-box[data-found="true"]');
    await shown.filter({ hasText: '7700030003' }).waitFor();
    await page.keyboard.press('End');
    await shown.filter({ hasText: '气死我了' }).waitFor();
    assert.deepEqual(await faultsOf(page), []);
    assert.deepEqual(page.complaints, []);
  } catch (e) {
    await shot(page, 'FAILED order record').catch(() => {});
    throw e;
  } finally {
    await wang.close();
    await page.context().close();
  }
});
