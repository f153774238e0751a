import type { TFunction } from 'i18next';
import type { Activity, LastMessage } from '../../api/desk.types';

/** The last line of a conversation as one short text. */
export function lastText(last: LastMessage, t: TFunction): string {
  if (last.kind === 'image') return t('desk.picture');
  if (last.kind === 'card') return last.text || t('desk.card');
  return last.text;
}

/** What happened, in one sentence: «小禾 转接给 小满：换班». */
export function activityText(activity: Activity, t: TFunction): string {
  const by = activity.by || t('activity.somebody');
  const known = t(`activity.${activity.what}`, { by, to: activity.to ?? '', defaultValue: '' });
  const text = known || [by, activity.what, activity.to].filter(Boolean).join(' ');
  return activity.reason ? t('activity.withReason', { text, reason: activity.reason }) : text;
}
