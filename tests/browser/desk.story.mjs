import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, before, test } from 'node:test';
import { browserOf, desktop, faultsOf, phone, settles, shot } from './support.mjs';
import { Shop } from './shop.mjs';

// Buyers and agents against a real desk: what one says the other reads, whatever happens in between.
let shop;
let inbox;
let lead;
let he;
let man;

before(async () => {
  shop = await Shop.start();
  lead = await shop.agent('lead', '组长秋分', 'lead');
  he = await shop.agent('xiaohe', '小禾');
  man = await shop.agent('xiaoman', '小满');
  const team = await shop.owner.ask('POST', 'teams', { name: '一组', members: [lead.id, he.id, man.id] });
  inbox = await shop.owner.ask('POST', 'inboxes', { name: '官网', hours: null, origins: [shop.base], teamId: team.id });
  await shop.owner.ask('POST', 'labels', { title: '退换货', color: '#c2710c', description: '' });
  await shop.owner.ask('POST', 'canned_responses', { shortCode: 'fh1', content: '{买家昵称}您好，您这单{承诺时长}内发出。', scope: 'shop', tags: ['发货'] });
});

after(() => shop?.close());

const present = (person, presence) => person.ask('PUT', 'profile/presence', { presence });
const editor = (page) => page.locator('.cm-content');
const bubble = (page, text) => page.locator('.timeline .bubble', { hasText: text });
const row = (page, text) => page.locator('.row-conversation', { hasText: text });

/** Writes like a person: the editor is there, the text is in it, Enter sends. */
async function reply(page, text) {
  await editor(page).click();
  await page.keyboard.insertText(text);
  await page.keyboard.press('Enter');
}

async function texts(page) {
  return page.locator('.timeline .bubble-text').allInnerTexts();
}

/** A story of several people; `online` gets the new conversations. */
function desk(name, run) {
  test(name, async () => {
    const pages = [];
    const browser = browserOf();
    for (const agent of [lead, he, man]) await present(agent, 'offline');
    try {
      await run({
        open: async (person, options, path) => {
          const page = await shop.page(browser, person, options, path);
          pages.push(page);
          return page;
        },
        buyer: async (user) => {
          const buyer = await shop.buyer(browser, inbox.websiteToken, user);
          pages.push(buyer.page);
          return buyer;
        },
      });
      for (const page of pages) assert.deepEqual(page.complaints ?? [], []);
      if (pages[0]) await shot(pages[0], `desk ${name}`);
    } catch (e) {
      for (const [at, page] of pages.entries()) await shot(page, `FAILED ${at} ${name}`).catch(() => {});
      throw e;
    } finally {
      for (const page of pages) await page.context().close();
    }
  });
}

desk('a buyer asks, the agent is told, answers, and each sees that it was read', async ({ open, buyer }) => {
  await present(he, 'online');
  const page = await open(he);
  const wang = await buyer();
  await wang.say('拍了两天还没发货？');
  await row(page, '拍了两天还没发货').waitFor();
  await page.waitForFunction(() => document.title.startsWith('(1)'));
  await settles(() => row(page, '拍了两天还没发货').locator('.waiting').innerText(), /等 \d+秒/);
  await row(page, '拍了两天还没发货').locator('.row-link').click();
  await bubble(page, '拍了两天还没发货').waitFor();
  await wang.until('seen');
  await wang.send({ t: 'typing', on: true });
  await page.getByText('正在输入').waitFor();
  await reply(page, '我查了，今天 17 点前发出。');
  await wang.hears('今天 17 点前发出');
  await page.locator('.turn-unsent').waitFor({ state: 'detached' });
  await row(page, '今天 17 点前发出').locator('.waiting').waitFor({ state: 'detached' });
  const seq = await wang.page.evaluate(() => globalThis.chat.messages.at(-1).seq);
  await wang.send({ t: 'seen', seq });
  await page.locator('.turn-read', { hasText: '已读' }).waitFor();
});

