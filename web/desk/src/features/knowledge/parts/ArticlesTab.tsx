import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Article, saveOne } from '../../../api/knowledge';
import { faultAt } from '../../../lib/problem';
import { AreaField, TextField } from '../../../ui/Field';
import { wordsOf } from '../texts';
import { FormDialog } from './FormDialog';
import { KindTab } from './KindTab';

export function ArticlesTab() {
  const { t } = useTranslation();
  return (
    <KindTab<Article>
      kind="articles"
      keyOf={(a) => a.id}
      nameOf={(a) => a.title}
      columns={[
        { id: 'title', title: t('knowledge.article'), cell: (a) => <strong>{a.title}</strong> },
        { id: 'body', title: t('knowledge.body'), cell: (a) => <span className="knowledge-clip">{a.body}</span> },
        { id: 'tags', title: t('knowledge.tags'), cell: (a) => a.tags.map((tag) => `#${tag}`).join(' ') },
      ]}
      dialog={(row, close, saved) => <ArticleDialog article={row} onClose={close} onSaved={saved} />}
    />
  );
}

function ArticleDialog(props: { article: Article | null; onSaved: () => void; onClose: () => void }) {
  const { t } = useTranslation();
  const [form, setForm] = useState({
    title: props.article?.title ?? '',
    body: props.article?.body ?? '',
    tags: (props.article?.tags ?? []).join(' '),
    products: (props.article?.products ?? []).join(' '),
  });
  const put = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  return (
    <FormDialog
      title={props.article ? t('knowledge.editOf', { name: props.article.title }) : t('knowledge.newArticle')}
      fields={['title', 'body', 'tags']}
      save={() =>
        saveOne('articles', props.article?.id ?? null, {
          title: form.title,
          body: form.body,
          tags: wordsOf(form.tags),
          products: wordsOf(form.products),
        })
      }
      onSaved={props.onSaved}
      onClose={props.onClose}
    >
      {(problem) => (
        <>
          <TextField
            label={t('knowledge.article')}
            value={form.title}
            onChange={(title) => put({ title })}
            error={faultAt(problem, 'title')}
            maxLength={120}
            required
          />
          <AreaField
            label={t('knowledge.body')}
            hint={t('knowledge.bodyHint')}
            value={form.body}
            onChange={(body) => put({ body })}
            error={faultAt(problem, 'body')}
            rows={10}
            required
          />
          <div className="form-columns">
            <TextField
              label={t('knowledge.tags')}
              value={form.tags}
              onChange={(tags) => put({ tags })}
              error={faultAt(problem, 'tags')}
            />
            <TextField
              label={t('knowledge.onlyFor')}
              hint={t('knowledge.aboutHint')}
              value={form.products}
              onChange={(products) => put({ products })}
            />
          </div>
        </>
      )}
    </FormDialog>
  );
}
