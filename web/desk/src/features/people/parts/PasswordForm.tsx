import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changePassword } from '../../../api/me';
import { faultAt } from '../../../lib/problem';
import { TextField } from '../../../ui/Field';
import { ProblemNotice, useProblem } from '../../../ui/Notice';
import { passwordFault, shortest } from '../passwords';

/** The password at hand, a new one, and the new one again. */
export function PasswordForm(props: { login: string; onDone: () => void }) {
  const { t } = useTranslation();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const change = useMutation({
    mutationFn: () => changePassword(current, next),
    onSuccess: () => {
      setCurrent('');
      setNext('');
      setAgain('');
      setTried(false);
      props.onDone();
    },
  });
  const fault = passwordFault(next, again, current);
  const shown = tried ? fault : null;
  const problem = useProblem(change.error);
  const wrong = problem?.code === 'wrong_password' ? problem.title : null;
  const submit = (e: FormEvent) => {
    e.preventDefault();
    setTried(true);
    if (!fault && !change.isPending) change.mutate();
  };
  return (
    <form className="form" onSubmit={submit}>
      <input hidden readOnly autoComplete="username" value={props.login} />
      <TextField
        label={t('password.current')}
        type="password"
        autoComplete="current-password"
        value={current}
        onChange={setCurrent}
        error={wrong}
        required
      />
      <TextField
        label={t('password.next')}
        hint={t('password.rule', { count: shortest })}
        type="password"
        autoComplete="new-password"
        value={next}
        onChange={setNext}
        error={shown && shown !== 'differs' ? t(`password.${shown}`, { count: shortest }) : faultAt(problem, 'next')}
        required
      />
      <TextField
        label={t('password.again')}
        type="password"
        autoComplete="new-password"
        value={again}
        onChange={setAgain}
        error={shown === 'differs' ? t('password.differs') : null}
        required
      />
      {!wrong && <ProblemNotice error={change.error} fields={['next']} />}
      <div className="form-foot">
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {t('password.save')}
        </Button>
        {change.isSuccess && (
          <span className="form-saved" role="status">
            {t('password.saved')}
          </span>
        )}
      </div>
    </form>
  );
}
