import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRight } from '../../../api/me';
import { type Rulebook, rulebook } from '../../../api/rulebook';
import { faultAt } from '../../../lib/problem';
import { AreaField } from '../../../ui/Field';
import { ProblemNotice, useProblem } from '../../../ui/Notice';
import { Block } from '../../../ui/PageHead';
import { SaveFoot } from '../../../ui/SaveFoot';
import { bookKey } from '../keys';
import { linesOf } from '../rules';

/** Phrases and brand words the coach leaves alone in this shop. */
export function WordsPart(props: { book: Rulebook }) {
  const { t } = useTranslation();
  const manages = useRight('rulebook.manage');
  const queries = useQueryClient();
  const { sparedPhrases, brandWords } = props.book;
  const [spared, setSpared] = useState(sparedPhrases.join('\n'));
  const [brands, setBrands] = useState(brandWords.join('\n'));
  const save = useMutation({
    mutationFn: () => rulebook.change({ sparedPhrases: linesOf(spared), brandWords: linesOf(brands) }),
    onSuccess: (book) => queries.setQueryData<Rulebook>(bookKey, book),
  });
  const problem = useProblem(save.error);
  const same = spared === sparedPhrases.join('\n') && brands === brandWords.join('\n');
  return (
    <Block title={`${t('rulebook.spared')} · ${t('rulebook.brands')}`}>
      <form
        className="form form-wide"
        onSubmit={(e: FormEvent) => {
          e.preventDefault();
          save.mutate();
        }}
      >
        <div className="form-columns">
          <AreaField
            label={t('rulebook.spared')}
            hint={t('rulebook.sparedHint')}
            error={faultAt(problem, 'sparedPhrases')}
            rows={5}
            lang="zh-CN"
            value={spared}
            readOnly={!manages}
            onChange={setSpared}
          />
          <AreaField
            label={t('rulebook.brands')}
            hint={t('rulebook.brandsHint')}
            error={faultAt(problem, 'brandWords')}
            rows={5}
            lang="zh-CN"
            value={brands}
            readOnly={!manages}
            onChange={setBrands}
          />
        </div>
        <ProblemNotice error={save.error} fields={['sparedPhrases', 'brandWords']} />
        {manages && <SaveFoot busy={save.isPending} saved={save.isSuccess && same} disabled={same} />}
      </form>
    </Block>
  );
}
