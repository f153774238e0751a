import './people.css';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../api/me';
import { Dialog } from '../../ui/Dialog';
import { SignInForm } from './parts/SignInForm';

/** Signing in again over the page at hand, so that nothing half-written is lost. */
export default function SignInAgain(props: { login: string; onDone: (me: Me) => void; onLeave: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('signIn.again')} onClose={props.onLeave} closeWord={t('signIn.leave')}>
      <p className="dialog-lead">{t('signIn.againHint')}</p>
      <SignInForm login={props.login} onDone={props.onDone} />
    </Dialog>
  );
}
