import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Alarm, type AlarmDecision, rulebook } from '../../../api/rulebook';
import { useWhen } from '../../../api/useWhen';
import { pieces } from '../../../lib/spans';
import { TextField } from '../../../ui/Field';
import { ProblemNotice } from '../../../ui/Notice';
import { RiskTag } from '../../../ui/RiskTag';
import { phraseOf } from '../rules';

/** One report with the talk before it and the words that were marked; accepting says what is spared from now on. */
export function AlarmCard(props: { alarm: Alarm }) {
  const { t } = useTranslation();
  const when = useWhen();
  const queries = useQueryClient();
  const { alarm } = props;
  const [phrase, setPhrase] = useState(phraseOf(alarm));
  const decide = useMutation({
    mutationFn: (body: AlarmDecision) => rulebook.decide(alarm.id, body),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['rulebook'] }),
  });
  const open = alarm.status === 'open';
  return (
    <li className="alarm">
      <div className="alarm-head">
        <RiskTag risk="mid">{alarm.ruleTitle || alarm.ruleName}</RiskTag>
        <span className="faint number">{alarm.rule}</span>
        <span className="faint alarm-by">{t('rulebook.by', { name: alarm.by, time: when(alarm.at) })}</span>
      </div>
      {alarm.context.length > 0 && (
        <ol className="alarm-context" aria-label={t('rulebook.context')}>
          {alarm.context.map((b) => (
            <li key={b.seq} data-sender={b.sender}>
              <span className="faint">{t(`role.${b.sender}`, { defaultValue: b.sender })}</span>
              <span lang="zh-CN">{b.text}</span>
            </li>
          ))}
        </ol>
      )}
      <p className="alarm-draft" lang="zh-CN">
        <span className="faint">{t('rulebook.draft')}</span>
        <span>
          {pieces(alarm.draft, [{ start: alarm.start, length: alarm.length, mark: true }]).map((p) =>
            p.marks.length > 0 ? <mark key={p.start}>{p.text}</mark> : <span key={p.start}>{p.text}</span>,
          )}
        </span>
      </p>
      {alarm.comment && <p lang="zh-CN">{t('rulebook.comment', { text: alarm.comment })}</p>}
      {open ? (
        <form
          className="alarm-decide"
          onSubmit={(e) => {
            e.preventDefault();
            decide.mutate({ accept: true, scope: 'phrase', phrase: phrase.trim() });
          }}
        >
          {alarm.blocks ? (
            <p className="empty">{t('rulebook.locked')}</p>
          ) : (
            <TextField
              label={t('rulebook.phrase')}
              hint={t('rulebook.phraseHint')}
              value={phrase}
              onChange={setPhrase}
              maxLength={200}
              lang="zh-CN"
            />
          )}
          <div className="alarm-buttons">
            {!alarm.blocks && (
              <Button
                type="primary"
                htmlType="submit"
                disabled={phrase.trim().length < 2 || decide.isPending}
                title={t('rulebook.scopePhrase')}
              >
                {t('rulebook.accept')}
              </Button>
            )}
            <Button disabled={decide.isPending} onClick={() => decide.mutate({ accept: false })}>
              {t('rulebook.decline')}
            </Button>
            {!alarm.blocks && (
              <Button
                type="text"
                disabled={decide.isPending}
                onClick={() => decide.mutate({ accept: true, scope: 'rule' })}
              >
                {t('rulebook.scopeRule')}
              </Button>
            )}
          </div>
        </form>
      ) : (
        <p className="faint">
          {alarm.phrase && (
            <>
              {t('rulebook.phrase')}：<span lang="zh-CN">{alarm.phrase}</span> ·{' '}
            </>
          )}
          {alarm.decidedBy && t('rulebook.by', { name: alarm.decidedBy, time: when(alarm.decidedAt) })}
        </p>
      )}
      <ProblemNotice error={decide.error} />
    </li>
  );
}
