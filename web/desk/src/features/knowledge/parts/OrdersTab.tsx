import { useTranslation } from 'react-i18next';
import type { Order } from '../../../api/knowledge';
import { useWhen } from '../../../api/useWhen';
import { yuanOf } from '../texts';
import { KindTab } from './KindTab';
import { OrderDialog } from './OrderDialog';

export function OrdersTab() {
  const { t } = useTranslation();
  const when = useWhen();
  return (
    <KindTab<Order>
      kind="orders"
      keyOf={(o) => o.number}
      nameOf={(o) => o.number}
      columns={[
        {
          id: 'number',
          title: t('knowledge.order'),
          cell: (o) => (
            <span className="knowledge-name">
              <strong className="number">{o.number}</strong>
              <small>{(o.details.items ?? []).map((i) => `${i.name} ${i.spec} ×${i.qty}`).join('；')}</small>
            </span>
          ),
        },
        { id: 'status', title: t('knowledge.state'), cell: (o) => t(`knowledgeOrderState.${o.status}`) },
        { id: 'paid', title: t('knowledge.paid'), kind: 'number', cell: (o) => yuanOf(o.paidFen) },
        { id: 'placed', title: t('knowledge.placed'), kind: 'number', cell: (o) => when(o.placedAt) },
        { id: 'buyer', title: t('knowledge.buyer'), cell: (o) => o.buyerIdentifier ?? '–' },
      ]}
      dialog={(row, close, saved) => <OrderDialog order={row} onClose={close} onSaved={saved} />}
    />
  );
}
