import { CheckOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { rights, rightsOf, roles } from '../../../lib/rights';

/** Which role may do what, to be read. */
export function RightsMatrix() {
  const { t } = useTranslation();
  return (
    <details className="matrix">
      <summary>{t('agents.matrix')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways on a telephone, and keys have to reach it. */}
      <section className="table-box" aria-label={t('agents.matrix')} tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('agents.may')}</th>
              {roles.map((role) => (
                <th key={role} scope="col" className="matrix-cell">
                  {t(`staffRole.${role}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rights.map((right) => (
              <tr key={right}>
                <th scope="row">{t(`right.${right}`)}</th>
                {roles.map((role) => (
                  <td key={role} className="matrix-cell">
                    {rightsOf[role].includes(right) ? (
                      <CheckOutlined role="img" aria-label={t('agents.yes')} />
                    ) : (
                      <span className="faint" role="img" aria-label={t('agents.no')}>
                        –
                      </span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
