import { useTranslation } from 'react-i18next';
import type { ProductItem } from '../../../api/knowledge';
import { yuanOf } from '../texts';
import { KindTab } from './KindTab';
import { ProductDialog } from './ProductDialog';

export function ProductsTab() {
  const { t } = useTranslation();
  return (
    <KindTab<ProductItem>
      kind="products"
      keyOf={(p) => p.id}
      nameOf={(p) => p.name}
      columns={[
        {
          id: 'name',
          title: t('knowledge.product'),
          cell: (p) => (
            <span className="knowledge-name">
              <strong>{p.name}</strong>
              <small>{[p.code, p.category, p.brand].filter(Boolean).join(' · ')}</small>
            </span>
          ),
        },
        { id: 'price', title: t('knowledge.price'), kind: 'number', cell: (p) => yuanOf(p.priceFen) },
        { id: 'stock', title: t('knowledge.stock'), kind: 'number', cell: (p) => p.stock },
        {
          id: 'full',
          title: t('knowledge.completeness'),
          kind: 'number',
          cell: (p) => `${p.completeness}%`,
        },
        {
          id: 'sale',
          title: t('knowledge.state'),
          cell: (p) => t(p.onSale ? 'knowledge.onSale' : 'knowledge.offSale'),
        },
      ]}
      dialog={(row, close, saved) => <ProductDialog item={row} onClose={close} onSaved={saved} />}
    />
  );
}
