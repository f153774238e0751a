import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type QuickReply, saveQuickReply } from '../../../api/settings';
import { faultAt } from '../../../lib/problem';
import { Dialog } from '../../../ui/Dialog';
import { AreaField, SelectField, TextField } from '../../../ui/Field';
import { Form } from '../../../ui/Form';
import { ProblemNotice, useProblem } from '../../../ui/Notice';
import { SaveFoot } from '../../../ui/SaveFoot';
import { blanks, blanksIn, insertBlank, quickReplyFormOf, quickReplyOf, scopes } from '../quickReplies';

const fields = ['shortCode', 'content', 'scope', 'teamId', 'tags'];
const longest = 1000;

/** Adds or changes a quick reply; without the right to manage, one's own. */
export function QuickReplyDialog(props: {
  reply: QuickReply | null;
  teams: readonly { id: string; name: string }[];
  manages: boolean;
  onSaved: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [form, setForm] = useState(() => quickReplyFormOf(props.reply, props.manages));
  const box = useRef<HTMLTextAreaElement>(null);
  const put = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const save = useMutation({
    mutationFn: () => saveQuickReply(props.reply?.id ?? null, quickReplyOf(form)),
    onSuccess: () => {
      props.onSaved();
      props.onClose();
    },
  });
  const problem = useProblem(save.error);
  const taken = problem?.status === 409 ? problem.title : null;
  const left = blanksIn(form.content);
  const insert = (blank: string) => {
    const at = box.current;
    const { text, cursor } = insertBlank(
      form.content,
      at?.selectionStart ?? form.content.length,
      at?.selectionEnd ?? form.content.length,
      blank,
    );
    put({ content: text });
    requestAnimationFrame(() => {
      at?.focus();
      at?.setSelectionRange(cursor, cursor);
    });
  };
  return (
    <Dialog title={t(props.reply ? 'quick.edit' : 'quick.add')} onClose={props.onClose}>
      <Form onSubmit={() => save.mutate()}>
        <div className="form-columns">
          <TextField
            label={t('quick.code')}
            hint={t('quick.codeHint')}
            value={form.shortCode}
            onChange={(shortCode) => put({ shortCode })}
            error={taken ?? faultAt(problem, 'shortCode')}
            placeholder="hy1"
            autoCapitalize="none"
            maxLength={20}
            required
          />
          <SelectField
            label={t('quick.scope')}
            value={form.scope}
            onChange={(scope) => put({ scope: scope as QuickReply['scope'] })}
            error={faultAt(problem, 'scope')}
            disabled={!props.manages}
            options={scopes
              .filter((s) => s !== 'team' || props.teams.length > 0)
              .map((s) => ({ value: s, label: t(`quick.${s}`) }))}
          />
          {form.scope === 'team' && (
            <SelectField
              label={t('quick.whichTeam')}
              value={form.teamId}
              onChange={(teamId) => put({ teamId })}
              error={faultAt(problem, 'teamId')}
              required
              options={[{ value: '', label: '–' }, ...props.teams.map((x) => ({ value: x.id, label: x.name }))]}
            />
          )}
        </div>
        <AreaField
          ref={box}
          label={t('quick.content')}
          hint={
            left.length > 0
              ? t('quick.left', { list: left.join('、') })
              : t('quick.chars', { count: [...form.content].length, most: longest })
          }
          value={form.content}
          onChange={(content) => put({ content })}
          error={faultAt(problem, 'content')}
          rows={5}
          maxLength={longest}
          required
        />
        <fieldset className="fieldset">
          <legend>{t('quick.blanks')}</legend>
          <div className="word-chips">
            {blanks.map((blank) => (
              <button key={blank} type="button" className="chip chip-button" onClick={() => insert(blank)}>
                {`{${blank}}`}
              </button>
            ))}
          </div>
        </fieldset>
        <TextField
          label={t('quick.tags')}
          hint={t('quick.tagsHint')}
          value={form.tags}
          onChange={(tags) => put({ tags })}
          error={faultAt(problem, 'tags')}
          maxLength={100}
        />
        {!taken && <ProblemNotice error={save.error} fields={fields} />}
        <SaveFoot busy={save.isPending} onCancel={props.onClose} />
      </Form>
    </Dialog>
  );
}
