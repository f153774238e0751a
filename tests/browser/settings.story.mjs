import assert from 'node:assert/strict';
import { addAgent, enter, ownPassword, signIn, totp } from './people.mjs';
import { desktop, faultsOf, firstPassword, phone, settles, shot, story } from './support.mjs';

const heading = (page, name) => page.getByRole('heading', { name, level: 1 });

/** A story of the owner, signed in already. */
function owner(name, run, options = {}) {
  const { path, ...rest } = options;
  story(
    name,
    async (page, context) => {
      await enter(context);
      await page.goto(path);
      await run(page, context);
    },
    { path: 'about:blank', ...rest },
  );
}

story('the first sign-in asks for a password of one’s own and leads back to where one was', async (page) => {
  await heading(page, '登录客服台').waitFor();
  assert.match(page.url(), /\/sign-in\?to=/);
  await signIn(page, 'owner', firstPassword());
  await heading(page, '先换成自己的密码').waitFor();
  await page.goto('/settings/shop');
  await heading(page, '先换成自己的密码').waitFor();
  await page.getByLabel('现在的密码').fill(firstPassword());
  await page.getByLabel('新密码', { exact: true }).fill('short');
  await page.getByLabel('再输一遍新密码').fill('short');
  await page.getByRole('button', { name: '修改密码' }).click();
  await page.getByText('至少 10 个字符', { exact: true }).waitFor();
  await page.getByLabel('新密码', { exact: true }).fill('password123');
  await page.getByLabel('再输一遍新密码').fill('password123');
  await page.getByRole('button', { name: '修改密码' }).click();
  await page.getByText('这个密码太常见').waitFor();
  await page.getByLabel('新密码', { exact: true }).fill(ownPassword);
  await page.getByLabel('再输一遍新密码').fill(ownPassword);
  await page.getByRole('button', { name: '修改密码' }).click();
  await heading(page, '店铺').waitFor();
}, { path: '/settings/audit', complaints: false });

owner('a new agent gets a one-time password, shown once, and changes it', async (page, context) => {
  await page.getByRole('button', { name: '新增客服' }).click();
  await page.getByLabel('账号').fill('Xiaodi');
  await page.getByLabel('姓名').fill('林小迪');
  await page.getByLabel('外显名').fill('小迪');
  await page.getByRole('dialog').getByRole('button', { name: '新增客服' }).click();
  const password = await page.locator('.secret code').innerText();
  await page.locator('.secret').getByRole('button', { name: '复制' }).click();
  await settles(() => page.evaluate(() => navigator.clipboard.readText()), password);
  await page.getByRole('button', { name: '已交给本人' }).click();
  await page.getByRole('row', { name: /林小迪.*xiaodi.*小迪.*客服/s }).waitFor();
  assert.ok(!(await page.content()).includes(password), 'the password is gone from the page');

  const other = await (await context.browser().newContext({ locale: 'zh-CN', baseURL: new URL(page.url()).origin })).newPage();
  await other.goto('/settings/agents');
  await signIn(other, 'xiaodi', password);
  await other.getByLabel('现在的密码').fill(password);
  await other.getByLabel('新密码', { exact: true }).fill(ownPassword);
  await other.getByLabel('再输一遍新密码').fill(ownPassword);
  await other.getByRole('button', { name: '修改密码' }).click();
  await other.getByText('你没有这项权限').waitFor();
  const menu = await other.locator('.settings-menu a').allInnerTexts();
  assert.deepEqual(menu, ['我的安全', '快捷回复']);
  for (const [method, path, data] of [
    ['POST', 'agents', { login: 'eve', name: 'Eve', role: 'owner' }],
    ['GET', 'audit', undefined],
    ['POST', 'api_keys', { name: 'x', scopes: ['reply'] }],
    ['PATCH', 'shop', { name: 'x' }],
    ['POST', 'inboxes', { name: 'x' }],
  ]) {
    const answer = await other.request.fetch(`/api/v1/${path}`, { method, data });
    assert.equal(answer.status(), 403, `${method} ${path}`);
    assert.equal((await answer.json()).code, 'not_allowed');
  }
  await other.context().close();
}, { path: '/settings/agents' });

owner('a login that is taken is said at the field, and what was typed stays', async (page) => {
  await page.getByRole('button', { name: '新增客服' }).click();
  await page.getByLabel('账号').fill('owner');
  await page.getByLabel('姓名').fill('另一个');
  await page.getByRole('dialog').getByRole('button', { name: '新增客服' }).click();
  await page.locator('.field-error', { hasText: '该账号已被使用' }).waitFor();
  await settles(() => page.getByLabel('账号').getAttribute('aria-invalid'), 'true');
  await settles(() => page.getByLabel('姓名').inputValue(), '另一个');
}, { path: '/settings/agents', complaints: false });