desk('a note stays inside, @ tells a colleague, quick replies fill and hold back what is not filled', async ({ open, buyer }) => {
  await present(he, 'online');
  const page = await open(he);
  const wang = await buyer();
  await wang.say('什么时候到');
  await row(page, '什么时候到').locator('.row-link').click();
  await editor(page).click();
  await page.keyboard.press('Control+/');
  await page.keyboard.type('@');
  await page.getByRole('option', { name: /小满/ }).click();
  await page.keyboard.insertText('这单你跟过吗');
  await page.keyboard.press('Enter');
  await page.locator('.turn-note .bubble', { hasText: '这单你跟过吗' }).waitFor();
  await page.keyboard.press('Control+/');
  await page.keyboard.type('/fh');
  await page.getByRole('option', { name: /fh1/ }).waitFor();
  await page.keyboard.press('Tab');
  await page.locator('.slot', { hasText: '承诺时长' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('还有 1 处没填').waitFor();
  await page.keyboard.insertText('24小时');
  await page.keyboard.press('Enter');
  await wang.hears('24小时内发出');
  assert.deepEqual((await wang.heard()).filter((t) => t.includes('跟过')), []);
  const other = await open(man, {}, '/?view=mentions');
  await row(other, '24小时内发出').waitFor();
});

desk('what is written without a network goes out once when it is back, and a draft survives a reload', async ({ open, buyer }) => {
  await present(he, 'online');
  const page = await open(he);
  const wang = await buyer();
  await wang.say('能换货吗');
  await row(page, '能换货吗').locator('.row-link').click();
  await bubble(page, '能换货吗').waitFor();
  await editor(page).click();
  await page.keyboard.insertText('这句还没写完');
  await page.waitForTimeout(400);
  await page.reload();
  await page.locator('.cm-line', { hasText: '这句还没写完' }).waitFor();
  await page.keyboard.press('Alt+r');
  await page.keyboard.press('Control+a');
  await page.context().setOffline(true);
  await page.keyboard.insertText('可以换，您寄回来');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('运费我们出');
  await page.keyboard.press('Enter');
  await page.locator('.turn-unsent').nth(1).waitFor();
  await page.waitForTimeout(1500);
  await page.context().setOffline(false);
  await wang.hears('运费我们出');
  await page.locator('.turn-unsent').first().waitFor({ state: 'detached' });
  const mine = (await wang.heard()).filter((t) => /可以换|运费/.test(t));
  assert.deepEqual(mine, ['可以换，您寄回来', '运费我们出']);
  await page.reload();
  await bubble(page, '运费我们出').waitFor();
  assert.deepEqual((await texts(page)).filter((t) => /可以换|运费/.test(t)), ['可以换，您寄回来', '运费我们出']);
});

desk('the desk is killed and comes back: both sides go on, nothing is lost or doubled', async ({ open, buyer }) => {
  await present(he, 'online');
  const page = await open(he);
  const wang = await buyer();
  await wang.say('停电之前的话');
  await row(page, '停电之前的话').locator('.row-link').click();
  await bubble(page, '停电之前的话').waitFor();
  await editor(page).waitFor();
  await shop.stop('SIGKILL');
  await page.getByText('连接断开').first().waitFor();
  await reply(page, '停电时写的回复');
  await page.locator('.turn-unsent').waitFor();
  await shop.serve();
  await page.locator('.turn-unsent').waitFor({ state: 'detached', timeout: 40_000 });
  await page.locator('.head-state').waitFor({ state: 'detached', timeout: 40_000 });
  await wang.again();
  await wang.say('来电之后的话');
  await bubble(page, '来电之后的话').waitFor();
  await settles(() => texts(page), ['停电之前的话', '停电时写的回复', '来电之后的话']);
});

desk('a conversation is handed over with a reason and moves from one screen to the other', async ({ open, buyer }) => {
  await present(he, 'online');
  const page = await open(he);
  const wang = await buyer();
  await wang.say('我要找小满');
  await row(page, '我要找小满').locator('.row-link').click();
  await bubble(page, '我要找小满').waitFor();
  await present(man, 'online');
  const other = await open(man);
  await page.keyboard.press('Alt+t');
  await page.getByLabel('转给谁').selectOption(`agent:${man.id}`);
  await page.getByLabel('转接原因，接手的人能看到').fill('老客户，点名找你');
  await page.keyboard.press('Enter');
  await row(page, '我要找小满').waitFor({ state: 'detached' });
  await row(other, '我要找小满').locator('.row-link').click();
  await other.locator('.activity', { hasText: '老客户，点名找你' }).waitFor();
  await reply(other, '我是小满，我来帮您');
  await wang.hears('我是小满');
});

desk('a lead sees the team, takes over, and two who look at once are warned', async ({ open, buyer }) => {
  await present(man, 'online');
  const page = await open(man);
  const wang = await buyer();
  await wang.say('你们还管不管');
  await row(page, '你们还管不管').locator('.row-link').click();
  await bubble(page, '你们还管不管').waitFor();
  const wall = await open(lead, {}, '/team');
  await wall.locator('tr', { hasText: '小满' }).getByRole('link').first().click();
  await wall.locator('.strip-note', { hasText: '小满' }).waitFor();
  await page.locator('.strip-note', { hasText: '组长秋分' }).waitFor();
  await wall.keyboard.press('Alt+l');
  await wall.getByLabel(/接管原因/).fill('投诉升级');
  await wall.keyboard.press('Enter');
  await wall.locator('.activity', { hasText: '投诉升级' }).waitFor();
  await row(page, '你们还管不管').waitFor({ state: 'detached' });
});

desk('closing asks how it ended, the buyer rates, and the score stands at the conversation', async ({ open, buyer }) => {
  await present(he, 'online');
  const page = await open(he);
  const wang = await buyer();
  await wang.say('已经解决了谢谢');
  await row(page, '已经解决了谢谢').locator('.row-link').click();
  await bubble(page, '已经解决了谢谢').waitFor();
  await page.keyboard.press('Alt+e');
  await page.getByRole('button', { name: '已解决' }).click();
  await page.locator('.status-resolved').waitFor();
  await wang.page.waitForFunction(() => globalThis.chat.conversation?.canRate, null, { timeout: 15_000 });
  await wang.send({ t: 'rate', score: 4, solved: true });
  await page.getByText('评分 4/5').waitFor();
});

desk('two conversations of one buyer become one, in the order they were said, and come apart again', async ({ open }) => {
  await present(he, 'online');
  const page = await open(he);
  const visit = async (where, text) => {
    const { hmacToken } = await shop.owner.ask('POST', `inboxes/${where.id}/rotate_hmac`);
    const identifierHash = createHmac('sha256', hmacToken).update('u-8841').digest('hex');
    const wang = await shop.buyer(browserOf(), where.websiteToken, { id: 'u-8841', name: '王晓雨', identifierHash });
    await wang.say(text);
    return wang;
  };
  const wang = await visit(inbox, '第一回来问尺码');
  const again = await visit(await shop.owner.ask('POST', 'inboxes', { name: '小程序', hours: null, origins: [shop.base] }), '第二回来问发货');
  await row(page, '第二回来问发货').waitFor();
  await row(page, '第一回来问尺码').locator('.row-link').click();
  await bubble(page, '第一回来问尺码').waitFor();
  await page.keyboard.press('Alt+m');
  await page.getByRole('button', { name: /并入/ }).click();
  await bubble(page, '第二回来问发货').waitFor();
  await settles(() => texts(page), ['第一回来问尺码', '第二回来问发货']);
  await row(page, '第二回来问发货').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '撤销合并' }).click();
  await bubble(page, '第二回来问发货').waitFor({ state: 'detached' });
  await row(page, '第二回来问发货').waitFor();
  await wang.close();
  await again.close();
});

