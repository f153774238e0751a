import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../../api/client';
import { type Me, signIn } from '../../../api/me';
import { TextField } from '../../../ui/Field';
import { Notice, ProblemNotice } from '../../../ui/Notice';
import { lockedSeconds, waitText } from '../lockout';

/** Name, password and, when the desk asks for it, the second factor. A known `login` cannot be changed, a `proposed` one can. */
export function SignInForm(props: { login?: string; proposed?: string | undefined; onDone: (me: Me) => void }) {
  const { t } = useTranslation();
  const [login, setLogin] = useState(props.login ?? props.proposed ?? '');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [second, setSecond] = useState(false);
  const [wait, setWait] = useState(0);
  const codeBox = useRef<HTMLInputElement>(null);
  const enter = useMutation({
    mutationFn: () => signIn(login.trim(), password, second ? code.replaceAll(/\s/g, '') : undefined),
    onSuccess: props.onDone,
    onError: (e) => {
      if (!(e instanceof ApiError)) return;
      if (e.code === 'code_needed') setSecond(true);
      if (e.code === 'locked') setWait(lockedSeconds(e.body, Date.now()));
      if (e.code === 'bad_code' || e.code === 'bad_credentials') setCode('');
    },
  });
  useEffect(() => {
    if (second) codeBox.current?.focus();
  }, [second]);
  useEffect(() => {
    if (wait <= 0) return;
    const timer = setTimeout(() => setWait(wait - 1), 1000);
    return () => clearTimeout(timer);
  }, [wait]);
  const submit = (e: FormEvent) => {
    e.preventDefault();
    if (!enter.isPending && wait <= 0) enter.mutate();
  };
  const refusal = enter.error instanceof ApiError && enter.error.code === 'code_needed' ? null : enter.error;
  const locked = refusal instanceof ApiError && refusal.code === 'locked';
  return (
    <form className="form" onSubmit={submit}>
      <TextField
        label={t('signIn.login')}
        value={login}
        onChange={setLogin}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus={!(props.login ?? props.proposed)}
        disabled={props.login !== undefined}
        required
      />
      <TextField
        label={t('signIn.password')}
        type="password"
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        autoFocus={Boolean(props.login ?? props.proposed)}
        required
      />
      {second && (
        <TextField
          ref={codeBox}
          label={t('signIn.code')}
          hint={t('signIn.codeHint')}
          value={code}
          onChange={setCode}
          autoComplete="one-time-code"
          inputMode="numeric"
          required
        />
      )}
      {locked && wait > 0 && (
        <div role="alert">
          <Notice risk="mid">
            <strong>{t('signIn.locked')}</strong>
            <p aria-hidden="true">{t('signIn.lockedWait', { time: waitText(wait) })}</p>
          </Notice>
        </div>
      )}
      {!locked && <ProblemNotice error={refusal} />}
      <Button type="primary" htmlType="submit" block size="large" loading={enter.isPending} disabled={wait > 0}>
        {t(second ? 'signIn.verify' : 'signIn.enter')}
      </Button>
    </form>
  );
}
