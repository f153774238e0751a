import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Inbox, snippetQuery } from '../../../api/settings';
import { CopyButton } from '../../../ui/CopyButton';
import { Loaded } from '../../../ui/Notice';
import { Block } from '../../../ui/PageHead';
import { hmacExamples, setUserExample } from '../inboxes';

type Language = keyof typeof hmacExamples;

/** What to put on the shop's page, and how its server proves who the buyer is. */
export function InstallPart(props: { inbox: Inbox }) {
  const { t } = useTranslation();
  const snippet = useQuery(snippetQuery(props.inbox.id));
  const [language, setLanguage] = useState<Language>('Node.js');
  return (
    <>
      <Block title={t('install.page')} hint={t('install.pageHint')}>
        <Loaded of={snippet}>{({ html }) => <Snippet text={html} name={t('install.page')} />}</Loaded>
      </Block>
      <Block title={t('install.user')} hint={t('install.userHint')}>
        <Segmented<Language>
          aria-label={t('install.language')}
          value={language}
          onChange={setLanguage}
          options={Object.keys(hmacExamples) as Language[]}
        />
        <Snippet text={hmacExamples[language]} name={t('install.server')} />
        <Snippet text={setUserExample} name={t('install.browser')} />
      </Block>
    </>
  );
}

function Snippet(props: { text: string; name: string }) {
  const { t } = useTranslation();
  return (
    <>
      <div className="snippet-head">
        <span className="field-label">{props.name}</span>
        <CopyButton text={props.text} label={t('install.copy', { name: props.name })} showText />
      </div>
      <pre className="snippet" translate="no">
        {props.text}
      </pre>
    </>
  );
}
