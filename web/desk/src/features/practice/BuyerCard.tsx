import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PracticeBuyer } from '../../api/practice';
import { LastEffect, Mood } from './MoodLine';

/** A simulated buyer who is in the shop: who, in which mood, and what the last reply did. */
export function BuyerCard(props: { buyer: PracticeBuyer }) {
  const { t } = useTranslation();
  const { name, who, voice, conversation, last } = props.buyer;
  return (
    <li className="buyer-card">
      <div className="buyer-who">
        <strong>{name}</strong>
        <span className="chip">{t(`practiceVoice.${voice}`)}</span>
        <p>{who}</p>
      </div>
      <div className="buyer-mood">
        <Mood buyer={props.buyer} />
        {last && <LastEffect effect={last} />}
      </div>
      {conversation ? (
        <Link className="buyer-open" to={`/desk/${conversation}?view=all`}>
          {t('practice.open')}
        </Link>
      ) : (
        <span className="faint">{t('practice.waiting')}</span>
      )}
    </li>
  );
}
