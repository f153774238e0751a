import { useTranslation } from 'react-i18next';
import type { Meta } from '../../../api/desk.types';
import { builtIns, countOf } from '../views';

/** The views everybody has, with their counts. */
export function ViewBar(props: { view: string; meta: Meta | undefined; onView: (view: string) => void }) {
  const { t } = useTranslation();
  return (
    <nav className="view-bar" aria-label={t('deskList.views')}>
      {builtIns.map((view, at) => {
        const count = countOf(view, props.meta);
        return (
          <button
            key={view}
            type="button"
            aria-current={props.view === view ? 'true' : undefined}
            title={`Alt+Shift+${at + 1}`}
            onClick={() => props.onView(view)}
          >
            {t(`view.${view}`)}
            {count !== null && count > 0 && <span className="view-count number">{count > 99 ? '99+' : count}</span>}
          </button>
        );
      })}
    </nav>
  );
}
