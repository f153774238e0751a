import assert from 'node:assert/strict';
import { settles, story } from './support.mjs';

const editor = (page) => page.getByRole('textbox', { name: /回复草稿|Reply draft/ });
const draft = (page) => page.locator('.cm-content').evaluate((e) => e.cmTile?.view?.state.doc.toString() ?? e.innerText);
const reviewed = (page) => page.waitForFunction(() => document.querySelector('.score')?.dataset.pending === 'false' && document.querySelector('.score-total'));

async function say(page, role, text) {
  await page.locator('.composer select').selectOption(role);
  await page.locator('.composer textarea').fill(text);
  await page.locator('.composer textarea').press('Enter');
}

story('a defensive reply to an angry buyer is underlined, explained and rewritten', async (page) => {
  await say(page, 'buyer', '用了两天就坏了，你们卖的什么东西！');
  await editor(page).click();
  await page.keyboard.insertText('亲，我们产品出厂都检测过的，可能是您使用不当造成的');
  await page.locator('.cm-lintRange').first().waitFor();
  await settles(() => page.locator('.emotion-words').innerText(), /L[345]/);
  await page.locator('.finding').first().waitFor();
  assert.ok((await page.locator('.finding .risk-tag').allInnerTexts()).some((t) => ['错误', '警告', '禁发'].includes(t)));
  const before = Number(await page.locator('.score-total strong').innerText());

  await page.keyboard.press('Control+Enter');
  await page.locator('.rewrite-after ins').first().waitFor();
  assert.ok((await page.locator('.reasons li').count()) > 0, 'the rewrite says what changed');
  await page.keyboard.press('Control+Enter');
  await page.locator('.rewrite').waitFor({ state: 'detached' });
  await page.waitForFunction((b) => Number(document.querySelector('.score-total strong')?.textContent) > b, before);
  assert.ok(!(await draft(page)).includes('使用不当'));
});

story('a fault is taken away with one key and comes back with undo', async (page) => {
  await page.locator('.composer textarea').fill('什么时候到');
  await page.keyboard.press('Enter');
  await editor(page).click();
  await page.keyboard.insertText('您放心，保证明天到');
  await page.locator('.cm-lintRange-error, .cm-lintRange-warning').first().waitFor();
  await page.waitForFunction(() => !document.querySelector('.reply-tools button:nth-child(2)')?.disabled);
  await page.keyboard.press('Alt+Enter');
  await page.waitForFunction(() => !document.querySelector('.cm-content')?.textContent.includes('保证明天'));
  await page.keyboard.press('Control+z');
  await page.waitForFunction(() => document.querySelector('.cm-content')?.textContent.includes('保证明天'));
}, { path: '/coach' });

story('a shared link restores conversation, order, facts and draft', async (page, context) => {
  await page.getByRole('button', { name: '分享' }).click();
  await page.getByText('链接已复制').waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(link, /#case=[\w-]+$/);

  const other = await context.newPage();
  await other.goto(link);
  await other.locator('.bubble').nth(1).waitFor();
  await settles(() => other.locator('.bubble-text').allInnerTexts(), ['怎么还没发货', '后天就要用，急']);
  await settles(() => other.locator('.status select').inputValue(), 'paid');
  await settles(() => other.locator('.facts summary').innerText(), /2 条/);
  await other.locator('.cm-line', { hasText: '保证明天到' }).waitFor();
}, { path: '/coach#example=M02' });

story('a damaged link says so and leaves the page usable', async (page) => {
  await page.getByText('这个链接读不出来').waitFor();
  await say(page, 'buyer', '在吗');
  await page.locator('.intents li').first().waitFor();
}, { path: '/coach#case=damaged' });

story('a pasted chat becomes bubbles by its speakers', async (page) => {
  await page.evaluate(() => navigator.clipboard.writeText('买家：拉链坏了\n客服：好的亲\n买家：我都说三遍了还没人解决'));
  await page.locator('.composer textarea').click();
  await page.keyboard.press('Control+v');
  await page.locator('.bubble').nth(2).waitFor();
  await settles(() => page.locator('.bubble-agent').count(), 1);
  await page.locator('.word-intent, .word-emotion').first().waitFor();
});

story('a bubble can be edited, given to another speaker and removed', async (page) => {
  await say(page, 'buyer', '在吗');
  await say(page, 'agent', '在的亲');
  await page.locator('.bubble-text').first().dblclick();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('我要退货');
  await page.keyboard.press('Enter');
  await settles(() => page.locator('.bubble-text').first().innerText(), '我要退货');
  await page.locator('.bubble select').nth(1).selectOption('bot');
  await page.locator('.bubble-bot').waitFor();
  await page.locator('.bubble').nth(1).hover();
  await page.getByRole('button', { name: '删除这一句' }).nth(1).click();
  await settles(() => page.locator('.bubble').count(), 1);
});

story('Enter while an input method composes adds nothing', async (page) => {
  const box = page.locator('.composer textarea');
  await box.fill('zai');
  await box.dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true });
  await settles(() => page.locator('.bubble').count(), 0);
  await box.press('Enter');
  await page.locator('.bubble').waitFor();
});

story('the page speaks English when asked and remembers it', async (page) => {
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Conversation' }).waitFor();
  await settles(() => page.locator('html').getAttribute('lang'), 'en-US');
  const chrome = await page.locator('.panel-head, .shell-head, .composer, .section-title').allInnerTexts();
  assert.doesNotMatch(chrome.join(' ').replaceAll('中文', '').replaceAll('知音', ''), /\p{Script=Han}/u);
  await page.reload();
  await page.getByRole('heading', { name: 'Conversation' }).waitFor();
}, { path: '/coach#example=P34' });

story('examples open by key and load a case', async (page) => {
  await page.locator('.cm-content').waitFor();
  await page.keyboard.press('Alt+x');
  await page.locator('.ant-drawer .examples button').nth(1).click();
  await reviewed(page);
  await settles(() => page.locator('.bubble').count(), 5);
});

story('while the service is away the page says so and goes on when it is back', async (page) => {
  await reviewed(page);
  await page.route('**/api/v1/**', (route) => route.abort('connectionrefused'));
  await editor(page).click();
  await page.keyboard.press('End');
  await page.keyboard.insertText('，保证没问题');
  await page.getByRole('alert').getByText('连不上服务').waitFor();
  await page.unroute('**/api/v1/**');
  await page.getByRole('alert').waitFor({ state: 'detached' });
}, { path: '/coach#example=P25', complaints: false });

story('the first load is at most 350 KB', async (page, context) => {
  // What the first visit still loads must not be counted with the second.
  await page.locator('.cm-content').waitFor();
  await page.waitForLoadState('networkidle');
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
  const sizes = new Map();
  const names = new Map();
  cdp.on('Network.responseReceived', (e) => names.set(e.requestId, e.response.url));
  cdp.on('Network.loadingFinished', (e) => sizes.set(e.requestId, e.encodedDataLength));
  await page.reload({ waitUntil: 'networkidle' });
  const first = [...sizes].filter(([id]) => !/ReplyEditor|codemirror|lint|\/api\//.test(names.get(id) ?? ''));
  const total = first.reduce((sum, [, size]) => sum + size, 0);
  assert.ok(first.length >= 3, 'the page was measured');
  assert.ok(total <= 350 * 1024, `${Math.round(total / 1024)} KB`);
});
