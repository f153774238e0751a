import { randomUUID } from 'node:crypto';

/** One shop's desk as the widget sees it, in memory: enough of the protocol to draw every state and to lose connections on purpose. */
export class MockDesk {
  /** Conversations by visitor secret. */
  visitors = new Map();
  pictures = new Map();
  sockets = new Set();
  open = true;
  locale = 'auto';
  /** Knobs. */
  ackDelay = 0;
  loseAcks = 0;
  refuse = null;
  answers = true;
  queue = 0;

  inbox() {
    return {
      title: '某某旗舰店',
      greeting: '您好，欢迎光临某某旗舰店！商品、订单、售后的问题都可以在这里问我们。',
      offlineMessage: '现在是休息时间，您可以先留言，我们上班后会优先回复。',
      color: '#1d5450',
      position: 'right',
      locale: this.locale,
      darkMode: 'auto',
      launcherTitle: '咨询客服',
      attachments: true,
      emoji: true,
      open: this.open,
      nextOpen: this.open ? null : nextMorning(),
    };
  }

  connect(socket) {
    const line = { socket, visitor: null };
    this.sockets.add(line);
    socket.on('close', () => this.sockets.delete(line));
    socket.on('message', (data) => this.#heard(line, JSON.parse(String(data))));
  }

  /** What an agent does; without a visitor, to everybody. */
  say(text, extra = {}) {
    for (const [secret, talk] of this.visitors) {
      if (talk.conversation)
        this.#append(secret, { from: 'agent', name: '小迪', contentType: 'text', content: text, ...extra });
    }
  }

  type(on) {
    for (const line of this.sockets) this.#tell(line, { t: 'typing', on, name: '小迪' });
  }

  read() {
    for (const [secret, talk] of this.visitors) {
      if (!talk.conversation) continue;
      talk.conversation.agentSeenSeq = talk.conversation.lastSeq;
      this.#all(secret, { t: 'seen', seq: talk.conversation.lastSeq });
    }
  }

  change(part) {
    for (const [secret, talk] of this.visitors) {
      if (!talk.conversation) continue;
      Object.assign(talk.conversation, part);
      this.#all(secret, { t: 'state', conversation: talk.conversation });
    }
  }

  drop() {
    for (const line of this.sockets) line.socket.terminate();
  }

  restart() {
    for (const line of this.sockets) this.#tell(line, { t: 'restart' });
  }

  stored() {
    return [...this.visitors.values()].flatMap((talk) => talk.messages);
  }

  #heard(line, frame) {
    switch (frame.t) {
      case 'hello':
        return this.#hello(line, frame);
      case 'send':
        return this.#send(line, frame);
      case 'ping':
        return this.#tell(line, { t: 'pong' });
      case 'seen': {
        const { conversation } = this.visitors.get(line.visitor) ?? {};
        if (conversation) conversation.buyerSeenSeq = Math.max(conversation.buyerSeenSeq, frame.seq);
        return;
      }
      case 'history': {
        const older = this.visitors.get(line.visitor).messages.filter((m) => m.seq < frame.before);
        return this.#tell(line, {
          t: 'history',
          messages: older.slice(-frame.limit),
          more: older.length > frame.limit,
        });
      }
      case 'close':
        return this.#change(line.visitor, { status: 'resolved', canRate: true, rated: false });
      case 'rate':
        return this.#change(line.visitor, { canRate: false, rated: true });
    }
  }

  #hello(line, { visitor, user, after, conversation: id }) {
    const verified = user?.identifierHash === 'right';
    const secret = visitor && this.visitors.has(visitor) ? visitor : randomUUID();
    if (!this.visitors.has(secret)) this.visitors.set(secret, { messages: [], conversation: null });
    line.visitor = secret;
    const talk = this.visitors.get(secret);
    const resumed = after !== undefined && talk.conversation?.id === id;
    const messages = resumed ? talk.messages.filter((m) => m.seq > after) : talk.messages.slice(-30);
    this.#tell(line, {
      t: 'welcome',
      visitor: secret,
      verified,
      inbox: this.inbox(),
      conversation: talk.conversation,
      messages,
      more: !resumed && talk.messages.length > 30,
    });
  }

  #send(line, frame) {
    if (this.refuse) {
      this.#tell(line, { t: 'refused', clientId: frame.clientId, ...this.refuse });
      return;
    }
    const talk = this.visitors.get(line.visitor);
    let message = talk.messages.find((m) => m.clientId === frame.clientId);
    const again = message !== undefined;
    if (!again) {
      if (!talk.conversation) {
        talk.conversation = {
          id: randomUUID(),
          status: this.queue > 0 || !this.open ? 'pending' : 'open',
          queuePlace: this.queue || null,
          waitedSeconds: this.queue ? 42 : null,
          agent: this.queue > 0 || !this.open ? null : { name: '小迪', color: '#b4552d' },
          lastSeq: 0,
          agentSeenSeq: 0,
          buyerSeenSeq: 0,
          canRate: false,
          rated: false,
        };
        this.#tell(line, { t: 'state', conversation: talk.conversation });
      }
      const { attachmentId, card } = frame;
      message = this.#append(line.visitor, {
        from: 'buyer',
        name: '',
        clientId: frame.clientId,
        contentType: frame.contentType,
        content: frame.content,
        contentAttributes: {
          ...(attachmentId && { attachment: this.pictures.get(attachmentId)?.attachment }),
          ...(card && { card }),
        },
      });
    }
    if (this.loseAcks > 0) {
      this.loseAcks--;
      line.socket.terminate();
      return;
    }
    setTimeout(
      () => this.#tell(line, { t: 'ack', clientId: message.clientId, seq: message.seq, at: message.at }),
      this.ackDelay,
    );
    if (!again && this.answers && this.open && this.queue === 0) this.#answer(frame);
  }

  #answer(frame) {
    const text =
      frame.contentType === 'card'
        ? '看到啦，就是这一款对吗？您想了解尺码、库存还是发货时间呢？'
        : '好的，我马上帮您看一下，请稍等～';
    setTimeout(() => this.read(), 500);
    setTimeout(() => this.type(true), 800);
    setTimeout(() => this.say(text), 2200);
  }

  #append(secret, part) {
    const talk = this.visitors.get(secret);
    const message = {
      clientId: randomUUID(),
      contentAttributes: {},
      ...part,
      seq: ++talk.conversation.lastSeq,
      at: new Date().toISOString(),
    };
    talk.messages.push(message);
    for (const line of this.sockets) {
      if (line.visitor === secret) this.#tell(line, { t: 'message', message });
    }
    return message;
  }

  #change(secret, part) {
    const talk = this.visitors.get(secret);
    if (!talk?.conversation) return;
    Object.assign(talk.conversation, part);
    this.#all(secret, { t: 'state', conversation: talk.conversation });
  }

  #all(secret, frame) {
    for (const line of this.sockets) if (line.visitor === secret) this.#tell(line, frame);
  }

  #tell(line, frame) {
    if (line.socket.readyState === 1) line.socket.send(JSON.stringify(frame));
  }
}

function nextMorning() {
  const at = new Date();
  at.setDate(at.getDate() + 1);
  at.setHours(8, 0, 0, 0);
  return at.toISOString();
}
