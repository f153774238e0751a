import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { hmacExamples, inboxChangeOf, inkOn, originOf, strangeOrigins } from './inboxes';

test('an address becomes its origin; a bare host means https', () => {
  expect(originOf('shop.example.com/path?x')).toBe('https://shop.example.com');
  expect(originOf('*.example.com')).toBe('https://*.example.com');
  expect(originOf(' http://127.0.0.1:8080/ ')).toBe('http://127.0.0.1:8080');
  for (const none of ['', 'ftp://x', 'javascript:alert(1)', 'https://', 'a b', 'https://x.*'])
    expect(originOf(none), none).toBeNull();
});

test('the request has each origin once, no team as null, and no spaces around', () => {
  const typed = 'https://a.example/x\nhttps://a.example，b.example\n\n';
  expect(inboxChangeOf({ name: ' 官网 ', teamId: '', origins: typed, hmacMandatory: true })).toEqual({
    name: '官网',
    teamId: null,
    origins: ['https://a.example', 'https://b.example'],
    hmacMandatory: true,
  });
  expect(strangeOrigins('https://a.example\nftp://b')).toEqual(['ftp://b']);
});

test('letters on the colour of the widget can be read', () => {
  expect(inkOn('#1d5450')).toBe('#ffffff');
  expect(inkOn('#ffe08a')).toBe('#16211f');
  expect(inkOn('#ffffff')).toBe('#16211f');
  expect(inkOn('#000000')).toBe('#ffffff');
});

test('the Node.js example makes the hash that the desk expects', () => {
  const body = hmacExamples['Node.js']
    .replace("require('node:crypto')", 'crypto_')
    .replace('const crypto = crypto_;', '');
  const run = new Function('crypto', 'process', 'user', `${body}\nreturn identifierHash;`);
  const made = run({ createHmac }, { env: { ZHIYIN_HMAC_TOKEN: 'secret' } }, { id: 'u-1001' });
  expect(made).toBe(createHmac('sha256', 'secret').update('u-1001').digest('hex'));
});
