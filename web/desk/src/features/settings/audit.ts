import type { AuditFilter } from '../../api/people';
import { addDays } from './hours';

/** What is asked of the audit; dates are days of the shop. */
export interface AuditForm {
  actor: string;
  action: string;
  from: string;
  to: string;
}

export const noFilter: AuditForm = { actor: '', action: '', from: '', to: '' };

/** The kinds of actions people look for: the part before the dot. */
export const auditKinds = [
  'sign_in',
  'password',
  'two_factor',
  'session',
  'agent',
  'role',
  'team',
  'presence',
  'inbox',
  'label',
  'quickreply',
  'personal',
  'contact',
  'api_key',
  'shop',
] as const;

/** The instant at which the day `date` begins in `zone`. */
export function dayStart(date: string, zone: string): string {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  const shown = (at: number) => {
    const parts = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    }).formatToParts(new Date(at));
    const of = (type: string) => Number(parts.find((p) => p.type === type)?.value);
    return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'));
  };
  // Twice, because the zone may be another one at the first guess.
  let at = midnight;
  for (let i = 0; i < 2; i++) at = midnight - (shown(at) - at);
  return new Date(at).toISOString();
}

/** The request: whole days of the shop, the last one included. */
export const auditFilterOf = (form: AuditForm, zone: string): AuditFilter => ({
  actor: form.actor.trim(),
  action: form.action,
  from: form.from ? dayStart(form.from, zone) : '',
  to: form.to ? dayStart(addDays(form.to, 1), zone) : '',
});
