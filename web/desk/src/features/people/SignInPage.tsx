import './people.css';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { Me } from '../../api/me';
import { SignInForm } from './parts/SignInForm';

/** The way in. What needs no account is one link away. */
export default function SignInPage(props: { onDone: (me: Me) => void }) {
  const { t } = useTranslation();
  const [asked] = useSearchParams();
  return (
    <main className="gate" id="main" tabIndex={-1}>
      <div className="gate-box">
        <h1>{t('signIn.title')}</h1>
        <SignInForm proposed={asked.get('login') ?? undefined} onDone={props.onDone} />
        <details className="gate-help">
          <summary>{t('signIn.forgot')}</summary>
          <p>{t('signIn.forgotAgent')}</p>
          <p>{t('signIn.forgotOwner')}</p>
          <code>zhiyin owner reset-password</code>
        </details>
        <p className="gate-free">
          {t('signIn.free')} <Link to="/coach">{t('app.coach')}</Link> · <Link to="/reports">{t('app.reports')}</Link>
        </p>
      </div>
    </main>
  );
}
