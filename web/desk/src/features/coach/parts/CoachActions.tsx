import { BookOutlined, LinkOutlined, QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Kbd } from '../../../ui/Kbd';
import { PageActions } from '../../../ui/PageActions';
import { useCase } from '../coach.store';
import { type CoachControl, commands } from '../commands';
import { contentOf } from '../requests';
import { linkOf } from '../sharing';

const ExamplesDrawer = lazy(() => import('./ExamplesDrawer'));

/** The page's actions in the head of the desk: examples, share, shortcuts. */
export function CoachActions(props: {
  control: CoachControl;
  open: boolean;
  onOpen: (open: boolean) => void;
  onLoaded: () => void;
}) {
  const { t } = useTranslation();
  const { at, change } = useCase();
  const [shared, setShared] = useState(false);
  const share = async () => {
    const link = await linkOf(contentOf(at));
    history.replaceState(null, '', location.pathname + link);
    await navigator.clipboard.writeText(location.href);
    setShared(true);
    setTimeout(() => setShared(false), 2500);
  };
  return (
    <PageActions>
      <Button size="small" icon={<BookOutlined />} onClick={() => props.onOpen(true)}>
        {t('examples.open')}
      </Button>
      <Button
        size="small"
        icon={<LinkOutlined />}
        onClick={share}
        disabled={at.thread.length === 0 && at.draft === ''}
        title={t('share.hint')}
      >
        <span aria-live="polite">{shared ? t('share.done') : t('share.action')}</span>
      </Button>
      <Popover trigger="click" placement="bottomRight" content={<Shortcuts />}>
        <Button
          type="text"
          size="small"
          icon={<QuestionCircleOutlined />}
          aria-label={t('app.shortcuts')}
          title={t('app.shortcuts')}
        />
      </Popover>
      {props.open && (
        <Suspense>
          <ExamplesDrawer
            onClose={() => props.onOpen(false)}
            onPick={(content) => {
              change({ do: 'load', content });
              props.onOpen(false);
              props.onLoaded();
            }}
          />
        </Suspense>
      )}
    </PageActions>
  );
}

function Shortcuts() {
  const { t } = useTranslation();
  return (
    <dl className="shortcuts">
      {commands.map((c) => (
        <div key={c.id}>
          <dt>{t(`command.${c.id}`)}</dt>
          <dd>
            {c.keys.map((k) => (
              <Kbd key={k} keys={k} />
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
