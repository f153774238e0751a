import { EnterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { NamedFact, Panel } from '../../../api/assist';
import { Fold } from '../parts/Fold';
import type { AssistUse } from './AssistPanel';
import { OrderDone } from './OrderDone';
import { Sources } from './ReadyReplies';

/** The answer the facts give, with its sources. */
export function AnswerPart(props: { answer: Panel['answer']; use: AssistUse }) {
  const { t } = useTranslation();
  const { answer, use } = props;
  if (!answer) return null;
  return (
    <section className="assist-part" aria-label={t('panel.fact')}>
      <h3 className="assist-title">{t('panel.fact')}</h3>
      <div className="ask-line">
        <span className="ask-text" lang="zh-CN">
          {answer.text}
        </span>
        <Button
          type="text"
          size="small"
          icon={<EnterOutlined />}
          disabled={!use.mayReply}
          aria-label={t('panel.useOf', { text: answer.text })}
          title={t('panel.use')}
          onClick={() => use.onAppend(answer.text)}
        />
      </div>
      <Sources sources={answer.sources} />
    </section>
  );
}

export function OrderPart(props: { order: Panel['order']; mayAct: boolean }) {
  const { t } = useTranslation();
  const { order } = props;
  if (!order) return null;
  return (
    <Fold
      id="assist-order"
      shut
      title={t('panel.order')}
      extra={
        <>
          <span className="number faint">{order.number}</span>
          <span className="chip">{order.statusName}</span>
        </>
      }
    >
      {order.items.length > 0 && <p lang="zh-CN">{order.items.join('、')}</p>}
      <Facts facts={order.facts} />
      <OrderDone order={order} mayAct={props.mayAct} />
    </Fold>
  );
}

export function ProductPart(props: { product: Panel['product'] }) {
  const { t } = useTranslation();
  const { product } = props;
  if (!product) return null;
  return (
    <Fold
      id="assist-product"
      shut={!product.facts.some((f) => f.answers)}
      title={t('panel.product')}
      extra={
        <>
          <span className="assist-name">{product.name}</span>
          <span className="number">{product.price}</span>
        </>
      }
    >
      <Facts facts={product.facts} />
    </Fold>
  );
}

/** What is known, line by line; what answers the question at hand stands first and is marked with a word. */
function Facts(props: { facts: readonly NamedFact[] }) {
  const { t } = useTranslation();
  const sorted = [...props.facts].sort((a, b) => Number(b.answers ?? false) - Number(a.answers ?? false));
  return (
    <dl className="facts-list">
      {sorted.map((f) => (
        <div key={`${f.name} ${f.value}`} className={f.answers ? 'fact-answers' : undefined}>
          <dt>{f.name}</dt>
          <dd lang="zh-CN">
            {f.value}
            {f.answers && <span className="fact-mark">{t('panel.answers')}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
