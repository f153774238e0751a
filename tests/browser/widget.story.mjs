import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { startMock } from '../../web/widget/mock/server.mjs';
import { desktop, faultsOf, phone, settles, story } from './support.mjs';

// The widget in a real browser against a desk whose connections, answers and refusals are in our hands.
let mock;
before(async () => {
  mock = await startMock();
});
after(() => mock.stop());

function chat(name, run, options = {}) {
  const { knobs = {}, path = '/shop/', ...rest } = options;
  story(
    name,
    async (page, context) => {
      const fresh = new mock.desk.constructor();
      Object.assign(mock.desk, fresh, { visitors: new Map(), pictures: new Map(), sockets: mock.desk.sockets, answers: false }, knobs);
      page.setDefaultTimeout(30_000);
      await page.goto(mock.url + path);
      await run(page, context);
    },
    { path: 'about:blank', ...rest },
  );
}

const field = (page) => page.locator('#zhiyin-widget .composer textarea');
const bubbles = (page) => page.locator('#zhiyin-widget .line .bubble, #zhiyin-widget .line .card, #zhiyin-widget .line .picture');
const texts = (page) => page.locator('#zhiyin-widget .line-mine .bubble').allInnerTexts();
const open = (page) => page.locator('#zhiyin-widget .launcher').click();

async function say(page, text) {
  await field(page).fill(text);
  await field(page).press('Enter');
}

const stored = () => mock.desk.stored().map((m) => m.content);
const until = async (what, message) => {
  for (let i = 0; i < 100; i++) {
    if (what()) return;
    await new Promise((r) => setTimeout(r, 50));
  }
  assert.fail(message ?? what.toString());
};

const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

chat('a buyer asks about a product, is answered, and sees that it was read', async (page) => {
  await page.locator('[data-product=SKU-TS01] [data-ask]').click();
  await page.locator('#zhiyin-widget .card', { hasText: '圆领短袖T恤' }).waitFor();
  await say(page, '雾蓝色 M 有货吗');
  await page.locator('.mark-sent').waitFor();
  mock.desk.type(true);
  await page.locator('#zhiyin-widget .typing').waitFor();
  mock.desk.read();
  mock.desk.say('有的，详见 https://example.com/size 。');
  await page.getByText('有的，详见').waitFor();
  await page.locator('.mark-read').first().waitFor();
  await settles(() => page.locator('#zhiyin-widget .typing').count(), 0);
  const link = page.locator('#zhiyin-widget .bubble a');
  await settles(() => link.getAttribute('href'), 'https://example.com/size');
  assert.match(await link.getAttribute('rel'), /noopener/);
  await page.getByText('小迪 为您服务').waitFor();
});

chat('the order of the buyer goes to the agent with one press', async (page) => {
  await page.locator('[data-order]').click();
  const card = page.locator('#zhiyin-widget .card');
  await card.waitFor();
  await settles(() => card.innerText(), /2026030512345678[\s\S]*已发货[\s\S]*¥199\.00/);
  await until(() => mock.desk.stored()[0]?.contentAttributes.card?.kind === 'order');
});

chat('a lost answer and a lost connection neither lose nor double a bubble', async (page) => {
  await open(page);
  mock.desk.loseAcks = 2;
  await say(page, '第一句');
  await say(page, '第二句');
  await until(() => stored().length === 2);
  await page.waitForFunction(() => document.querySelector('#zhiyin-widget').shadowRoot.querySelectorAll('.line-mine').length === 2);
  await page.locator('.mark-sent').waitFor();
  await settles(() => page.locator('.mark-sending').count(), 0);
  assert.deepEqual(stored(), ['第一句', '第二句']);
  await settles(() => texts(page), ['第一句', '第二句']);
}, { complaints: false });

chat('what is said without a network goes out when it is back, also after a reload', async (page, context) => {
  await open(page);
  await say(page, '在吗');
  await page.locator('.mark-sent').waitFor();
  await page.waitForFunction(() => document.querySelector('#zhiyin-widget').shadowRoot.querySelector('.mark-sent'));
  await context.setOffline(true);
  mock.desk.drop();
  await page.getByText('网络不可用').waitFor();
  await say(page, '离线说的一');
  await say(page, '离线说的二');
  await settles(() => page.locator('.mark-sending').count(), 1);
  await context.setOffline(false);
  await until(() => stored().length === 3);
  await page.reload();
  await page.getByText('离线说的二').waitFor();
  await settles(() => texts(page), ['在吗', '离线说的一', '离线说的二']);
  assert.deepEqual(stored(), ['在吗', '离线说的一', '离线说的二']);
}, { complaints: false });

