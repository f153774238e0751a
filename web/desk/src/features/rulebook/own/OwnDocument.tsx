import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRight } from '../../../api/me';
import { type OwnFault, type OwnRules, rulebook } from '../../../api/rulebook';
import { useDebounced } from '../../../lib/useDebounced';
import { ProblemNotice } from '../../../ui/Notice';
import { Block } from '../../../ui/PageHead';
import { ownKey } from '../keys';
import { PhraseDialog } from './PhraseDialog';
import { TrialPart } from './TrialPart';
import type { OwnDraft } from './useOwnDraft';
import { withPhrase } from './yaml';

const OwnEditor = lazy(() => import('./OwnEditor'));
// The sample of the documentation, which the engine's own tests run.
const sample = () => import('../../../../../../docs/examples/own-rules.yaml?raw').then((file) => file.default);
const Rest = 350;
const noFaults: readonly OwnFault[] = [];

/** The document: written, checked while it is written, tried, and saved when nothing is wrong with it. */
export function OwnDocument(props: { own: OwnRules; draft: OwnDraft }) {
  const { t, i18n } = useTranslation();
  const manages = useRight('rulebook.manage');
  const queries = useQueryClient();
  const [adding, setAdding] = useState(false);
  const { own, draft } = props;
  const rested = useDebounced(draft.text, Rest);
  const check = useQuery({
    queryKey: ['rulebook', 'own', 'check', rested],
    queryFn: () => rulebook.checkOwn(rested),
    enabled: rested.trim() !== '',
    gcTime: 0,
  });
  const save = useMutation({
    mutationFn: () => rulebook.saveOwn(draft.text, own.revision),
    onSuccess: (saved) => {
      queries.setQueryData(ownKey, saved);
      void queries.invalidateQueries({ queryKey: ['rulebook'] });
    },
  });
  const faults = rested === draft.text ? (check.data?.faults ?? noFaults) : noFaults;
  const titleOf = (fault: OwnFault) => (i18n.language.startsWith('zh') ? fault.title : fault.titleEn);
  const checked = check.data && rested === draft.text && draft.text.trim() !== '';
  return (
    <Block
      title={t('own.document')}
      hint={t('own.documentHint')}
      extra={
        manages && (
          <span className="own-starts">
            {draft.text.trim() === '' && (
              <Button type="text" onClick={() => void sample().then(draft.setText)}>
                {t('own.sample')}
              </Button>
            )}
            <Button onClick={() => setAdding(true)}>{t('own.addPhrase')}</Button>
          </span>
        )
      }
    >
      <Suspense fallback={<p className="faint">{t('common.wait')}</p>}>
        <OwnEditor
          ref={draft.editor}
          text={draft.text}
          label={t('own.document')}
          readOnly={!manages}
          faults={faults}
          titleOf={titleOf}
          onText={draft.setText}
        />
      </Suspense>
      <div className="own-verdict" role="status">
        {faults.length > 0 ? (
          <>
            <strong className="own-bad">{t('own.refused', { count: faults.length })}</strong>
            <ul className="own-faults">
              {faults.map((f) => (
                <li key={`${f.line} ${f.title}`}>
                  <button type="button" onClick={() => draft.toLine(f.line)}>
                    {t('own.line', { line: f.line })}
                  </button>
                  {f.rule && <span className="faint number">{f.rule}</span>}
                  <span>{titleOf(f)}</span>
                </li>
              ))}
            </ul>
          </>
        ) : (
          checked && <span className="own-good">{t('own.good', { count: check.data?.rules.length ?? 0 })}</span>
        )}
      </div>
      <ProblemNotice error={check.error} />
      <ProblemNotice
        error={save.error}
        {...(save.error && { onRetry: () => queries.invalidateQueries({ queryKey: ownKey }) })}
      />
      {manages && (
        <>
          <TrialPart source={draft.text} ready={faults.length === 0 && draft.text.trim() !== ''} />
          <div className="form-foot">
            <Button
              type="primary"
              loading={save.isPending}
              disabled={!draft.dirty || faults.length > 0}
              onClick={() => save.mutate()}
            >
              {t('own.save')}
            </Button>
            {draft.dirty && <Button onClick={() => draft.setText(own.source)}>{t('own.discard')}</Button>}
            <span className="form-saved" role="status">
              {save.isSuccess && !draft.dirty ? t('own.saved') : ''}
            </span>
          </div>
        </>
      )}
      {adding && (
        <PhraseDialog
          onClose={() => setAdding(false)}
          onAdd={(form) => {
            const { source, line } = withPhrase(draft.text, form);
            draft.setText(source);
            setAdding(false);
            setTimeout(() => draft.toLine(line));
          }}
        />
      )}
    </Block>
  );
}