owner('the second factor is set up by its code and asked for at the next sign-in; a recovery code works once', async (page, context) => {
  const guest = await context.browser().newContext({ locale: 'zh-CN', baseURL: new URL(page.url()).origin });
  await addAgent(context, guest, 'erbu', '二步');
  const other = await guest.newPage();
  await other.goto('/settings/security');
  await other.getByRole('button', { name: '开启' }).click();
  await other.getByText('扫不了？').click();
  const secret = await other.locator('.enrol code').innerText();
  await other.getByLabel('输入它显示的 6 位数字').fill('000000');
  await other.getByRole('button', { name: '确认并开启' }).click();
  await other.getByText('验证码不正确').waitFor();
  await other.getByLabel('输入它显示的 6 位数字').fill(totp(secret, -1));
  await other.getByRole('button', { name: '确认并开启' }).click();
  const codes = (await other.locator('.secret code').innerText()).trim().split('\n');
  assert.ok(codes.length >= 8);
  await other.getByRole('button', { name: '我已收好' }).click();
  await other.getByText('已开启', { exact: true }).waitFor();
  await signOut(other);

  await signIn(other, 'erbu', ownPassword);
  await other.getByLabel('动态验证码').fill(totp(secret));
  await other.getByRole('button', { name: '验证并登录' }).click();
  await other.locator('.profile-button').waitFor();
  for (const works of [true, false]) {
    await signOut(other);
    await signIn(other, 'erbu', ownPassword);
    await other.getByLabel('动态验证码').fill(codes[0]);
    await other.getByRole('button', { name: '验证并登录' }).click();
    if (works) await other.locator('.profile-button').waitFor();
    else await other.getByRole('alert').waitFor();
  }
  await guest.close();
}, { path: '/settings/security' });

async function signOut(page) {
  await page.locator('.profile-button').click();
  await page.getByRole('button', { name: '退出登录' }).click();
  await heading(page, '登录客服台').waitFor();
}

owner('five wrong passwords lock the account and say for how long', async (page, context) => {
  const guest = await context.browser().newContext({ locale: 'zh-CN', baseURL: new URL(page.url()).origin });
  await addAgent(context, guest, 'suoding', '锁定');
  await guest.clearCookies();
  const other = await guest.newPage();
  await other.goto('/sign-in');
  for (let i = 0; i < 5; i++) {
    await signIn(other, 'suoding', `wrong ${i}`);
    await other.getByRole('alert').waitFor();
  }
  await signIn(other, 'suoding', ownPassword).catch(() => {});
  await other.getByText('账号暂时锁定').waitFor();
  await other.getByText(/还要等 \d+:\d\d/).waitFor();
  await settles(() => other.getByRole('button', { name: '登录', exact: true }).isDisabled(), true);
  await guest.close();
}, { path: '/settings/security' });

owner('service hours are edited, checked while typing, and change what the inbox is now', async (page, context) => {
  await page.getByRole('button', { name: '新建收件箱' }).first().click();
  await page.getByLabel('名称').fill('官网');
  await page.getByRole('dialog').getByRole('button', { name: '新建收件箱' }).click();
  await page.locator('.tabs').getByRole('link', { name: '服务时间' }).click();
  const monday = page.locator('.week li').first();
  await monday.getByLabel('第 1 段开始').fill('9');
  await monday.getByLabel('第 1 段结束').fill('1830');
  await monday.getByLabel('第 1 段结束').blur();
  await settles(() => monday.getByLabel('第 1 段结束').inputValue(), '18:30');
  await monday.getByRole('button', { name: /加一段/ }).click();
  await monday.getByLabel('第 2 段开始').fill('18:00');
  await monday.getByText('和另一段重叠').waitFor();
  await settles(() => page.getByRole('button', { name: '保存' }).isDisabled(), true);
  await monday.getByLabel('第 2 段开始').fill('20:00');
  await monday.getByLabel('第 2 段结束').fill('24:00');
  await monday.getByRole('combobox').selectOption('workdays');
  await page.getByLabel('从', { exact: true }).fill('2027-02-05');
  await page.getByLabel('到', { exact: true }).fill('2027-02-07');
  await page.getByLabel('名称').fill('春节');
  await page.getByRole('button', { name: '加入节假日' }).click();
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('已保存').waitFor();
  const answer = await (await context.request.get('/api/v1/inboxes')).json();
  const [inbox] = answer.items ?? answer;
  assert.deepEqual(inbox.hours.week[4], [{ from: '09:00', to: '18:30' }, { from: '20:00', to: '24:00' }]);
  assert.deepEqual(inbox.hours.holidays.map((h) => h.date), ['2027-02-05', '2027-02-06', '2027-02-07']);

  await page.getByLabel('全天候').check();
  await page.getByRole('button', { name: '保存' }).click();
  await page.locator('h1 .risk-tag', { hasText: '营业中' }).waitFor();
  await page.getByLabel('全天候').uncheck();
  while ((await page.getByRole('button', { name: /去掉第 1 段/ }).count()) > 0) await page.getByRole('button', { name: /去掉第 1 段/ }).first().click();
  await page.getByText('没有下次营业的时间').waitFor();
  await page.getByRole('button', { name: '保存' }).click();
  await page.locator('h1 .risk-tag', { hasText: '休息中' }).waitFor();
}, { path: '/settings/inboxes' });

