import { PlusOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/me';
import { addKey, keysQuery, revokeKey } from '../../api/people';
import { useWhen } from '../../api/useWhen';
import { faultAt } from '../../lib/problem';
import { type Right, rights } from '../../lib/rights';
import { Dialog } from '../../ui/Dialog';
import { Check, SelectField, TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { Loaded, Nothing, ProblemNotice, Secret, useProblem } from '../../ui/Notice';
import { PageHead } from '../../ui/PageHead';
import { RemoveButton } from '../../ui/RemoveButton';
import { SaveFoot } from '../../ui/SaveFoot';
import { Table } from '../../ui/Table';
import { expiryOf, lifetimes } from './keys';

/** Keys by which other programs use the desk. */
export default function KeysPage() {
  const { t } = useTranslation();
  const when = useWhen();
  const queries = useQueryClient();
  const keys = useQuery({ ...keysQuery, staleTime: 0 });
  const [adding, setAdding] = useState(false);
  const renew = () => queries.invalidateQueries({ queryKey: keysQuery.queryKey });
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
      {t('keys.add')}
    </Button>
  );
  return (
    <>
      <PageHead title={t('settingsPage.keys')} hint={t('keys.hint')}>
        {(keys.data?.items.length ?? 0) > 0 && add}
      </PageHead>
      <Loaded of={keys}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing title={t('keys.none')} hint={t('keys.noneHint')}>
              {add}
            </Nothing>
          ) : (
            <Table
              name={t('settingsPage.keys')}
              rows={items}
              keyOf={(k) => k.id}
              columns={[
                {
                  id: 'name',
                  title: t('keys.name'),
                  cell: (k) => (
                    <>
                      <strong>{k.name}</strong>
                      <small className="number">{k.prefix}…</small>
                    </>
                  ),
                },
                {
                  id: 'scopes',
                  title: t('keys.scopes'),
                  cell: (k) => k.scopes.map((s) => t(`right.${s}`)).join('、'),
                },
                { id: 'made', title: t('keys.made'), kind: 'number', cell: (k) => when(k.createdAt) },
                {
                  id: 'used',
                  title: t('keys.used'),
                  kind: 'number',
                  cell: (k) => (k.lastUsedAt ? when(k.lastUsedAt) : t('keys.never')),
                },
                {
                  id: 'ends',
                  title: t('keys.ends'),
                  kind: 'number',
                  cell: (k) => (k.expiresAt ? when(k.expiresAt) : t('keys.forever')),
                },
                {
                  id: 'do',
                  title: '',
                  kind: 'end',
                  cell: (k) => (
                    <RemoveButton
                      name={k.name}
                      word={t('keys.revoke')}
                      hint={t('keys.revokeHint')}
                      remove={() => revokeKey(k.id)}
                      onDone={renew}
                    />
                  ),
                },
              ]}
            />
          )
        }
      </Loaded>
      {adding && <KeyDialog onMade={renew} onClose={() => setAdding(false)} />}
    </>
  );
}

function KeyDialog(props: { onMade: () => void; onClose: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<readonly Right[]>([]);
  const [days, setDays] = useState('90');
  const add = useMutation({
    mutationFn: () => addKey({ name: name.trim(), scopes: [...chosen], expiresAt: expiryOf(days, new Date()) }),
    onSuccess: props.onMade,
  });
  const problem = useProblem(add.error);
  if (add.data?.secret)
    return (
      <Dialog title={t('keys.madeTitle', { name: add.data.name })} onClose={props.onClose}>
        <div className="form">
          <Secret title={t('keys.once')} text={add.data.secret} />
          <p className="field-hint">{t('keys.howTo')}</p>
          <pre
            className="snippet"
            translate="no"
          >{`curl -H "api_access_token: ${add.data.secret}" \\\n  ${location.origin}/api/v1/profile`}</pre>
          <div className="form-foot">
            <Button type="primary" onClick={props.onClose}>
              {t('common.kept')}
            </Button>
          </div>
        </div>
      </Dialog>
    );
  return (
    <Dialog title={t('keys.add')} onClose={props.onClose}>
      <Form onSubmit={() => add.mutate()}>
        <div className="form-columns">
          <TextField
            label={t('keys.name')}
            value={name}
            onChange={setName}
            error={faultAt(problem, 'name')}
            placeholder={t('keys.example')}
            maxLength={40}
            required
          />
          <SelectField
            label={t('keys.ends')}
            value={days}
            onChange={setDays}
            error={faultAt(problem, 'expiresAt')}
            options={lifetimes.map((d) => ({
              value: d,
              label: d ? t('keys.days', { count: Number(d) }) : t('keys.forever'),
            }))}
          />
        </div>
        <fieldset className="fieldset">
          <legend>{t('keys.scopes')}</legend>
          <p className="field-hint">{t('keys.scopesHint')}</p>
          <div className="checks">
            {rights
              .filter((r) => me.rights.includes(r))
              .map((r) => (
                <Check
                  key={r}
                  label={t(`right.${r}`)}
                  checked={chosen.includes(r)}
                  onChange={(on) => setChosen(on ? [...chosen, r] : chosen.filter((x) => x !== r))}
                />
              ))}
          </div>
        </fieldset>
        <ProblemNotice error={add.error} fields={['name', 'expiresAt']} />
        <SaveFoot busy={add.isPending} action={t('keys.add')} disabled={chosen.length === 0} onCancel={props.onClose} />
      </Form>
    </Dialog>
  );
}
