import { describe, expect, it } from 'vitest';
import { Bench, conversation, inbox, message } from '../testing/fakes';

describe('what the buyer says', () => {
  it('waits for the welcome, goes out in order, and stays until the desk has it', () => {
    const bench = new Bench();
    bench.session.say('一');
    bench.session.say('二');
    bench.socket.opens();
    expect(bench.socket.of('send')).toEqual([]);

    bench.welcome();
    const sent = bench.socket.of('send');
    expect(sent.map((f) => f.content)).toEqual(['一', '二']);
    expect(bench.state.waiting).toHaveLength(2);

    bench.socket.says({ t: 'ack', clientId: sent[0]?.clientId ?? '', seq: 1, at: new Date().toISOString() });
    expect(bench.state.waiting.map((i) => i.content)).toEqual(['二']);
    expect(bench.texts).toEqual(['一']);
  });

  it('is sent again with the same id over the next connection', () => {
    const bench = new Bench();
    bench.welcome();
    bench.session.say('还没发货吗');
    const [first] = bench.socket.of('send');
    bench.socket.breaks();
    bench.pass(1000);
    bench.welcome();
    expect(bench.sockets).toHaveLength(2);
    expect(bench.socket.of('send')).toEqual([first]);
  });

  it('is not overtaken by what is typed while the line is being restored', () => {
    const bench = new Bench();
    bench.welcome();
    bench.socket.breaks();
    bench.session.say('一');
    bench.session.say('二');
    bench.pass(1000);
    bench.socket.opens();
    bench.session.say('三');
    expect(bench.socket.of('send')).toEqual([]);
    bench.welcome();
    expect(bench.socket.of('send').map((f) => f.content)).toEqual(['一', '二', '三']);
  });

  it('survives a reload of the page', () => {
    const before = new Bench();
    before.welcome();
    before.session.say('在吗');
    const [first] = before.socket.of('send');

    const after = new Bench(before.shelf);
    expect(after.state.waiting.map((i) => i.content)).toEqual(['在吗']);
    after.welcome();
    expect(after.socket.of('hello')[0]?.visitor).toBe('secret-1');
    expect(after.socket.of('send')).toEqual([first]);
  });

  it('counts as received when it comes back as a message, though the ack was lost', () => {
    const bench = new Bench();
    bench.welcome();
    bench.session.say('一');
    const clientId = bench.socket.of('send')[0]?.clientId ?? '';
    bench.socket.breaks();
    bench.pass(1000);
    const stored = message(1, { from: 'buyer', clientId, content: '一' });
    bench.welcome({ conversation: conversation({ lastSeq: 1 }), messages: [stored] });
    expect(bench.socket.of('send')).toEqual([]);
    expect(bench.state.waiting).toEqual([]);
    expect(bench.texts).toEqual(['一']);
  });

  it('is said again to a desk that is there but does not answer', () => {
    const bench = new Bench();
    bench.welcome();
    bench.session.say('一');
    for (let i = 0; i < 4; i++) {
      bench.pass(5000);
      bench.socket.says({ t: 'pong' });
    }
    const sent = bench.sockets.flatMap((s) => s.of('send'));
    expect(sent.length).toBeGreaterThan(1);
    expect(new Set(sent.map((f) => f.clientId)).size).toBe(1);
  });

  it('shows why the desk refused it, and goes out again when the buyer asks for it', () => {
    const bench = new Bench();
    bench.welcome();
    bench.session.say('太快了');
    const clientId = bench.socket.of('send')[0]?.clientId ?? '';
    bench.socket.says({ t: 'refused', clientId, code: 'too_many', title: '太快', titleEn: 'Too fast' });
    expect(bench.state.waiting[0]?.refused?.title).toBe('太快');
    bench.session.retry(clientId);
    expect(bench.state.waiting[0]?.refused).toBeUndefined();
    expect(bench.socket.of('send').map((f) => f.clientId)).toEqual([clientId, clientId]);
  });

  it('is shown by the tab that said it even when another tab took it out of the shared outbox', () => {
    const bench = new Bench();
    bench.welcome();
    bench.session.say('一');
    const clientId = bench.socket.of('send')[0]?.clientId ?? '';
    bench.shelf.removeItem('zhiyin:tok:anon:outbox');
    bench.session.shelfChanged('zhiyin:tok:anon:outbox');
    expect(bench.state.waiting).toHaveLength(1);
    bench.socket.says({ t: 'ack', clientId, seq: 1, at: new Date().toISOString() });
    expect(bench.texts).toEqual(['一']);
  });

  it('asks about one product once when the button is pressed twice', () => {
    const bench = new Bench();
    bench.welcome();
    bench.session.sendCard({ kind: 'product', productId: 'p', title: 'T恤' });
    bench.session.sendCard({ kind: 'product', productId: 'p', title: 'T恤' });
    const clientId = bench.socket.of('send')[0]?.clientId ?? '';
    // As the desk tells it: with everything the card does not have.
    const card = { kind: 'product' as const, productId: 'p', title: 'T恤', note: null as never };
    const stored = message(1, { from: 'buyer', clientId, contentType: 'card', contentAttributes: { card } });
    bench.socket.says({ t: 'message', message: stored });
    bench.session.sendCard({ kind: 'product', productId: 'p', title: 'T恤' });
    expect(bench.socket.of('send')).toHaveLength(1);
  });

  it('goes to the end when a new conversation begins, however far the old one had come', () => {
    const bench = new Bench();
    bench.welcome({
      conversation: conversation({ lastSeq: 40, status: 'resolved' }),
      messages: [message(40)],
      more: true,
    });
    bench.session.say('三天后');
    const clientId = bench.socket.of('send')[0]?.clientId ?? '';
    bench.socket.says({ t: 'ack', clientId, seq: 1, at: new Date().toISOString() });
    expect(bench.texts).toEqual(['第40句', '三天后']);
  });
});

