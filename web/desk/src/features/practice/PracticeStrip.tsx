import './practice.css';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { guest, sayings } from './guide';
import { LastEffect, Mood } from './MoodLine';
import { useCrowd } from './useCrowd';

/** While a simulated buyer's conversation is open: how they feel below the surface, and what the last reply did. */
export default function PracticeStrip() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const open = /^\/desk\/([^/]+)/.exec(pathname)?.[1];
  const crowd = useCrowd(open !== undefined).data;
  const buyer = crowd?.buyers.find((b) => b.conversation === open);
  const left = crowd?.left.find((l) => l.conversation === open);
  if (open === undefined || (!buyer && !left)) return null;
  return (
    <aside className="crowd-strip" aria-label={t('practice.nav')} aria-live="polite">
      <span className="chip">{t('practice.nav')}</span>
      <strong>{buyer?.name ?? left?.name}</strong>
      {buyer && <Mood buyer={buyer} />}
      {buyer?.last && <LastEffect effect={buyer.last} />}
      {buyer?.persona === guest && !buyer.last && (
        <span className="strip-hint">
          {t('guide.typeThis')} <q lang="zh-CN">{sayings.agent}</q>
        </span>
      )}
      {!buyer && left && (
        <span className={left.rating >= 4 ? 'stars stars-good' : 'stars'}>
          {t('guide.calmDone', { name: left.name, rating: left.rating })}
        </span>
      )}
      <Link className="strip-link" to="/guide">
        {t('guide.nav')}
      </Link>
    </aside>
  );
}
