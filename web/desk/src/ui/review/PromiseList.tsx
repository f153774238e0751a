import './review.css';
import { ClockCircleOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { PromiseFound } from '../../lib/review';
import { dueText } from '../../lib/time';
import { useNames } from '../../lib/words/useNames';

/** What the draft promises, and by when. */
export function PromiseList(props: { promises: readonly PromiseFound[] }) {
  const { t } = useTranslation();
  const { name, language } = useNames();
  return (
    <ul className="promises" aria-label={t('reply.promises')}>
      {props.promises.map((p) => (
        <li key={`${p.start}-${p.length}`}>
          <ClockCircleOutlined className="faint" />
          <span className="chip">{name('kind', p.kind)}</span>
          <span lang="zh-CN" className="promise-words">
            {p.text}
          </span>
          <span className={p.due ? 'promise-due number' : 'promise-open'}>
            {p.due ? t('reply.due', { time: dueText(p.due, language) }) : t('reply.noDue')}
          </span>
        </li>
      ))}
    </ul>
  );
}