chat('a message that came while the connection was away is there afterwards', async (page) => {
  await open(page);
  await say(page, '在吗');
  await page.locator('.mark-sent').waitFor();
  mock.desk.drop();
  mock.desk.say('在的，请讲');
  await page.getByText('在的，请讲').waitFor();
  mock.desk.restart();
  mock.desk.say('换了一台也接着说');
  await page.getByText('换了一台也接着说').waitFor();
  await settles(() => page.getByText('在的，请讲').count(), 1);
}, { complaints: false });

chat('Enter sends, Shift+Enter breaks the line, Enter while composing does neither', async (page) => {
  await open(page);
  await field(page).fill('zai');
  await field(page).dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true });
  await field(page).dispatchEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true });
  await settles(() => page.locator('#zhiyin-widget .line-mine').count(), 0);
  await field(page).press('Shift+Enter');
  await page.keyboard.insertText('第二行');
  await field(page).press('Enter');
  await until(() => stored()[0] === 'zai\n第二行');
  await settles(() => field(page).inputValue(), '');
});

chat('pictures come by choosing, pasting and dropping; what is none is refused with the reason', async (page) => {
  await open(page);
  await page.locator('#zhiyin-widget input[type=file]').setInputFiles({ name: '照片.png', mimeType: 'image/png', buffer: pixel });
  await page.locator('#zhiyin-widget .line-mine .picture img').waitFor();
  const give = (type, name, mime) =>
    page.evaluate(
      ([kind, file, mimeType, bytes]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(bytes)], file, { type: mimeType }));
        const root = document.querySelector('#zhiyin-widget').shadowRoot;
        const init = { bubbles: true, cancelable: true, composed: true };
        if (kind === 'paste') root.querySelector('.composer textarea').dispatchEvent(new ClipboardEvent('paste', { ...init, clipboardData: transfer }));
        else root.querySelector('.panel').dispatchEvent(new DragEvent('drop', { ...init, dataTransfer: transfer }));
      },
      [type, name, mime, [...pixel]],
    );
  await give('paste', 'a.png', 'image/png');
  await give('drop', 'b.png', 'image/png');
  await until(() => mock.desk.stored().filter((m) => m.contentType === 'image').length === 3);
  await give('drop', '合同.pdf', 'application/pdf');
  await page.getByText('只能发送 PNG').waitFor();
  await page.locator('#zhiyin-widget .failure').getByRole('button', { name: '删除' }).click();
  await settles(() => page.locator('#zhiyin-widget .failure').count(), 0);
  await page.locator('#zhiyin-widget .picture').first().click();
  await page.locator('#zhiyin-widget .viewer img').waitFor();
  await page.keyboard.press('Escape');
  await settles(() => page.locator('#zhiyin-widget .viewer').count(), 0);
  await field(page).waitFor();
});

chat('Esc right after a picture was opened puts away the picture, not the window', async (page) => {
  await open(page);
  await page.locator('#zhiyin-widget input[type=file]').setInputFiles({ name: '照片.png', mimeType: 'image/png', buffer: pixel });
  await page.locator('#zhiyin-widget button.picture').waitFor();
  // Drawn, but not painted yet: faster than any hand.
  const heard = await page.evaluate(async () => {
    const root = document.querySelector('#zhiyin-widget').shadowRoot;
    root.querySelector('button.picture').focus();
    root.querySelector('button.picture').click();
    while (!root.querySelector('.viewer')) await null;
    const at = root.activeElement;
    at.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    return at.closest('.viewer') !== null;
  });
  assert.ok(heard, 'the picture has the keys as soon as it is there');
  await settles(() => page.locator('#zhiyin-widget .viewer').count(), 0);
  await field(page).waitFor();
  await settles(() => page.evaluate(() => document.querySelector('#zhiyin-widget').shadowRoot.activeElement?.className), 'picture');
});

chat('a refused bubble says why and can be sent again', async (page) => {
  await open(page);
  mock.desk.refuse = { code: 'too_many', title: '发送太频繁，请稍后再试', titleEn: 'Too many messages' };
  await say(page, '一条消息');
  await page.getByText('发送太频繁').waitFor();
  mock.desk.refuse = null;
  await page.getByRole('button', { name: '重发' }).click();
  await page.locator('.mark-sent').waitFor();
  assert.deepEqual(stored(), ['一条消息']);
});

