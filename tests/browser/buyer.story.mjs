import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { Shop } from './shop.mjs';
import { browserOf, desktop, phone, settles, shot } from './support.mjs';

// The widget on a shop's own site, against a real desk with a real agent.
let shop;
let inbox;
let hmac;
let agent;
let site;

before(async () => {
  shop = await Shop.start();
  site = await startSite();
  agent = await shop.agent('xiaodi', '小迪');
  const made = await shop.owner.ask('POST', 'inboxes', { name: '官网', hours: null, origins: [site.origin], widget: { title: '某某旗舰店', color: '#1d5450', darkMode: 'light' } });
  inbox = made.inbox ?? made;
  hmac = (await shop.owner.ask('POST', `inboxes/${inbox.id}/rotate_hmac`)).hmacToken;
  await agent.ask('PUT', 'profile/presence', { presence: 'online' });
});

after(async () => {
  site?.server.close();
  await shop?.close();
});

/** A shop on another origin, as careful as a shop can be: nothing inline, only the desk's script and line. */
async function startSite() {
  const server = createServer((request, response) => {
    const script = request.url === '/shop.js';
    const desk = shop.base;
    response.writeHead(200, {
      'content-type': script ? 'text/javascript' : 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; script-src 'self' ${desk}; connect-src ${desk} ${desk.replace('http', 'ws')}; img-src ${desk} blob: data:`,
    });
    response.end(
      script
        ? `window.zhiyinSDK.run({ websiteToken: '${inbox.websiteToken}', baseUrl: '${desk}' })`
        : `<!doctype html><html lang="zh-CN"><title>一家店</title><link rel="icon" href="data:,"><h1>一家店</h1><script src="${desk}/widget.js"></script><script src="/shop.js"></script>`,
    );
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { server, origin: `http://127.0.0.1:${server.address().port}` };
}

const field = (page) => page.locator('#zhiyin-widget .composer textarea');
const mine = (page) => page.locator('#zhiyin-widget .line-mine .bubble');
const theirs = (page, text) => page.locator('#zhiyin-widget .line-theirs .bubble', { hasText: text });

async function say(page, text) {
  await field(page).fill(text);
  await field(page).press('Enter');
}

async function sent(page) {
  await page.locator('#zhiyin-widget .mark-sent, #zhiyin-widget .mark-read').last().waitFor();
}

/** The newest conversation on the agent's side. */
async function newest() {
  const { items } = await agent.ask('GET', 'conversations?status=all&sort=recent');
  return items[0];
}

async function answer(content) {
  const { id } = await newest();
  await agent.ask('POST', `conversations/${id}/messages`, { content });
  return id;
}

async function words(id) {
  const { items } = await agent.ask('GET', `conversations/${id}/messages`);
  return items.filter((m) => m.messageType !== 'activity').map((m) => m.content);
}

function buyer(name, run, options = {}) {
  const { complaints: minds = true, ...rest } = options;
  test(name, async () => {
    const context = await browserOf().newContext({ viewport: desktop, locale: 'zh-CN', ...rest });
    const complaints = [];
    try {
      const page = await context.newPage();
      page.setDefaultTimeout(30_000);
      page.on('pageerror', (e) => complaints.push(e.message));
      page.on('console', (m) => m.type() === 'error' && complaints.push(m.text()));
      await page.goto(site.origin);
      await page.locator('#zhiyin-widget .launcher').click();
      await run(page, context);
      await shot(page, `buyer ${name}`);
      if (minds) assert.deepEqual(complaints, []);
    } finally {
      await context.close();
    }
  });
}

buyer('on a site of its own, under a strict policy, a buyer asks and an agent answers', async (page) => {
  await say(page, '拍了两天还没发货？');
  await sent(page);
  await page.getByText('小迪 为您服务').waitFor();
  const id = await answer('您好，今天 18 点前给您发出。');
  await theirs(page, '今天 18 点前').waitFor();
  await page.locator('#zhiyin-widget .mark-read').waitFor();
  await settles(() => words(id), ['拍了两天还没发货？', '您好，今天 18 点前给您发出。']);
});

buyer('notes of the desk stay there, and the holes they leave lose nothing', async (page) => {
  await say(page, '在吗');
  await sent(page);
  const { id } = await newest();
  await agent.ask('POST', `conversations/${id}/messages`, { content: '老客户，小心回答', private: true });
  await answer('在的');
  await theirs(page, '在的').waitFor();
  await say(page, '好的');
  await answer('请讲');
  await theirs(page, '请讲').waitFor();
  await page.reload();
  await theirs(page, '请讲').waitFor();
  assert.deepEqual(await page.locator('#zhiyin-widget .line .bubble').allInnerTexts().then((all) => all.slice(1)), ['在吗', '在的', '好的', '请讲']);
});

buyer('cards and pictures arrive as what they are', async (page) => {
  await page.evaluate(() => window.$zhiyin.sendCard({ kind: 'order', orderId: '2026030512345678', title: '桌面加湿器', status: '已发货', amount: '¥199.00' }));
  await page.locator('#zhiyin-widget .card', { hasText: '桌面加湿器' }).waitFor();
  const picture = await page.screenshot({ clip: { x: 0, y: 0, width: 300, height: 200 } });
  await page.locator('#zhiyin-widget input[type=file]').setInputFiles({ name: '照片.png', mimeType: 'image/png', buffer: picture });
  const shown = page.locator('#zhiyin-widget button.picture img');
  await shown.waitFor();
  await page.waitForFunction(() => document.querySelector('#zhiyin-widget').shadowRoot.querySelector('button.picture img').naturalWidth === 300);
  await sent(page);
  const { id } = await newest();
  const { items } = await agent.ask('GET', `conversations/${id}/messages`);
  assert.deepEqual(items.filter((m) => m.messageType === 'incoming').map((m) => m.contentType), ['card', 'image']);
  await page.reload();
  await page.waitForFunction(() => document.querySelector('#zhiyin-widget')?.shadowRoot.querySelector('button.picture img')?.naturalWidth === 300);
});

buyer('a file that only calls itself a picture is refused with the reason', async (page) => {
  await page.locator('#zhiyin-widget input[type=file]').setInputFiles({ name: 'x.gif', mimeType: 'image/gif', buffer: Buffer.from('<script>alert(1)</script>') });
  await page.locator('#zhiyin-widget .failure').waitFor();
  await settles(() => page.locator('#zhiyin-widget button.picture').count(), 0);
}, { complaints: false });

buyer('what was said while the desk was struck down is stored once, in order, when it is back', async (page) => {
  await say(page, '第一句');
  await sent(page);
  const { id } = await newest();
  await shop.stop('SIGKILL');
  await page.getByText('连接断开').waitFor();
  await say(page, '第二句');
  await say(page, '第三句');
  await page.reload().catch(() => {});
  await shop.serve();
  await page.goto(site.origin);
  await page.waitForFunction(() => document.querySelector('#zhiyin-widget')?.shadowRoot.querySelector('.mark-sent'));
  await page.waitForFunction(() => !document.querySelector('#zhiyin-widget').shadowRoot.querySelector('.mark-sending'));
  await settles(() => words(id), ['第一句', '第二句', '第三句']);
  await settles(() => mine(page).allInnerTexts(), ['第一句', '第二句', '第三句']);
}, { complaints: false });

buyer('a name without proof shows nothing of the member; the proof shows everything', async (page, context) => {
  const hash = createHmac('sha256', hmac).update('m-1').digest('hex');
  const be = (target, identifier_hash) => target.evaluate((h) => window.$zhiyin.setUser('m-1', { name: '小鹿', ...(h && { identifier_hash: h }) }), identifier_hash);
  await be(page, hash);
  await say(page, '会员的订单');
  await sent(page);

  const stranger = await browserOf().newContext({ locale: 'zh-CN' });
  try {
    const other = await stranger.newPage();
    await other.goto(site.origin);
    await other.locator('#zhiyin-widget .launcher').click();
    for (const proof of [undefined, 'f'.repeat(64)]) {
      await be(other, proof);
      await other.waitForTimeout(700);
      await settles(() => mine(other).count(), 0);
    }
    await be(other, hash);
    await mine(other).getByText('会员的订单').waitFor();
  } finally {
    await stranger.close();
  }

  await page.evaluate(() => window.$zhiyin.reset());
  await mine(page).waitFor({ state: 'detached' });
  const again = await context.newPage();
  await again.goto(site.origin);
  await again.locator('#zhiyin-widget .launcher').click();
  await again.locator('#zhiyin-widget .bubble').first().waitFor();
  await settles(() => mine(again).count(), 0);
});

buyer('ending, rating, and asking again', async (page) => {
  await say(page, '谢谢，问完了');
  await sent(page);
  const { id } = await newest();
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('button', { name: '结束对话' }).click();
  await page.getByRole('button', { name: '结束', exact: true }).click();
  await page.getByRole('radio', { name: '3 分 一般' }).check({ force: true });
  await page.getByRole('radio', { name: '未解决' }).check({ force: true });
  await page.getByRole('button', { name: '提交评价' }).click();
  await page.getByText('收到您的评价').waitFor();
  const rated = await agent.ask('GET', `conversations/${id}`);
  assert.deepEqual([rated.status, rated.rating], ['resolved', 3]);
  await say(page, '还有一个问题');
  await sent(page);
  assert.equal((await agent.ask('GET', `conversations/${id}`)).status, 'open');
}, { viewport: phone });

test('a site that is not on the list gets no window', async () => {
  const context = await browserOf().newContext();
  try {
    const page = await context.newPage();
    const port = new URL(site.origin).port;
    await page.goto(`http://localhost:${port}/`);
    await page.waitForTimeout(1500);
    await settles(() => page.locator('#zhiyin-widget .launcher').count(), 0);
  } finally {
    await context.close();
  }
});

test('the widget costs the page at most 30 KB', async () => {
  const context = await browserOf().newContext();
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Network.enable');
    const of = new Map();
    let size = 0;
    cdp.on('Network.responseReceived', (e) => of.set(e.requestId, e.response.url));
    cdp.on('Network.loadingFinished', (e) => {
      if (of.get(e.requestId)?.endsWith('/widget.js')) size = e.encodedDataLength;
    });
    await page.goto(site.origin, { waitUntil: 'load' });
    assert.ok(size > 10_000 && size <= 30 * 1024, `${size} bytes`);
  } finally {
    await context.close();
  }
});
