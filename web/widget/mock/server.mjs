// The widget without a desk: node mock/server.mjs [port], then http://127.0.0.1:5360/shop/. Knobs: /mock?set={"open":false} and /mock?do=drop
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WebSocketServer } from 'ws';
import { MockDesk } from './desk.mjs';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

export async function startMock(port = 0) {
  const desk = new MockDesk();
  const server = createServer((request, response) => void answer(desk, request, response));
  const sockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, socket, head) => {
    sockets.handleUpgrade(request, socket, head, (ws) => desk.connect(ws));
  });
  await new Promise((done) => server.listen(port, '127.0.0.1', done));
  return { desk, url: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() };
}

async function answer(desk, request, response) {
  const url = new URL(request.url, 'http://localhost');
  if (url.pathname === '/mock') {
    Object.assign(desk, JSON.parse(url.searchParams.get('set') ?? '{}'));
    const what = url.searchParams.get('do');
    if (what) desk[what](url.searchParams.get('with') ?? undefined);
    return send(response, 200, 'text/plain', 'ok');
  }
  if (url.pathname === '/widget/v1/attachments' && request.method === 'POST') return upload(desk, request, response);
  const picture = desk.pictures.get(url.pathname.split('/').at(-1));
  if (picture) return send(response, 200, picture.type, picture.body);
  if (url.pathname === '/shop/shop.json') {
    const member = { id: 'm-1001', name: '小鹿', phone_number: '13800138000', identifier_hash: 'right' };
    return send(response, 200, 'application/json', JSON.stringify({ websiteToken: 'demo', member }));
  }
  const path = url.pathname === '/widget/popout' ? '/popout.html' : url.pathname.replace(/\/$/, '/index.html');
  try {
    send(
      response,
      200,
      types[extname(path)] ?? 'application/octet-stream',
      await readFile(join(dist, normalize(path))),
    );
  } catch {
    send(response, 404, 'text/plain', 'not here');
  }
}

async function upload(desk, request, response) {
  const parts = [];
  for await (const part of request) parts.push(part);
  const body = Buffer.concat(parts);
  const start = body.indexOf('\r\n\r\n') + 4;
  const end = body.lastIndexOf('\r\n--');
  const type = /Content-Type: (\S+)/.exec(body.subarray(0, start).toString())?.[1] ?? 'image/png';
  if (end - start > 5 << 20) {
    const refusal = { code: 'too_large', title: '图片不能超过 5 MB', titleEn: 'Pictures may have at most 5 MB' };
    return send(response, 413, 'application/problem+json', JSON.stringify(refusal));
  }
  const id = randomUUID();
  const attachment = {
    id,
    contentType: type,
    bytes: end - start,
    width: 400,
    height: 300,
    url: `/widget/v1/attachments/${id}`,
  };
  desk.pictures.set(id, { attachment, type, body: body.subarray(start, end) });
  send(response, 201, 'application/json', JSON.stringify(attachment));
}

// As strict as the desk's own demo shop: nothing inline, no eval.
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'";

function send(response, status, type, body) {
  response.writeHead(status, {
    ...(type === 'text/html' && { 'content-security-policy': policy }),
    'content-type': type.startsWith('text/') ? `${type}; charset=utf-8` : type,
  });
  response.end(body);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await startMock(Number(process.argv[2] ?? 5360));
  console.log(`${url}/shop/`);
}
