import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/Dialog';
import { AreaField, SelectField, TextField } from '../../../ui/Field';
import { SaveFoot } from '../../../ui/SaveFoot';
import { linesOf } from '../rules';
import type { PhraseForm } from './yaml';

const severities = ['hint', 'warning', 'error', 'block'] as const;

/** The form for the simplest kind: words that must not be said. It writes the rule into the document, where it is checked and tried. */
export function PhraseDialog(props: { onAdd: (form: PhraseForm) => void; onClose: () => void }) {
  const { t } = useTranslation();
  const [title, setTitle] = useState('');
  const [words, setWords] = useState('');
  const [severity, setSeverity] = useState<PhraseForm['severity']>('warning');
  const [better, setBetter] = useState('');
  const [spare, setSpare] = useState('');
  const [bad, setBad] = useState('');
  const [good, setGood] = useState('');
  const list = linesOf(words);
  const add = (e: FormEvent) => {
    e.preventDefault();
    props.onAdd({
      title: title.trim(),
      words: list,
      severity,
      better: better.trim(),
      spare: linesOf(spare),
      bad: bad.trim(),
      good: good.trim(),
    });
  };
  return (
    <Dialog title={t('own.addPhrase')} onClose={props.onClose}>
      <form className="form" onSubmit={add}>
        <TextField label={t('own.title')} hint={t('own.titleHint')} value={title} onChange={setTitle} maxLength={60} />
        <AreaField label={t('own.words')} hint={t('own.wordsHint')} value={words} onChange={setWords} lang="zh-CN" />
        <SelectField
          label={t('rulebook.severity')}
          value={severity}
          onChange={(s) => setSeverity(s as PhraseForm['severity'])}
          options={severities.map((s) => ({ value: s, label: t(`own.severity_${s}`) }))}
        />
        <TextField label={t('own.bad')} hint={t('own.badHint')} value={bad} onChange={setBad} lang="zh-CN" />
        <TextField label={t('own.good_')} hint={t('own.goodHint')} value={good} onChange={setGood} lang="zh-CN" />
        <AreaField
          label={t('own.spare')}
          hint={t('own.spareHint')}
          rows={2}
          value={spare}
          onChange={setSpare}
          lang="zh-CN"
        />
        <TextField label={t('own.better')} value={better} onChange={setBetter} maxLength={300} lang="zh-CN" />
        <SaveFoot
          busy={false}
          action={t('own.add')}
          disabled={!title.trim() || list.length === 0 || !bad.trim()}
          onCancel={props.onClose}
        />
      </form>
    </Dialog>
  );
}
