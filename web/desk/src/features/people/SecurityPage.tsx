import './people.css';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe, useSession } from '../../api/me';
import { changeProfile } from '../../api/people';
import { faultAt } from '../../lib/problem';
import { TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { ProblemNotice, useProblem } from '../../ui/Notice';
import { Block, PageHead } from '../../ui/PageHead';
import { SaveFoot } from '../../ui/SaveFoot';
import { PasswordForm } from './parts/PasswordForm';
import { SessionList } from './parts/SessionList';
import { TwoFactor } from './parts/TwoFactor';

/** What protects my account, and what others see of me. */
export default function SecurityPage() {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <>
      <PageHead title={t('settingsPage.security')} hint={t('security.hint', { login: me.login })} />
      <Block title={t('security.names')}>
        <NamesForm />
      </Block>
      <Block title={t('security.twoFactor')} hint={t('security.twoFactorHint')}>
        <TwoFactor />
      </Block>
      <Block title={t('security.password')}>
        <PasswordForm login={me.login} onDone={() => {}} />
      </Block>
      <Block title={t('security.sessions')} hint={t('security.sessionsHint')}>
        <SessionList />
      </Block>
    </>
  );
}

function NamesForm() {
  const { t } = useTranslation();
  const { change } = useSession();
  const me = useMe();
  const [name, setName] = useState(me.name);
  const [nick, setNick] = useState(me.nick);
  const save = useMutation({
    mutationFn: () => changeProfile({ name: name.trim(), nick: nick.trim() }),
    onSuccess: () => change({ ...me, name: name.trim(), nick: nick.trim() }),
  });
  const problem = useProblem(save.error);
  return (
    <Form onSubmit={() => save.mutate()}>
      <div className="form-columns">
        <TextField
          label={t('agents.name')}
          value={name}
          onChange={setName}
          error={faultAt(problem, 'name')}
          maxLength={40}
          required
        />
        <TextField
          label={t('agents.nick')}
          hint={t('agents.nickHint')}
          value={nick}
          onChange={setNick}
          error={faultAt(problem, 'nick')}
          maxLength={40}
          required
        />
      </div>
      <ProblemNotice error={save.error} fields={['name', 'nick']} />
      <SaveFoot busy={save.isPending} saved={save.isSuccess && name === me.name && nick === me.nick} />
    </Form>
  );
}
