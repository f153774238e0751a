import './people.css';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/me';
import { PasswordForm } from './parts/PasswordForm';

/** Stands before everything else until the password given by somebody else has been changed. */
export default function FirstPasswordPage() {
  const { t } = useTranslation();
  const { me, change, signOut } = useSession();
  if (!me) return null;
  return (
    <main className="gate" id="main" tabIndex={-1}>
      <div className="gate-box">
        <h1>{t('password.first')}</h1>
        <p className="faint">{t('password.firstHint', { name: me.name })}</p>
        <PasswordForm login={me.login} onDone={() => change({ ...me, mustChangePassword: false })} />
        <Button type="link" className="gate-out" onClick={signOut}>
          {t('app.signOut')}
        </Button>
      </div>
    </main>
  );
}