desk('by keyboard alone: the command bar finds a conversation, labels it and searches all messages', async ({ open, buyer }) => {
  await present(he, 'online');
  const page = await open(he);
  const wang = await buyer();
  await wang.say('键盘找到这句翡翠色跑鞋');
  await row(page, '翡翠色跑鞋').waitFor();
  await page.keyboard.press('Alt+j');
  await editor(page).waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('bq');
  await page.keyboard.press('Enter');
  await page.getByRole('checkbox', { name: '退换货' }).press('Space');
  await page.locator('.head .label-chip', { hasText: '退换货' }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+f');
  await page.keyboard.type('翡翠色');
  await page.locator('.row-hit mark').first().waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Escape');
});

desk('nothing for axe to find, on a screen and on a telephone', async ({ open, buyer }) => {
  await present(he, 'online');
  const wang = await buyer();
  await wang.say('手机上也要能回');
  for (const options of [{ viewport: desktop }, { viewport: desktop, colorScheme: 'dark' }, { viewport: phone, hasTouch: true }]) {
    const page = await open(he, options);
    await row(page, '手机上也要能回').first().waitFor();
    assert.deepEqual(await faultsOf(page), []);
    await row(page, '手机上也要能回').first().locator('.row-link').click();
    await editor(page).waitFor();
    await shot(page, `desk ${options.viewport.width} ${options.colorScheme ?? 'light'}`);
    assert.deepEqual(await faultsOf(page), []);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= options.viewport.width);
  }
});

desk('on a telephone: list, conversation, buyer and back; reply and hand over', async ({ open, buyer }) => {
  await present(he, 'online');
  const page = await open(he, { viewport: phone, hasTouch: true });
  const wang = await buyer();
  await wang.say('在手机上看到我');
  await row(page, '在手机上看到我').locator('.row-link').click();
  await reply(page, '看到了');
  await wang.hears('看到了');
  await page.getByRole('button', { name: '买家资料' }).click();
  await page.getByText('未验证的访客').waitFor();
  await page.getByRole('button', { name: '返回会话' }).click();
  await page.getByRole('button', { name: '转接' }).click();
  await page.getByLabel('转给谁').selectOption(`agent:${man.id}`);
  await page.getByLabel('转接原因，接手的人能看到').fill('我下班了');
  await page.locator('.strip-form').getByRole('button', { name: '转接' }).click();
  await page.locator('.activity', { hasText: '我下班了' }).waitFor();
  await page.getByRole('button', { name: '返回列表' }).click();
  await page.locator('.view-bar').waitFor();
});