describe('the connection', () => {
  it('resumes after what is known, and what came meanwhile is announced once', () => {
    const bench = new Bench();
    bench.welcome({ conversation: conversation({ lastSeq: 2 }), messages: [message(1), message(2)] });
    expect(bench.arrived).toEqual([]);
    bench.socket.breaks();
    expect(bench.state.line).toBe('lost');
    bench.pass(1000);
    bench.socket.opens();
    expect(bench.socket.of('hello')[0]).toMatchObject({ after: 2, conversation: 'c1' });
    bench.welcome({ conversation: conversation({ lastSeq: 4 }), messages: [message(3), message(4)] });
    expect(bench.texts).toEqual(['第1句', '第2句', '第3句', '第4句']);
    expect(bench.arrived.map((m) => m.seq)).toEqual([3, 4]);
  });

  it('asks on until a long absence is told to the end', () => {
    const bench = new Bench();
    bench.welcome({ conversation: conversation({ lastSeq: 1 }), messages: [message(1)] });
    bench.socket.breaks();
    bench.pass(1000);
    bench.welcome({ conversation: conversation({ lastSeq: 4 }), messages: [message(2)], more: true });
    expect(bench.socket.of('hello').at(-1)).toMatchObject({ after: 2 });
    bench.welcome({ conversation: conversation({ lastSeq: 4 }), messages: [message(3), message(4)] });
    expect(bench.texts).toHaveLength(4);
  });

  it('asks for what is missing when a message skips one, and shows nothing twice', () => {
    const bench = new Bench();
    bench.welcome({ conversation: conversation({ lastSeq: 1 }), messages: [message(1)] });
    bench.socket.says({ t: 'message', message: message(3) });
    expect(bench.socket.of('hello').at(-1)).toMatchObject({ after: 1, conversation: 'c1' });
    bench.welcome({ conversation: conversation({ lastSeq: 3 }), messages: [message(2), message(3)] });
    bench.socket.says({ t: 'message', message: message(3) });
    expect(bench.state.timeline.messages.map((m) => m.seq)).toEqual([1, 2, 3]);
    expect(bench.arrived.map((m) => m.seq)).toEqual([3, 2]);
  });

  it('takes a hole left by a note of the desk for what it is', () => {
    const bench = new Bench();
    bench.welcome({ conversation: conversation({ lastSeq: 1 }), messages: [message(1)] });
    bench.socket.says({ t: 'message', message: message(3) });
    bench.welcome({ conversation: conversation({ lastSeq: 3 }), messages: [message(3)] });
    const hellos = bench.socket.of('hello').length;
    bench.socket.says({ t: 'message', message: message(4) });
    expect(bench.socket.of('hello')).toHaveLength(hellos);
  });

  it('comes back at once when the network does', () => {
    const bench = new Bench();
    bench.socket.breaks();
    bench.pass(60_000);
    for (let i = 0; i < 5; i++) {
      bench.socket.breaks();
      bench.pass(60_000);
    }
    bench.socket.breaks();
    const tried = bench.sockets.length;
    bench.session.hurry();
    expect(bench.sockets).toHaveLength(tried + 1);
  });

  it('notices a dead one by its silence', () => {
    const bench = new Bench();
    bench.welcome();
    bench.pass(25_000);
    expect(bench.socket.of('ping')).toHaveLength(1);
    bench.pass(11_000);
    expect(bench.sockets).toHaveLength(2);
  });

  it('leaves a node that stops and goes on with the next one', () => {
    const bench = new Bench();
    bench.welcome();
    bench.socket.says({ t: 'restart' });
    bench.pass(1000);
    expect(bench.sockets).toHaveLength(2);
  });

  it('waits and tries again when it was too much at once', () => {
    const bench = new Bench();
    bench.socket.opens();
    bench.socket.says({ t: 'refused', code: 'too_many', title: '太频繁', titleEn: 'Too much' });
    expect(bench.state.turnedAway).toBeNull();
    bench.pass(2000);
    expect(bench.sockets).toHaveLength(2);
  });

  it('tries again when a later greeting was too much at once', () => {
    const bench = new Bench();
    bench.welcome();
    bench.socket.breaks();
    bench.pass(1000);
    bench.socket.opens();
    bench.socket.says({ t: 'refused', code: 'too_many', title: '太频繁', titleEn: 'Too much' });
    bench.pass(5000);
    expect(bench.sockets).toHaveLength(3);
    bench.welcome();
    bench.session.say('还在吗');
    expect(bench.socket.of('send').map((f) => f.content)).toEqual(['还在吗']);
  });

  it('does not try again where the desk turns the page away', () => {
    const bench = new Bench();
    bench.socket.opens();
    bench.socket.says({ t: 'refused', code: 'origin', title: '不允许', titleEn: 'Not allowed' });
    bench.pass(120_000);
    expect(bench.sockets).toHaveLength(1);
    expect(bench.state.turnedAway?.code).toBe('origin');
  });
});