chat('a member and a stranger on one computer see nothing of each other', async (page) => {
  await open(page);
  await say(page, '陌生人的问题');
  await page.locator('.mark-sent').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '登录会员' }).click();
  await open(page);
  await page.getByText('陌生人的问题').waitFor({ state: 'detached' });
  await say(page, '会员的问题');
  await page.locator('.mark-sent').waitFor();
  await page.reload();
  await page.getByText('会员的问题').waitFor();
  await page.keyboard.press('Escape');
  await settles(() => page.getByText('陌生人的问题').count(), 0);
  await page.getByRole('button', { name: '退出' }).click();
  await page.getByText('会员的问题').waitFor({ state: 'detached' });
  const kept = await page.evaluate(() => Object.keys(localStorage).filter((k) => k.includes('outbox')));
  assert.deepEqual(kept, []);
  await open(page);
  await page.getByText('您好，欢迎光临').waitFor();
  await settles(() => bubbles(page).count(), 1);
});

chat('outside the hours the buyer is told when somebody comes, and leaves word', async (page) => {
  await open(page);
  await page.getByText('现在是休息时间').waitFor();
  await page.getByText(/明天 08:00 恢复服务/).waitFor();
  await say(page, '明早请回我');
  await page.locator('.mark-sent').waitFor();
}, { knobs: { open: false } });

chat('who waits sees their place and how long', async (page) => {
  await open(page);
  await say(page, '有人吗');
  await page.getByText(/前面还有 2 位 · 已等待 4\d 秒/).waitFor();
  mock.desk.change({ queuePlace: 1 });
  await page.getByText('马上轮到您').waitFor();
  mock.desk.change({ status: 'open', queuePlace: null, agent: { name: '小迪', color: '#b4552d' } });
  await page.getByText('小迪 为您服务').waitFor();
  await page.getByText('马上轮到您').waitFor({ state: 'detached' });
}, { knobs: { queue: 3 } });

chat('the button comes up also when the desk answers before the page has painted', async (page) => {
  await page.addInitScript(() => {
    // A first visit to a busy page: its next frame is a second away.
    localStorage.clear();
    const { setTimeout } = window;
    window.requestAnimationFrame = () => 0;
    window.setTimeout = (run, ms = 0, ...rest) => setTimeout(run, ms > 0 ? ms + 1000 : 0, ...rest);
  });
  await page.reload();
  await page.locator('#zhiyin-widget .launcher').waitFor({ timeout: 5000 });
});

chat('ending asks one neutral question, once', async (page) => {
  await open(page);
  await say(page, '谢谢');
  await page.locator('.mark-sent').waitFor();
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('button', { name: '结束对话' }).click();
  await page.getByRole('button', { name: '结束', exact: true }).click();
  await page.getByText('请按真实体验评价本次服务').waitFor();
  await settles(() => page.locator('#zhiyin-widget .rating input:checked').count(), 0, 'nothing is chosen beforehand');
  await page.getByRole('radio', { name: '2 分 不满意' }).check({ force: true });
  await page.getByRole('radio', { name: '未解决' }).check({ force: true });
  await page.getByRole('button', { name: '提交评价' }).click();
  await page.getByText('收到您的评价').waitFor();
  await settles(() => page.getByText('请按真实体验').count(), 0);
});

chat("nobody's words become markup or script", async (page) => {
  await open(page);
  await say(page, '<img src=x onerror="document.title=\'owned\'">');
  await page.locator('.mark-sent').waitFor();
  mock.desk.say('<script>document.title="owned"</script> javascript:alert(1)');
  const card = { kind: 'product', productId: '1', title: '<b>x</b>', url: 'javascript:alert(1)', image: 'javascript:alert(1)' };
  mock.desk.say('', { contentType: 'card', contentAttributes: { card } });
  await page.locator('#zhiyin-widget .card').waitFor();
  await settles(() => page.locator('#zhiyin-widget .bubble img, #zhiyin-widget .bubble script, #zhiyin-widget .card b').count(), 0);
  await settles(() => page.locator('#zhiyin-widget .line a').count(), 0);
  assert.notEqual(await page.title(), 'owned');
});

chat('a closed window counts what is unread, in the title too, and shows the newest', async (page) => {
  await open(page);
  await say(page, '在吗');
  await page.locator('.mark-sent').waitFor();
  await page.keyboard.press('Escape');
  mock.desk.say('在的');
  mock.desk.say('请问有什么可以帮您');
  await page.locator('#zhiyin-widget .badge', { hasText: '2' }).waitFor();
  await page.locator('#zhiyin-widget .peek', { hasText: '请问有什么' }).waitFor();
  await settles(() => page.title(), '(2) 某某旗舰店');
  await page.locator('#zhiyin-widget .peek-open').click();
  await page.locator('#zhiyin-widget .badge').waitFor({ state: 'detached' });
  await settles(() => page.title(), '某某旗舰店');
});

