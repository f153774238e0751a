import { ArrowLeftOutlined, EyeOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { desk } from '../../../api/desk';
import type { Buyer } from '../../../api/desk.types';
import { useMe, useRight } from '../../../api/me';
import { whenText } from '../../../lib/clock';
import { ProblemNotice } from '../../../ui/Notice';
import { keys } from '../apply';
import type { AssistUse } from '../assist/AssistPanel';
import type { Assist } from '../assist/useAssist';
import { useBuyer, useConversation, useHistory } from '../queries';
import { BuyerTags } from './BuyerTags';
import { Fold } from './Fold';
import { QueuePart } from './QueuePart';
import { ReasonForm } from './ReasonForm';

const AssistPanel = lazy(() => import('../assist/AssistPanel'));

/** The right column: what was understood and can be said, who the buyer is as far as one may know, and what was before. */
export function SidePane(props: {
  conversation: string | null;
  assist: Assist;
  use: AssistUse;
  to: (id: string) => string;
  onBack: () => void;
}) {
  const { t } = useTranslation();
  const conversation = useConversation(props.conversation).data;
  return (
    <aside className="pane pane-side" aria-label={t('side.title')}>
      <div className="side-head only-folded">
        <Button type="text" icon={<ArrowLeftOutlined />} aria-label={t('side.back')} onClick={props.onBack} />
        <strong className="side-name">{t('side.title')}</strong>
        <strong className="sheet-name">{t('panel.title')}</strong>
      </div>
      <div className="side-scroll">
        {conversation && (
          <Suspense fallback={null}>
            <AssistPanel key={conversation.id} assist={props.assist} use={props.use} />
          </Suspense>
        )}
        <div className="side-rest">
          {conversation && <BuyerCard key={conversation.buyer.id} id={conversation.buyer.id} />}
          {conversation && <History buyer={conversation.buyer.id} current={conversation.id} to={props.to} />}
          <QueuePart to={props.to} current={conversation?.id ?? null} />
        </div>
      </div>
    </aside>
  );
}

function BuyerCard(props: { id: string }) {
  const { t } = useTranslation();
  const zone = useMe().shop.zone;
  const buyer = useBuyer(props.id);
  const b = buyer.data;
  if (!b)
    return (
      <Fold id="buyer" title={t('side.buyer')}>
        {buyer.error ? (
          <ProblemNotice error={buyer.error} onRetry={() => buyer.refetch()} />
        ) : (
          <div className="bones" role="status" aria-label={t('common.wait')}>
            <i />
            <i />
          </div>
        )}
      </Fold>
    );
  const facts: [string, ReactNode][] = [
    [t('side.name'), <Masked key="name" buyer={b} field="name" value={b.name} />],
    [t('side.phone'), b.phone && <Masked key="phone" buyer={b} field="phone" value={b.phone} />],
    [t('side.email'), b.email && <Masked key="email" buyer={b} field="email" value={b.email} />],
    [t('side.identity'), b.verified ? (b.identifier ?? t('desk.verified')) : t('side.stranger')],
    [
      t('side.page'),
      b.page && (
        <span className="side-page" title={b.page}>
          {b.page.replace(/^https?:\/\//, '')}
        </span>
      ),
    ],
    [t('side.locale'), b.locale],
    [t('side.since'), whenText(b.createdAt, zone, Date.now())],
    [t('side.lastSeen'), b.lastSeenAt && whenText(b.lastSeenAt, zone, Date.now())],
    ...Object.entries(b.attributes ?? {}).map(([k, v]): [string, ReactNode] => [k, v]),
  ];
  return (
    <>
      <Fold id="buyer" title={t('side.buyer')}>
        {b.erased && <p className="empty">{t('side.erased')}</p>}
        <dl className="facts-list">
          {facts
            .filter(([, value]) => value)
            .map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
        </dl>
      </Fold>
      <Fold id="tags" title={t('side.tags')}>
        <BuyerTags buyer={b} />
        <Note buyer={b} />
      </Fold>
    </>
  );
}

function Masked(props: { buyer: Buyer; field: 'name' | 'phone' | 'email'; value: string | null }) {
  const { t } = useTranslation();
  const mayUnmask = useRight('personal.unmask');
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState<string | null>(null);
  // What was unmasked goes away by itself: nobody forgets it on a screen.
  useEffect(() => {
    if (shown === null) return;
    const timer = setTimeout(() => setShown(null), 60_000);
    return () => clearTimeout(timer);
  }, [shown]);
  if (props.value === null || props.value === '') return null;
  return (
    <>
      <span className="number">{shown ?? props.value}</span>
      {mayUnmask && shown === null && props.value.includes('*') && !asking && (
        <Button
          size="small"
          type="text"
          icon={<EyeOutlined />}
          aria-label={t('side.unmask', { field: t(`side.${props.field}`) })}
          title={t('side.unmask', { field: t(`side.${props.field}`) })}
          onClick={() => setAsking(true)}
        />
      )}
      {asking && (
        <ReasonForm
          word={t('desk.unmask')}
          ask={async (reason) => {
            setShown((await desk.unmask(props.buyer.id, props.field, reason)).value);
            setAsking(false);
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

function Note(props: { buyer: Buyer }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const mayEdit = useRight('contacts.edit');
  const [text, setText] = useState(props.buyer.note);
  const save = useMutation({
    mutationFn: (note: string) => desk.changeBuyer(props.buyer.id, { note }),
    onSuccess: (buyer) => client.setQueryData(keys.buyer(props.buyer.id), (old: Buyer | undefined) => buyer ?? old),
  });
  if (!mayEdit) return props.buyer.note ? <p className="side-note">{props.buyer.note}</p> : null;
  return (
    <>
      <textarea
        className="control side-note"
        rows={3}
        value={text}
        maxLength={2000}
        placeholder={t('side.notePlaceholder')}
        aria-label={t('side.note')}
        onChange={(e) => setText(e.target.value)}
        onBlur={() => text !== props.buyer.note && save.mutate(text)}
      />
      {save.isSuccess && text === save.variables && (
        <p className="faint" role="status">
          {t('common.saved')}
        </p>
      )}
      <ProblemNotice error={save.error} />
    </>
  );
}

function History(props: { buyer: string; current: string; to: (id: string) => string }) {
  const { t } = useTranslation();
  const zone = useMe().shop.zone;
  const history = useHistory(props.buyer);
  const others = (history.data ?? []).filter((c) => c.id !== props.current);
  return (
    <Fold id="history" title={t('side.history')} count={others.length}>
      {history.isSuccess && others.length === 0 && <p className="empty">{t('side.noHistory')}</p>}
      <ul className="history">
        {others.map((c) => (
          <li key={c.id}>
            <Link to={props.to(c.id)}>
              <span className="row-line">
                <span className="number">#{c.number}</span>
                <span className="chip">{t(`conversationStatus.${c.status}`)}</span>
                {c.rating !== null && <span className="number">{t('deskHead.rating', { score: c.rating })}</span>}
                <span className="row-when faint number">{whenText(c.lastActivityAt, zone, Date.now())}</span>
              </span>
              <span className="row-last">{c.lastMessage?.text}</span>
            </Link>
          </li>
        ))}
      </ul>
      <ProblemNotice error={history.error} />
    </Fold>
  );
}