describe('who speaks', () => {
  it('what the page says of a stranger is said again once there is a conversation', () => {
    const bench = new Bench();
    bench.session.tell({ attributes: { level: '金' }, addLabels: ['售前'] });
    bench.welcome();
    bench.session.say('你好');
    bench.socket.says({ t: 'state', conversation: conversation({ lastSeq: 1 }) });
    const told = bench.socket.of('user');
    expect(told).toHaveLength(2);
    expect(told[1]).toMatchObject({ attributes: { level: '金' }, addLabels: ['售前'] });
  });

  it('keeps a member and a stranger apart: secret, bubbles and what waits', () => {
    const bench = new Bench();
    bench.welcome({ conversation: conversation({ lastSeq: 1 }), messages: [message(1)] });
    bench.session.say('陌生人的话');
    bench.session.setUser({ id: 'm-1', identifierHash: 'h' });
    expect(bench.texts).toEqual([]);
    expect(bench.state.waiting).toEqual([]);
    bench.socket.opens();
    expect(bench.socket.of('hello')[0]).toMatchObject({ visitor: null, user: { id: 'm-1' } });
    bench.welcome({ visitor: 'secret-2', verified: true });
    expect(bench.socket.of('send')).toEqual([]);

    const later = new Bench(bench.shelf);
    later.socket.opens();
    expect(later.socket.of('hello')[0]?.visitor).toBe('secret-1');
    expect(later.state.waiting.map((i) => i.content)).toEqual(['陌生人的话']);
  });

  it('does not write the id of a member into the browser', () => {
    const bench = new Bench();
    bench.session.setUser({ id: '13800138000', identifierHash: 'h' });
    bench.welcome({ verified: true });
    bench.session.say('你好');
    expect(bench.shelf.keys().join()).not.toContain('13800138000');
  });

  it('says so when the proof is wrong', () => {
    const bench = new Bench();
    bench.session.setUser({ id: 'm-1', identifierHash: 'wrong' });
    bench.welcome({ verified: false });
    expect(bench.events.map((e) => e.name)).toContain('error');
  });

  it('signs out here when the buyer signed out in another tab', () => {
    const bench = new Bench();
    bench.session.setUser({ id: 'm-1', identifierHash: 'h' });
    bench.welcome({ verified: true, conversation: conversation({ lastSeq: 1 }), messages: [message(1)] });
    const key = bench.shelf.keys().find((k) => k.endsWith(':visitor')) ?? '';
    bench.shelf.removeItem(key);
    bench.session.shelfChanged(key);
    expect(bench.texts).toEqual([]);
    bench.socket.opens();
    expect(bench.socket.of('hello')[0]).toMatchObject({ visitor: null });
    expect(bench.socket.of('hello')[0]?.user).toBeUndefined();
  });

  it('leaves nothing of anybody behind after reset', () => {
    const bench = new Bench();
    bench.welcome();
    bench.session.setUser({ id: 'm-1', identifierHash: 'h' });
    bench.welcome({ visitor: 'secret-2', verified: true });
    bench.session.say('会员的话');
    const old = bench.socket;
    bench.session.reset();
    expect(old.of('reset')).toHaveLength(1);
    expect(bench.shelf.keys().filter((k) => /visitor|outbox/.test(k))).toEqual([]);
    bench.socket.opens();
    expect(bench.socket.of('hello')[0]).toMatchObject({ visitor: null });
    expect(bench.socket.of('hello')[0]?.user).toBeUndefined();
  });
});

