import type { Inbox } from '../../api/settings';

/** What is typed about an inbox itself. */
export interface InboxForm {
  name: string;
  teamId: string;
  origins: string;
  hmacMandatory: boolean;
}

export const inboxFormOf = (inbox: Inbox): InboxForm => ({
  name: inbox.name,
  teamId: inbox.teamId ?? '',
  origins: inbox.origins.join('\n'),
  hmacMandatory: inbox.hmacMandatory,
});

/** One typed address as the origin it names, «https://shop.example.com» or «https://*.example.com»; null when it names none. A bare host means https. */
export function originOf(typed: string): string | null {
  const text = typed.trim();
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  const below = whole.includes('://*.');
  try {
    const url = new URL(whole.replace('://*.', '://'));
    if ((url.protocol !== 'https:' && url.protocol !== 'http:') || !/^[\w.:[\]-]+$/.test(url.hostname)) return null;
    return below ? url.origin.replace('://', '://*.') : url.origin;
  } catch {
    return null;
  }
}

const lines = (text: string) =>
  text
    .split(/[\s,，;；]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The typed addresses that name no origin. */
export const strangeOrigins = (text: string): string[] => lines(text).filter((line) => originOf(line) === null);

/** The request; addresses become origins, each once. */
export const inboxChangeOf = (form: InboxForm) => ({
  name: form.name.trim(),
  teamId: form.teamId || null,
  origins: [...new Set(lines(form.origins).map(originOf))].filter((o) => o !== null),
  hmacMandatory: form.hmacMandatory,
});

/** How a shop's own server makes the identifier hash, in the languages shops use. */
export const hmacExamples = {
  'Node.js': `const crypto = require('node:crypto');
const identifierHash = crypto
  .createHmac('sha256', process.env.ZHIYIN_HMAC_TOKEN)
  .update(user.id)
  .digest('hex');`,
  PHP: `$identifierHash = hash_hmac('sha256', $user->id, getenv('ZHIYIN_HMAC_TOKEN'));`,
  Python: `import hashlib, hmac, os

identifier_hash = hmac.new(
    os.environ["ZHIYIN_HMAC_TOKEN"].encode(), user.id.encode(), hashlib.sha256
).hexdigest()`,
  Java: `Mac mac = Mac.getInstance("HmacSHA256");
mac.init(new SecretKeySpec(System.getenv("ZHIYIN_HMAC_TOKEN").getBytes(UTF_8), "HmacSHA256"));
String identifierHash = HexFormat.of().formatHex(mac.doFinal(user.id().getBytes(UTF_8)));`,
  'C#': `var key = Encoding.UTF8.GetBytes(Environment.GetEnvironmentVariable("ZHIYIN_HMAC_TOKEN")!);
var identifierHash = Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(user.Id)));`,
  Go: `mac := hmac.New(sha256.New, []byte(os.Getenv("ZHIYIN_HMAC_TOKEN")))
mac.Write([]byte(user.ID))
identifierHash := hex.EncodeToString(mac.Sum(nil))`,
} as const;

/** What the page of the shop says once it knows who the buyer is. */
export const setUserExample = `window.$zhiyin.setUser(user.id, {
  name: user.name,
  phone_number: user.phone,
  identifier_hash: identifierHash, // made on your server, never in the browser
});`;

/** Letters to be read on `color`: white or near-black, whichever stands out more. */
export function inkOn(color: string): '#ffffff' | '#16211f' {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  const light = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  return 1.05 / (light + 0.05) >= (light + 0.05) / 0.0634 ? '#ffffff' : '#16211f';
}