chat('Esc closes and gives the focus back; emoji are chosen by key', async (page) => {
  await page.locator('#zhiyin-widget .launcher').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '表情' }).click();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await settles(() => field(page).inputValue(), '😁');
  await page.keyboard.press('Escape');
  await settles(() => page.locator('#zhiyin-widget .emoji').count(), 0);
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.activeElement.shadowRoot?.activeElement?.classList.contains('launcher'));
});

chat('on a phone the window fills the screen and keeps the keyboard inside', async (page) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  const box = await page.locator('#zhiyin-widget .panel').boundingBox();
  assert.deepEqual([box.x, box.y, box.width, box.height], [0, 0, phone.width, phone.height]);
  await say(page, '在吗');
  for (let i = 0; i < 12; i++) await page.keyboard.press('Tab');
  await settles(() => page.evaluate(() => document.activeElement.id), 'zhiyin-widget');
  await page.getByRole('button', { name: '收起' }).click();
  await settles(() => page.evaluate(() => getComputedStyle(document.documentElement).overflow), 'visible');
}, { viewport: phone });

chat('the conversation goes on in a window of its own', async (page, context) => {
  await open(page);
  await say(page, '换个窗口说');
  await page.locator('.mark-sent').waitFor();
  const opened = context.waitForEvent('page');
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('button', { name: '新窗口打开' }).click();
  const other = await opened;
  await other.getByText('换个窗口说').waitFor();
  await say(other, '这里接着说');
  await until(() => stored().length === 2);
  assert.equal(mock.desk.visitors.size, 1);
  assert.doesNotMatch(other.url(), new RegExp([...mock.desk.visitors.keys()][0]));
});

for (const [locale, placeholder] of [['zh-TW', '請輸入您的問題…'], ['en-US', 'Type your question…'], ['ja-JP', 'ご質問を入力してください…']]) {
  chat(`the browser's language is spoken: ${locale}`, async (page) => {
    await page.locator('#zhiyin-widget .launcher').click();
    await page.getByPlaceholder(placeholder).waitFor();
    const lang = await page.locator('#zhiyin-widget .root').getAttribute('lang');
    assert.ok(locale.startsWith(lang));
  }, { locale });
}

chat('the page steers it: language, colours, button, events under both names', async (page) => {
  await page.locator('#zhiyin-widget .launcher').waitFor();
  const heard = await page.evaluate(async () => {
    const names = [];
    for (const name of ['zhiyin:opened', 'chatwoot:opened', 'zhiyin:closed']) window.addEventListener(name, () => names.push(name));
    window.$chatwoot.toggle('open');
    window.$zhiyin.setLocale('en');
    window.$zhiyin.setColorScheme('dark');
    window.$zhiyin.toggle('close');
    window.$zhiyin.toggleBubbleVisibility('hide');
    return names;
  });
  assert.deepEqual(heard, ['zhiyin:opened', 'chatwoot:opened', 'zhiyin:closed']);
  await page.locator('#zhiyin-widget .launcher').waitFor({ state: 'detached' });
  const root = page.locator('#zhiyin-widget .root');
  assert.deepEqual([await root.getAttribute('lang'), await root.getAttribute('data-scheme')], ['en', 'dark']);
});

for (const [name, viewport] of [['1366', desktop], ['390', phone]]) {
  for (const scheme of ['light', 'dark']) {
    chat(`the window is clean under axe at ${name}, ${scheme}`, async (page) => {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await page.locator('[data-order]').click();
      await say(page, '我的加湿器不出雾了 😢');
      await page.locator('.mark-sent').waitFor();
      mock.desk.read();
      mock.desk.say('麻烦您先加常温清水再试，说明在 https://example.com/help');
      await page.getByText('麻烦您先').waitFor();
      mock.desk.change({ status: 'resolved', canRate: true });
      await page.locator('#zhiyin-widget .star').nth(3).click();
      assert.deepEqual(await faultsOf(page), []);
      await page.getByRole('button', { name: '更多' }).click();
      assert.deepEqual(await faultsOf(page), []);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: '表情' }).click();
      assert.deepEqual(await faultsOf(page), []);
    }, { viewport });
  }

  chat(`the demo shop is clean under axe and nothing runs out sideways at ${name}`, async (page) => {
    await page.locator('#zhiyin-widget .launcher').waitFor();
    assert.deepEqual(await faultsOf(page), []);
    await settles(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
  }, { viewport });
}