const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

desk('a picture goes out, a reply waits for its time or is called off, and a conversation comes back later', async ({ open, buyer }) => {
  await present(he, 'online');
  const page = await open(he);
  const wang = await buyer();
  await wang.say('发张图我看看');
  await row(page, '发张图我看看').locator('.row-link').click();
  await editor(page).waitFor();
  await page.locator('.reply-row input[type=file]').setInputFiles({ name: '尺码表.png', mimeType: 'image/png', buffer: pixel });
  await page.locator('.pictures li').waitFor();
  await page.locator('.picture-state').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '发送', exact: true }).click();
  await page.locator('.timeline .picture img').waitFor();
  await page.waitForFunction(() => document.querySelector('.timeline .picture img').naturalWidth > 0);
  await wang.page.waitForFunction(() => globalThis.chat.messages.some((m) => m.contentType === 'image'));
  await page.locator('.timeline .picture').click();
  await page.getByRole('dialog').locator('img').waitFor();
  await page.keyboard.press('Escape');

  await editor(page).click();
  await page.keyboard.insertText('明早我再确认一次库存');
  await page.getByRole('button', { name: '定时发送' }).click();
  // A note has no later time: the form goes, and with it the way a note could reach the buyer.
  await page.keyboard.press('Control+/');
  await page.keyboard.insertText('这单别再赔了');
  await page.locator('.strip').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Control+/');
  await page.getByRole('button', { name: '定时发送' }).click();
  await page.locator('.strip').getByRole('button', { name: '明天上午' }).dblclick();
  await page.locator('.scheduled li', { hasText: '明早我再确认一次库存' }).waitFor();
  await settles(() => page.locator('.scheduled li').count(), 1);
  await page.reload();
  await page.locator('.scheduled').getByRole('button', { name: '取消' }).click();
  await page.locator('.scheduled').waitFor({ state: 'detached' });

  await page.keyboard.press('Alt+s');
  await page.getByRole('button', { name: '明天上午' }).click();
  await page.locator('.status-snoozed').waitFor();
  await page.keyboard.press('Alt+Shift+5');
  await row(page, '[图片]').waitFor();
  await wang.say('还有个问题');
  await page.locator('.status-open').waitFor();
});

desk('a lead labels many at once, keeps a view, and sees a number only with a reason', async ({ open }) => {
  await present(lead, 'online');
  const page = await open(lead);
  const { hmacToken } = await shop.owner.ask('POST', `inboxes/${inbox.id}/rotate_hmac`);
  const chats = [];
  for (const id of ['m-1', 'm-2']) {
    const identifierHash = createHmac('sha256', hmacToken).update(id).digest('hex');
    const chat = await shop.buyer(browserOf(), inbox.websiteToken, { id, name: '李小满', phone: '13812346021', identifierHash });
    await chat.say(`批量处理 ${id}`);
    chats.push(chat);
  }
  for (const id of ['m-1', 'm-2']) await row(page, `批量处理 ${id}`).locator('.row-pick').check();
  await page.getByLabel('加标签…').selectOption('退换货');
  await page.locator('.bulk').waitFor({ state: 'detached' });
  for (const id of ['m-1', 'm-2']) await row(page, `批量处理 ${id}`).locator('.label-chip', { hasText: '退换货' }).waitFor();

  await page.getByRole('button', { name: /^筛选/ }).click();
  await page.getByLabel('标签', { exact: true }).selectOption('退换货');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '视图', exact: true }).click();
  await page.getByLabel('把当前筛选存为视图').fill('我的退换货');
  await page.keyboard.press('Enter');
  await page.locator('.saved-current', { hasText: '我的退换货' }).waitFor();
  await row(page, '批量处理 m-1').locator('.row-link').click();
  const phoneFact = page.locator('.facts-list > div', { hasText: '电话' });
  await settles(() => phoneFact.locator('dd').innerText(), /\*/);
  await phoneFact.getByRole('button').click();
  await page.getByLabel('查看原因（会记入审计）').fill('核对收件电话');
  await page.keyboard.press('Enter');
  await phoneFact.getByText('13812346021').waitFor();
  for (const chat of chats) await chat.close();
});
