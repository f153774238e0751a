import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A desk of its own with an empty shop, its owner, and agents to be added; every call goes over HTTP. */
export class Shop {
  #process = null;
  #said = '';
  folder = mkdtempSync(join(tmpdir(), 'zhiyin-story-'));
  base = '';
  owner = null;

  static async start() {
    const shop = new Shop();
    await shop.serve('http://127.0.0.1:0');
    const login = /^ +login +(\S+)/m.exec(shop.#said)?.[1];
    const password = /^ +password +(\S+)/m.exec(shop.#said)?.[1];
    shop.owner = await shop.enter(login, password);
    return shop;
  }

  /** Starts the desk on the shop's folder; after a stop it comes back at the same address. */
  async serve(urls = this.base) {
    const bin = [process.env.ZHIYIN_BIN, `${root}artifacts/publish/zhiyin`, `${root}artifacts/bin/Zhiyin.Cli/debug/zhiyin`].find((b) => b && existsSync(b));
    if (!bin) throw new Error('zhiyin is not built: run eng/publish.sh');
    this.#process = spawn(bin, ['serve', '--urls', urls, '--data', this.folder], { stdio: ['ignore', 'pipe', 'inherit'], cwd: root });
    await new Promise((resolve, reject) => {
      const listen = (part) => {
        this.#said += part;
        const address = /is at (http:\/\/127\.0\.0\.1:\d+)/.exec(this.#said.slice(-400));
        if (!address) return;
        this.base = address[1];
        resolve();
      };
      this.#process.stdout.on('data', listen);
      this.#process.once('exit', (code) => reject(new Error(`zhiyin ended with ${code}: ${this.#said}`)));
    });
  }

  /** Ends the desk; `SIGKILL` is the power cut. */
  async stop(signal = 'SIGINT') {
    const ending = this.#process;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
    const ended = new Promise((resolve) => ending.once('exit', resolve));
    ending.kill(signal);
    await ended;
  }

  async close() {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  async ask(cookie, method, path, body) {
    const headers = { origin: this.base };
    if (cookie) headers.cookie = cookie;
    if (body !== undefined) headers['content-type'] = 'application/json';
    const response = await fetch(`${this.base}/api/v1/${path}`, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return { json: text === '' ? undefined : JSON.parse(text), cookie: response.headers.getSetCookie().find((c) => c.startsWith('zhiyin_session='))?.split(';')[0] };
  }

  /** Signs somebody in and replaces a password that was given to them. */
  async enter(login, given) {
    const first = await this.ask(null, 'POST', 'auth/sign_in', { login, password: given });
    let { cookie } = first;
    let password = given;
    if (first.json.mustChangePassword) {
      password = `own-words-for-${login}-3591`;
      cookie = (await this.ask(cookie, 'POST', 'profile/password', { current: given, next: password })).cookie ?? cookie;
    }
    const person = { login, password, cookie, id: first.json.id, nick: first.json.nick };
    return { ...person, ask: async (method, path, body) => (await this.ask(person.cookie, method, path, body)).json };
  }

  async agent(login, nick, role = 'agent', more = {}) {
    const made = await this.owner.ask('POST', 'agents', { login, name: nick, nick, role, capacity: 10, teams: [], ...more });
    const person = await this.enter(login, made.password);
    return { ...person, id: made.agent?.id ?? made.id ?? person.id };
  }

  /** A page on which `person` is signed in. */
  async page(browser, person, options = {}, path = '/') {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN', baseURL: this.base, ...options });
    const [name, ...value] = person.cookie.split('=');
    await context.addCookies([{ name, value: value.join('='), url: this.base }]);
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    page.complaints = [];
    page.on('pageerror', (e) => page.complaints.push(e.message));
    await page.goto(path);
    return page;
  }

  /** A buyer who speaks the widget's protocol from a page of the desk's own origin. */
  async buyer(browser, token, user) {
    const context = await browser.newContext({ baseURL: this.base });
    const page = await context.newPage();
    await page.goto('/mark.svg');
    await page.evaluate(
      ([websiteToken, who]) =>
        new Promise((resolve, reject) => {
          const chat = { messages: [], conversation: null, frames: [], visitor: null };
          globalThis.chat = chat;
          const connect = () => {
            const socket = new WebSocket(`${location.origin.replace('http', 'ws')}/widget/live?token=${websiteToken}`);
            chat.socket = socket;
            socket.onopen = () => socket.send(JSON.stringify({ t: 'hello', visitor: chat.visitor, locale: 'zh-CN', page: { url: 'https://shop.example/p/1', title: '跑鞋' }, ...(who && { user: who }) }));
            socket.onmessage = (e) => {
              const frame = JSON.parse(e.data);
              chat.frames.push(frame);
              if (frame.t === 'welcome') {
                chat.visitor = frame.visitor;
                chat.conversation = frame.conversation;
                resolve();
              }
              if (frame.t === 'message') chat.messages.push(frame.message);
              if (frame.t === 'state') chat.conversation = frame.conversation;
              if (frame.t === 'refused') {
                chat.refused = e.data;
                reject(new Error(e.data));
              }
            };
            socket.onerror = () => reject(new Error('the widget cannot connect'));
          };
          chat.connect = connect;
          chat.send = (frame) => chat.socket.send(JSON.stringify(frame));
          chat.say = (content) => {
            const clientId = `${Date.now()}-${Math.random().toString(36).slice(2)}`;
            chat.send({ t: 'send', clientId, contentType: 'text', content });
          };
          connect();
        }),
      [token, user ?? null],
    );
    return {
      page,
      say: (text) => page.evaluate((t) => globalThis.chat.say(t), text),
      send: (frame) => page.evaluate((f) => globalThis.chat.send(f), frame),
      hears: (text) => page.waitForFunction((t) => globalThis.chat.messages.some((m) => m.from === 'agent' && m.content.includes(t)), text, { timeout: 15_000 }),
      heard: () => page.evaluate(() => globalThis.chat.messages.filter((m) => m.from === 'agent').map((m) => m.content)),
      state: () => page.evaluate(() => globalThis.chat.conversation),
      until: (frame) => page.waitForFunction((t) => globalThis.chat.frames.some((f) => f.t === t), frame, { timeout: 15_000 }),
      /** Connects anew, as the same visitor. */
      again: async () => {
        await page.evaluate(() => {
          globalThis.chat.frames = [];
          globalThis.chat.connect();
        });
        await page.waitForFunction(() => globalThis.chat.frames.some((f) => f.t === 'welcome'));
      },
      close: () => context.close(),
    };
  }
}