owner('the look of the widget is previewed, kept, and the identity secret shown once', async (page) => {
  await page.getByRole('link', { name: '官网' }).click();
  await page.getByRole('link', { name: '外观' }).click();
  await page.getByLabel('标题').fill('鹿角山客服');
  await page.locator('.preview-head', { hasText: '鹿角山客服' }).waitFor();
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('已保存').waitFor();
  await page.reload();
  await settles(() => page.getByLabel('标题').inputValue(), '鹿角山客服');
  await page.getByRole('link', { name: '基本' }).click();
  await page.getByLabel('允许的网站').fill('shop.example.com/x ftp://y');
  await page.getByText('不是网址：ftp://y').waitFor();
  await page.getByLabel('允许的网站').fill('shop.example.com/x');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('已保存').waitFor();
  await settles(() => page.getByLabel('允许的网站').inputValue(), 'https://shop.example.com');
  await page.getByRole('button', { name: '更换身份密钥' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '更换身份密钥' }).click();
  const secret = await page.locator('.secret code').innerText();
  assert.ok(secret.length >= 24);
  await page.getByRole('link', { name: '安装' }).click();
  await page.locator('.snippet', { hasText: 'widget.js' }).waitFor();
  assert.ok(!(await page.content()).includes(secret));
}, { path: '/settings/inboxes' });

