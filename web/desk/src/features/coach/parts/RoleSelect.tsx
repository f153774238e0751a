import { useTranslation } from 'react-i18next';
import type { Role } from '../../../lib/thread';

const roles: Role[] = ['buyer', 'agent', 'bot', 'system'];

/** Who speaks. */
export function RoleSelect(props: { value: Role; onChange: (role: Role) => void }) {
  const { t } = useTranslation();
  return (
    <select
      className="plain-select"
      aria-label={t('thread.roleOf')}
      value={props.value}
      onChange={(e) => props.onChange(e.target.value as Role)}
    >
      {roles.map((r) => (
        <option key={r} value={r}>
          {t(`role.${r}`)}
        </option>
      ))}
    </select>
  );
}
