import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeInbox, type Inbox, type WidgetLook } from '../../../api/settings';
import { faultAt } from '../../../lib/problem';
import { AreaField, Check, Field, SelectField, TextField } from '../../../ui/Field';
import { Form } from '../../../ui/Form';
import { ProblemNotice, useProblem } from '../../../ui/Notice';
import { Block } from '../../../ui/PageHead';
import { SaveFoot } from '../../../ui/SaveFoot';
import { WidgetPreview } from './WidgetPreview';

const locales = ['auto', 'zh-CN', 'zh-TW', 'en-US', 'ja', 'ko', 'ru', 'es', 'fr', 'de', 'pt', 'th', 'vi'] as const;
const fields = ['title', 'launcherTitle', 'greeting', 'offlineMessage', 'color'].map((f) => `widget.${f}`);

/** Look and words of the widget, with the widget beside them. */
export function LookForm(props: { inbox: Inbox; onSaved: () => void }) {
  const { t, i18n } = useTranslation();
  const [look, setLook] = useState<WidgetLook>(props.inbox.widget);
  const [saved, setSaved] = useState(false);
  const put = (part: Partial<WidgetLook>) => {
    setSaved(false);
    setLook({ ...look, ...part });
  };
  const save = useMutation({
    mutationFn: () => changeInbox(props.inbox.id, { widget: look }),
    onSuccess: () => {
      setSaved(true);
      props.onSaved();
    },
  });
  const problem = useProblem(save.error);
  const names = new Intl.DisplayNames(i18n.language, { type: 'language' });
  return (
    <div className="look">
      <Block title={t('inboxes.tab_look')}>
        <Form onSubmit={() => save.mutate()}>
          <div className="form-columns">
            <TextField
              label={t('look.title')}
              value={look.title}
              onChange={(title) => put({ title })}
              error={faultAt(problem, 'widget.title')}
              maxLength={40}
              required
            />
            <TextField
              label={t('look.launcher')}
              hint={t('look.launcherHint')}
              value={look.launcherTitle}
              onChange={(launcherTitle) => put({ launcherTitle })}
              error={faultAt(problem, 'widget.launcherTitle')}
              maxLength={40}
            />
          </div>
          <AreaField
            label={t('look.greeting')}
            hint={t('look.greetingHint')}
            value={look.greeting}
            onChange={(greeting) => put({ greeting })}
            error={faultAt(problem, 'widget.greeting')}
            maxLength={300}
            rows={2}
          />
          <AreaField
            label={t('look.offline')}
            hint={t('look.offlineHint')}
            value={look.offlineMessage}
            onChange={(offlineMessage) => put({ offlineMessage })}
            error={faultAt(problem, 'widget.offlineMessage')}
            maxLength={300}
            rows={2}
          />
          <div className="form-columns form-narrow">
            <Field label={t('look.color')} error={faultAt(problem, 'widget.color')}>
              {(wiring) => (
                <input {...wiring} type="color" value={look.color} onChange={(e) => put({ color: e.target.value })} />
              )}
            </Field>
            <SelectField
              label={t('look.position')}
              value={look.position}
              onChange={(position) => put({ position: position as WidgetLook['position'] })}
              options={(['right', 'left'] as const).map((p) => ({ value: p, label: t(`look.${p}`) }))}
            />
            <SelectField
              label={t('look.darkMode')}
              value={look.darkMode}
              onChange={(darkMode) => put({ darkMode: darkMode as WidgetLook['darkMode'] })}
              options={(['auto', 'light', 'dark'] as const).map((m) => ({ value: m, label: t(`look.mode_${m}`) }))}
            />
            <SelectField
              label={t('look.locale')}
              value={look.locale}
              onChange={(locale) => put({ locale })}
              options={[...new Set([...locales, look.locale])].map((l) => ({
                value: l,
                label: l === 'auto' ? t('look.localeAuto') : (names.of(l) ?? l),
              }))}
            />
          </div>
          <Check
            label={t('look.attachments')}
            checked={look.attachments}
            onChange={(attachments) => put({ attachments })}
          />
          <Check label={t('look.emoji')} checked={look.emoji} onChange={(emoji) => put({ emoji })} />
          <ProblemNotice error={save.error} fields={fields} />
          <SaveFoot busy={save.isPending} saved={saved} />
        </Form>
      </Block>
      <WidgetPreview look={look} />
    </div>
  );
}
