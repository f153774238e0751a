import { ClearOutlined, SnippetsOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Understood } from '../../../api/reading';
import { writeThread } from '../../../lib/thread';
import { CopyButton } from '../../../ui/CopyButton';
import { type Status, useCase } from '../coach.store';
import { type BubbleMark, BubbleView } from './BubbleView';
import { Composer } from './Composer';
import { ExampleList } from './ExamplesDrawer';
import { FactsEditor } from './FactsEditor';
import { PasteBox } from './PasteBox';

const statuses: Status[] = ['unknown', 'none', 'unpaid', 'paid', 'shipped', 'signed', 'refunding', 'closed'];

/** The conversation so far, with the state of the order and the shop's facts. */
export function ThreadPanel(props: {
  understood: { of: string[]; result: Understood } | null;
  spotlight: number | null;
  broken: boolean;
}) {
  const { t } = useTranslation();
  const { at, change } = useCase();
  const [pasting, setPasting] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (at.thread.length > 0) list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [at.thread.length]);
  return (
    <section className="panel panel-thread" aria-label={t('thread.title')}>
      <div className="panel-head">
        <h1 className="panel-title">{t('thread.title')}</h1>
        <label className="status">
          <span className="faint">{t('thread.status')}</span>
          <select
            className="plain-select"
            value={at.status}
            onChange={(e) => change({ do: 'status', status: e.target.value as Status })}
          >
            {statuses.map((s) => (
              <option key={s} value={s}>
                {t(`status.${s}`)}
              </option>
            ))}
          </select>
        </label>
        <Button
          type="text"
          size="small"
          icon={<SnippetsOutlined />}
          aria-label={t('thread.paste')}
          title={t('thread.paste')}
          onClick={() => setPasting(true)}
        />
        <CopyButton text={writeThread(at.thread)} label={t('thread.copyAll')} />
        <Button
          type="text"
          size="small"
          icon={<ClearOutlined />}
          aria-label={t('thread.clear')}
          title={t('thread.clear')}
          onClick={() => {
            change({ do: 'clear' });
            history.replaceState(null, '', location.pathname);
          }}
        />
      </div>
      {props.broken && (
        <p className="banner risk risk-mid" role="alert">
          {t('share.broken')}
        </p>
      )}
      {pasting && <PasteBox onDone={() => setPasting(false)} />}
      {at.thread.length === 0 ? (
        !pasting && (
          <div className="thread-empty">
            <p className="thread-empty-title">{t('thread.empty')}</p>
            <p className="faint">{t('thread.emptyHint')}</p>
            <Button size="small" icon={<SnippetsOutlined />} onClick={() => setPasting(true)}>
              {t('thread.paste')}
            </Button>
            <ExampleList onPick={(content) => change({ do: 'load', content })} />
          </div>
        )
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls has to be reachable by keyboard.
        <ul className="bubbles" ref={list} tabIndex={0} aria-label={t('thread.title')}>
          {at.thread.map((b, turn) => (
            <BubbleView
              key={b.key}
              bubble={b}
              marks={
                props.understood?.of[turn] === b.text ? marksOf(props.understood.result, turn, props.spotlight) : []
              }
            />
          ))}
        </ul>
      )}
      {props.understood?.result.settled === false && <p className="typing faint">{t('thread.typing')}</p>}
      <Composer />
      <FactsEditor />
    </section>
  );
}

/** The words of bubble `turn` that speak for the intent in the spotlight, or for every one, and for the emotion. */
function marksOf(understood: Understood, turn: number, spotlight: number | null): BubbleMark[] {
  const intents = spotlight === null ? understood.intents : understood.intents.slice(spotlight, spotlight + 1);
  const words = intents.flatMap((i) => i.evidence.map((e) => ({ ...e, mark: 'intent' as const })));
  const feelings =
    spotlight === null ? understood.emotion.evidence.map((e) => ({ ...e, mark: 'emotion' as const })) : [];
  return [...words, ...feelings].filter((m) => m.turn === turn);
}
