import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { teamsQuery } from '../../../api/people';
import { changeInbox, type Inbox, rotateHmac } from '../../../api/settings';
import { faultAt } from '../../../lib/problem';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { AreaField, Check, SelectField, TextField } from '../../../ui/Field';
import { Form } from '../../../ui/Form';
import { ProblemNotice, Secret, useProblem } from '../../../ui/Notice';
import { Block } from '../../../ui/PageHead';
import { SaveFoot } from '../../../ui/SaveFoot';
import { inboxChangeOf, inboxFormOf, strangeOrigins } from '../inboxes';

/** Name, team, where the widget may stand, and how buyers prove who they are. */
export function InboxForm(props: { inbox: Inbox; onSaved: () => void }) {
  const { t } = useTranslation();
  const teams = useQuery(teamsQuery);
  const [form, setForm] = useState(() => inboxFormOf(props.inbox));
  const [saved, setSaved] = useState(false);
  const put = (part: Partial<typeof form>) => {
    setSaved(false);
    setForm({ ...form, ...part });
  };
  const strange = strangeOrigins(form.origins);
  const save = useMutation({
    mutationFn: () => changeInbox(props.inbox.id, inboxChangeOf(form)),
    onSuccess: (next) => {
      setForm(inboxFormOf(next));
      setSaved(true);
      props.onSaved();
    },
  });
  const problem = useProblem(save.error);
  return (
    <>
      <Block title={t('inboxes.tab_basic')}>
        <Form
          onSubmit={() => {
            if (strange.length === 0) save.mutate();
          }}
        >
          <div className="form-columns">
            <TextField
              label={t('inboxes.name')}
              value={form.name}
              onChange={(name) => put({ name })}
              error={faultAt(problem, 'name')}
              maxLength={40}
              required
            />
            <SelectField
              label={t('inboxes.team')}
              hint={t('inboxes.teamHint')}
              value={form.teamId}
              onChange={(teamId) => put({ teamId })}
              error={faultAt(problem, 'teamId')}
              options={[
                { value: '', label: t('inboxes.everybody') },
                ...(teams.data?.items ?? []).map((x) => ({ value: x.id, label: x.name })),
              ]}
            />
          </div>
          <AreaField
            label={t('inboxes.origins')}
            hint={t('inboxes.originsHint')}
            value={form.origins}
            onChange={(origins) => put({ origins })}
            error={
              strange.length > 0 ? t('inboxes.strange', { list: strange.join('、') }) : faultAt(problem, 'origins')
            }
            placeholder="https://shop.example.com"
            spellCheck={false}
          />
          <Check
            label={t('inboxes.hmacMandatory')}
            hint={t('inboxes.hmacMandatoryHint')}
            checked={form.hmacMandatory}
            onChange={(hmacMandatory) => put({ hmacMandatory })}
          />
          <ProblemNotice error={save.error} fields={['name', 'teamId', 'origins']} />
          <SaveFoot busy={save.isPending} saved={saved} />
        </Form>
      </Block>
      <HmacPart inbox={props.inbox} />
    </>
  );
}

function HmacPart(props: { inbox: Inbox }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const rotate = useMutation({ mutationFn: () => rotateHmac(props.inbox.id), onSuccess: () => setAsking(false) });
  return (
    <Block title={t('inboxes.hmac')} hint={t('inboxes.hmacHint')}>
      {rotate.data ? (
        <Secret title={t('inboxes.hmacOnce')} text={rotate.data.hmacToken}>
          <Button size="small" type="primary" onClick={rotate.reset}>
            {t('common.kept')}
          </Button>
        </Secret>
      ) : (
        <Button onClick={() => setAsking(true)}>{t('inboxes.rotate')}</Button>
      )}
      {asking && (
        <ConfirmDialog
          title={t('inboxes.rotate')}
          action={t('inboxes.rotate')}
          busy={rotate.isPending}
          error={rotate.error}
          onConfirm={() => rotate.mutate()}
          onClose={() => setAsking(false)}
        >
          {t('inboxes.rotateHint')}
        </ConfirmDialog>
      )}
    </Block>
  );
}
