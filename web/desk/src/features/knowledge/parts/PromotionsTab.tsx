import { useTranslation } from 'react-i18next';
import type { Promotion } from '../../../api/knowledge';
import { useWhen } from '../../../api/useWhen';
import { KindTab } from './KindTab';
import { PromotionDialog } from './PromotionDialog';

export function PromotionsTab() {
  const { t } = useTranslation();
  const when = useWhen();
  return (
    <KindTab<Promotion>
      kind="promotions"
      keyOf={(p) => p.id}
      nameOf={(p) => p.name}
      columns={[
        {
          id: 'name',
          title: t('knowledge.promotion'),
          cell: (p) => (
            <span className="knowledge-name">
              <strong>{p.name}</strong>
              <small>{t(`knowledgePromotionKind.${p.kind}`)}</small>
            </span>
          ),
        },
        { id: 'text', title: t('knowledge.says'), cell: (p) => <span className="knowledge-clip">{p.text}</span> },
        { id: 'from', title: t('knowledge.from'), kind: 'number', cell: (p) => when(p.from) },
        { id: 'to', title: t('knowledge.to'), kind: 'number', cell: (p) => when(p.to) },
        { id: 'state', title: t('knowledge.state'), cell: (p) => t(`knowledgePromotionState.${p.state}`) },
      ]}
      dialog={(row, close, saved) => <PromotionDialog promotion={row} onClose={close} onSaved={saved} />}
    />
  );
}
