import { createHmac } from 'node:crypto';
import { firstPassword } from './support.mjs';

/** What the owner's password is once a story has changed the printed one. */
export const ownPassword = 'velvet otter piano 41';

/** Types a login and a password into the sign-in page. */
export async function signIn(page, login, password) {
  await page.getByLabel('账号').fill(login);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

/** Signs in without the page, so that a story can begin where it likes; the printed password is changed at the first need. */
export async function enter(context, login = 'owner', password = ownPassword) {
  const post = (path, data) => context.request.post(`/api/v1/${path}`, { data });
  let answer = await post('auth/sign_in', { login, password });
  if (answer.status() === 401 && login === 'owner') {
    answer = await post('auth/sign_in', { login, password: firstPassword() });
    await post('profile/password', { current: firstPassword(), next: ownPassword });
  }
  if (!answer.ok()) throw new Error(`sign-in of ${login}: ${answer.status()} ${await answer.text()}`);
  return answer.json();
}

/** Adds somebody and changes the one-time password to `ownPassword`; `who` is the owner's context. */
export async function addAgent(who, browserContext, login, name, role = 'agent') {
  const made = await (await who.request.post('/api/v1/agents', { data: { login, name, nick: name, role, capacity: 4, teams: [] } })).json();
  await browserContext.request.post('/api/v1/auth/sign_in', { data: { login, password: made.password } });
  await browserContext.request.post('/api/v1/profile/password', { data: { current: made.password, next: ownPassword } });
  return made;
}

/** The six digits that an authenticator shows for a Base32 secret, so many steps of 30 seconds from now. */
export function totp(secret, steps = 0) {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  let bits = '';
  for (const letter of secret.replaceAll(/[\s=]/g, '')) bits += letters.indexOf(letter).toString(2).padStart(5, '0');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps));
  const mac = createHmac('sha1', key).update(counter).digest();
  const at = mac[19] & 15;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
