import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../api/me';
import { type Agent, addAgent, agentsQuery, changeAgent, resetPassword, type Team } from '../../../api/people';
import { faultAt } from '../../../lib/problem';
import { type Role, roles } from '../../../lib/rights';
import { Dialog } from '../../../ui/Dialog';
import { Check, SelectField, TextField } from '../../../ui/Field';
import { Form } from '../../../ui/Form';
import { ProblemNotice, Secret, useProblem } from '../../../ui/Notice';
import { SaveFoot } from '../../../ui/SaveFoot';
import { type AgentForm, changeOf, emptyAgent, formOf, mostAtOnce } from '../agents';

const fields = ['login', 'name', 'nick', 'role', 'capacity', 'teams'];

/** Adds somebody, or changes what they are. A new one's password is shown once, here. */
export function AgentDialog(props: { agent: Agent | null; teams: readonly Team[]; onClose: () => void }) {
  const { t } = useTranslation();
  const { agent } = props;
  const me = useMe();
  const queries = useQueryClient();
  const [form, setForm] = useState<AgentForm>(agent ? formOf(agent) : emptyAgent);
  const put = (part: Partial<AgentForm>) => setForm((at) => ({ ...at, ...part }));
  const renew = () => queries.invalidateQueries({ queryKey: agentsQuery.queryKey });
  const save = useMutation({
    mutationFn: async () => {
      if (!agent) return (await addAgent(changeOf(form))).password;
      const { login: _, ...change } = changeOf(form);
      await changeAgent(agent.id, { ...change, disabled: form.disabled });
      return null;
    },
    onSuccess: (password) => {
      void renew();
      void queries.invalidateQueries({ queryKey: ['teams'] });
      if (!password) props.onClose();
    },
  });
  const reset = useMutation({ mutationFn: () => resetPassword((agent as Agent).id), onSuccess: renew });
  const problem = useProblem(save.error);
  const password = save.data ?? reset.data?.password;
  const name = form.name || form.login;
  if (password)
    return (
      <Dialog title={t('agents.passwordFor', { name })} onClose={props.onClose}>
        <div className="form">
          <p className="dialog-lead">{t('agents.passwordHint', { login: form.login })}</p>
          <Secret title={t('agents.passwordOnce')} text={password} />
          <div className="form-foot">
            <Button type="primary" onClick={props.onClose}>
              {t('agents.passwordDone')}
            </Button>
          </div>
        </div>
      </Dialog>
    );
  const own = agent?.id === me.id;
  return (
    <Dialog title={agent ? t('agents.editOf', { name: agent.name }) : t('agents.add')} onClose={props.onClose}>
      <Form onSubmit={() => save.mutate()}>
        {!agent && (
          <TextField
            label={t('agents.login')}
            hint={t('agents.loginHint')}
            value={form.login}
            onChange={(login) => put({ login })}
            error={problem?.code === 'login_taken' ? problem.title : faultAt(problem, 'login')}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={64}
            required
          />
        )}
        <div className="form-columns">
          <TextField
            label={t('agents.name')}
            value={form.name}
            onChange={(value) => put({ name: value })}
            error={faultAt(problem, 'name')}
            maxLength={40}
            required
          />
          <TextField
            label={t('agents.nick')}
            hint={t('agents.nickHint')}
            value={form.nick}
            onChange={(nick) => put({ nick })}
            error={faultAt(problem, 'nick')}
            maxLength={40}
            placeholder={form.name}
          />
          <SelectField
            label={t('agents.role')}
            hint={t(`staffRoleHint.${form.role}`)}
            value={form.role}
            onChange={(role) => put({ role: role as Role })}
            error={faultAt(problem, 'role')}
            options={roles.map((r) => ({ value: r, label: t(`staffRole.${r}`) }))}
            disabled={own}
          />
          <TextField
            label={t('agents.capacity')}
            hint={t('agents.capacityHint')}
            type="number"
            min={1}
            max={mostAtOnce}
            value={form.capacity}
            onChange={(capacity) => put({ capacity })}
            error={faultAt(problem, 'capacity')}
            required
          />
        </div>
        {props.teams.length > 0 && (
          <fieldset className="fieldset">
            <legend>{t('agents.teams')}</legend>
            <div className="checks">
              {props.teams.map((team) => (
                <Check
                  key={team.id}
                  label={team.name}
                  checked={form.teams.includes(team.id)}
                  onChange={(on) =>
                    put({ teams: on ? [...form.teams, team.id] : form.teams.filter((id) => id !== team.id) })
                  }
                />
              ))}
            </div>
          </fieldset>
        )}
        {agent && !own && (
          <Check
            label={t('agents.disable')}
            hint={t('agents.disableHint')}
            checked={form.disabled}
            onChange={(disabled) => put({ disabled })}
          />
        )}
        <ProblemNotice error={problem?.code === 'login_taken' ? null : save.error} fields={fields} />
        <ProblemNotice error={reset.error} />
        <SaveFoot busy={save.isPending} action={agent ? t('common.save') : t('agents.add')} onCancel={props.onClose} />
        {agent && !own && (
          <p className="form-foot">
            <Button size="small" loading={reset.isPending} onClick={() => reset.mutate()}>
              {t('agents.reset')}
            </Button>
            <span className="field-hint">{t('agents.resetHint')}</span>
          </p>
        )}
      </Form>
    </Dialog>
  );
}