owner('quick replies and labels are made, found, changed and removed', async (page) => {
  await page.getByRole('button', { name: '新建快捷回复' }).click();
  await page.getByLabel('编码').fill('/hy9');
  await page.getByLabel('内容').fill('您好，');
  await page.getByRole('button', { name: '{买家昵称}' }).click();
  await page.getByText('发送前要填：买家昵称').waitFor();
  await page.getByLabel('标签').fill('欢迎 售前');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByRole('row', { name: /\/hy9.*您好，\{买家昵称\}.*#欢迎 #售前/s }).waitFor();
  await page.getByLabel('搜索').fill('没有这个');
  await page.getByText('没有符合的').waitFor();
  await page.getByLabel('搜索').fill('售前');
  await page.getByRole('button', { name: '删除 /hy9' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '删除' }).click();
  await page.getByText('还没有快捷回复').waitFor();

  await page.getByRole('button', { name: '导入文件' }).click();
  const rows = '快捷编码,话术内容,分组\nfh1,您这单今天16点前发出。,发货\nfh2,保证三天必到，加我微信zhiyin88,发货\n,没有编码也行,发货\n';
  await page.getByLabel('文件', { exact: true }).setInputFiles({ name: '话术.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) });
  await page.getByRole('dialog').getByRole('button', { name: '导入文件' }).click();
  await page.getByText(/新增 \d 条，替换 0 条/).waitFor();
  await page.getByText('1 行已导入，但话术检查认为有问题').waitFor();
  await shot(page, 'settings-quick-import');
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).last().click();
  await page.getByLabel('搜索').fill('');
  await page.getByRole('row', { name: /\/fh1.*16点前发出/s }).waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: '导出 CSV' }).click();
  assert.equal((await download).suggestedFilename(), 'quick-replies.csv');

  await page.goto('/settings/labels');
  for (const name of ['退款', '退款']) {
    await page.getByRole('button', { name: '新建标签' }).click();
    await page.getByLabel('名称').fill(name);
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('row', { name: '退款' }).waitFor();
  }
  await page.locator('.field-error', { hasText: '已经有这个标签' }).waitFor();
}, { path: '/settings/quick-replies', complaints: false });

owner('an API key is shown once, works, and is worth nothing once revoked; the audit tells', async (page, context) => {
  const fetchWith = (key) => fetch(new URL('/api/v1/inboxes', page.url()), { headers: { api_access_token: key } });
  await page.getByRole('button', { name: '新建密钥' }).click();
  await settles(() => page.getByRole('dialog').getByRole('button', { name: '新建密钥' }).isDisabled(), true, 'a key without rights is not made');
  await page.getByLabel('用途').fill('ERP 同步');
  await page.getByLabel('看全店的会话').check();
  await page.getByRole('dialog').getByRole('button', { name: '新建密钥' }).click();
  const key = await page.locator('.secret code').innerText();
  assert.equal((await fetchWith(key)).status, 200);
  await page.getByRole('button', { name: '我已收好' }).click();
  await page.getByRole('button', { name: '吊销 ERP 同步' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '吊销' }).click();
  await page.getByText('还没有密钥').waitFor();
  assert.equal((await fetchWith(key)).status, 401);

  await page.goto('/settings/audit');
  await page.getByLabel('做了什么').selectOption('api_key');
  await page.getByText('共 2 条').waitFor();
  await page.getByRole('row', { name: /吊销密钥.*owner/s }).waitFor();
  await page.getByRole('row', { name: /新建密钥.*owner/s }).waitFor();
  assert.ok(!(await page.content()).includes(key));
  await page.getByLabel('谁').fill('nobody');
  await page.getByText('没有符合的记录').waitFor();
  await page.getByRole('button', { name: '清除条件' }).click();
  await page.getByRole('row', { name: /登录失败|登录被锁定/ }).first().waitFor();
  assert.equal((await context.request.delete('/api/v1/audit')).status(), 405);
}, { path: '/settings/keys' });

owner('a session that ends is renewed over the page, and nothing typed is lost', async (page, context) => {
  await page.getByLabel('外显名').fill('掌柜');
  await context.clearCookies();
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByRole('dialog').getByText('登录已失效').waitFor();
  await page.getByRole('dialog').getByLabel('密码', { exact: true }).fill(ownPassword);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await settles(() => page.getByLabel('外显名').inputValue(), '掌柜');
  await page.getByRole('button', { name: '保存' }).first().click();
  await page.getByText('已保存').waitFor();
}, { path: '/settings/security', complaints: false });

owner('a lost connection is said, and the page goes on when it is back', async (page) => {
  await page.getByLabel('店铺名').fill('鹿角山');
  await page.route('**/api/v1/shop', (route) => route.abort('connectionrefused'));
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByRole('alert').getByText('连不上服务').waitFor();
  await page.unroute('**/api/v1/shop');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('已保存').waitFor();
}, { path: '/settings/shop', complaints: false });

owner('settings are found in the command bar', async (page) => {
  await page.locator('.profile-button').waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('审计');
  await page.keyboard.press('Enter');
  await heading(page, '审计').waitFor();
}, { path: '/settings' });

const pages = ['security', 'agents', 'teams', 'inboxes', 'quick-replies', 'labels', 'shop', 'keys', 'audit'];
for (const [width, viewport] of [['1366', desktop], ['390', phone]]) {
  owner(`every page of the settings is clean under axe and fits at ${width}`, async (page) => {
    await heading(page, '设置').waitFor();
    assert.deepEqual(await faultsOf(page), []);
    for (const id of pages) {
      await page.goto(`/settings/${id}`);
      await heading(page, /./).waitFor();
      await page.locator('.bones').waitFor({ state: 'detached' });
      assert.deepEqual(await faultsOf(page), [], id);
      await settles(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0, id);
    }
    await page.goto('/settings/inboxes');
    await page.getByRole('link', { name: '官网' }).click();
    for (const tab of ['外观', '服务时间', '安装']) {
      await page.getByRole('link', { name: tab, exact: true }).click();
      await page.locator('.block').first().waitFor();
      assert.deepEqual(await faultsOf(page), [], tab);
      await settles(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0, tab);
    }
  }, { viewport, path: '/settings' });
}

owner('dialogs are clean under axe in the dark, in English', async (page) => {
  await page.getByRole('button', { name: 'Add an agent' }).click();
  assert.deepEqual(await faultsOf(page), []);
  const words = await page.locator('.settings, dialog').allInnerTexts();
  assert.doesNotMatch(words.join(' ').replaceAll(/林小迪|小迪|二步|锁定|店主|掌柜/g, ''), /\p{Script=Han}/u);
}, { path: '/settings/agents?lang=en', colorScheme: 'dark' });
