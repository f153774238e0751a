import './knowledge.css';
import { useTranslation } from 'react-i18next';
import { Navigate, NavLink, useParams } from 'react-router';
import type { KnowledgeKind } from '../../api/knowledge';
import { PageHead } from '../../ui/PageHead';
import { ArticlesTab } from './parts/ArticlesTab';
import { OrdersTab } from './parts/OrdersTab';
import { PoliciesTab } from './parts/PoliciesTab';
import { ProductsTab } from './parts/ProductsTab';
import { PromotionsTab } from './parts/PromotionsTab';

const tabs: Record<KnowledgeKind, () => React.ReactNode> = {
  products: ProductsTab,
  orders: OrdersTab,
  policies: PoliciesTab,
  promotions: PromotionsTab,
  articles: ArticlesTab,
};

/** What answers are made of: five lists, each with search, editing and import. */
export default function KnowledgePage() {
  const { t } = useTranslation();
  const { item = 'products' } = useParams();
  const Tab = tabs[item as KnowledgeKind];
  if (!Tab) return <Navigate to="/settings/knowledge" replace />;
  return (
    <>
      <PageHead title={t('settingsPage.knowledge')} hint={t('knowledge.hint')} />
      <nav className="knowledge-tabs" aria-label={t('settingsPage.knowledge')}>
        {(Object.keys(tabs) as KnowledgeKind[]).map((kind) => (
          <NavLink
            key={kind}
            to={`/settings/knowledge/${kind}`}
            className={kind === item ? 'active' : ''}
            aria-current={kind === item ? 'page' : undefined}
          >
            {t(`knowledge.${kind}`)}
          </NavLink>
        ))}
      </nav>
      <Tab key={item} />
    </>
  );
}