describe('the hours', () => {
  it('are asked for again when they begin', () => {
    const bench = new Bench();
    const nextOpen = new Date(bench.now + 40_000).toISOString();
    bench.welcome({ inbox: { ...inbox, open: false, nextOpen } });
    const asked = () => bench.socket.of('hello').length;
    bench.pass(26_000);
    bench.socket.says({ t: 'pong' });
    bench.pass(14_000);
    expect(asked()).toBe(1);
    bench.pass(2000);
    expect(asked()).toBe(2);
  });
});

describe('the conversation', () => {
  it('does not show somebody writing for ever', () => {
    const bench = new Bench();
    bench.welcome();
    bench.socket.says({ t: 'typing', on: true, name: '小迪' });
    expect(bench.state.typing).toBe('小迪');
    bench.pass(10_000);
    expect(bench.state.typing).toBeNull();
  });

  it('counts what is unread until it was on screen, and tells the desk once', () => {
    const bench = new Bench();
    bench.welcome({ conversation: conversation({ lastSeq: 2 }), messages: [message(1), message(2)] });
    bench.session.see();
    bench.session.see();
    expect(bench.socket.of('seen')).toEqual([{ t: 'seen', seq: 2 }]);
    expect(bench.state.seen).toBe(2);
  });

  it('keeps the ended conversation readable when the next one begins', () => {
    const bench = new Bench();
    const ended = conversation({ lastSeq: 1, status: 'resolved' });
    bench.welcome({ conversation: ended, messages: [message(1)] });
    bench.session.say('又有问题');
    const clientId = bench.socket.of('send')[0]?.clientId ?? '';
    bench.socket.says({ t: 'ack', clientId, seq: 1, at: new Date().toISOString() });
    bench.socket.says({ t: 'state', conversation: conversation({ id: 'c2', lastSeq: 1 }) });
    expect(bench.texts).toEqual(['第1句', '又有问题']);
    expect(bench.state.timeline.conversation).toBe('c2');
  });

  it('the same when the state comes before the ack', () => {
    const bench = new Bench();
    bench.welcome({ conversation: conversation({ lastSeq: 1, status: 'resolved' }), messages: [message(1)] });
    bench.session.say('又有问题');
    const clientId = bench.socket.of('send')[0]?.clientId ?? '';
    bench.socket.says({ t: 'state', conversation: conversation({ id: 'c2', lastSeq: 1 }) });
    bench.socket.says({ t: 'ack', clientId, seq: 1, at: new Date().toISOString() });
    expect(bench.texts).toEqual(['第1句', '又有问题']);
  });

  it('puts older messages before the others', () => {
    const bench = new Bench();
    bench.welcome({ conversation: conversation({ lastSeq: 3 }), messages: [message(3)], more: true });
    bench.session.askHistory();
    bench.session.askHistory();
    expect(bench.socket.of('history')).toEqual([{ t: 'history', before: 3, limit: 50 }]);
    bench.socket.says({ t: 'history', messages: [message(1), message(2)], more: false });
    expect(bench.texts).toEqual(['第1句', '第2句', '第3句']);
    expect(bench.state.timeline.more).toBe(false);
  });
});
