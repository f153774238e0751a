import { DeleteOutlined, DownOutlined, ShareAltOutlined, StarOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { desk } from '../../../api/desk';
import type { ConversationQuery, SavedView } from '../../../api/desk.types';
import { useRight } from '../../../api/me';
import { Check, TextField } from '../../../ui/Field';
import { ProblemNotice } from '../../../ui/Notice';
import { Popup } from '../../../ui/Popup';

/** Views somebody saved: open, share, rename by saving again, delete; and saving the one on screen. */
export function SavedViews(props: {
  views: readonly SavedView[];
  view: string;
  query: ConversationQuery;
  onView: (view: string) => void;
}) {
  const { t } = useTranslation();
  const current = props.views.find((v) => v.id === props.view);
  return (
    <Popup
      label={t('deskList.savedViews')}
      className={current ? 'popup-button saved-current' : 'popup-button'}
      button={
        <>
          <StarOutlined aria-hidden="true" />
          {current ? <span className="saved-name">{current.name}</span> : t('deskList.savedViews')}
          <DownOutlined aria-hidden="true" />
        </>
      }
    >
      {(close) => <Panel {...props} current={current} close={close} />}
    </Popup>
  );
}

function Panel(props: {
  views: readonly SavedView[];
  view: string;
  query: ConversationQuery;
  current: SavedView | undefined;
  onView: (view: string) => void;
  close: () => void;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const mayShare = useRight('views.share');
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const renew = () => client.invalidateQueries({ queryKey: ['desk', 'views'] });
  const save = useMutation({
    mutationFn: () => desk.addView({ name: name.trim(), shared, query: props.query }),
    onSuccess: async (view) => {
      await renew();
      props.onView(view.id);
      props.close();
    },
  });
  const change = useMutation({
    mutationFn: (v: { id: string; body: { shared?: boolean; query?: ConversationQuery } }) =>
      desk.changeView(v.id, v.body),
    onSuccess: renew,
  });
  const remove = useMutation({
    mutationFn: desk.removeView,
    onSuccess: async (_, id) => {
      if (id === props.view) props.onView('mine');
      await renew();
    },
  });
  return (
    <div className="saved-panel">
      {props.views.length === 0 && <p className="empty">{t('deskList.noSaved')}</p>}
      {props.views.map((v) => (
        <div key={v.id} className="saved-row">
          <button
            type="button"
            className="popup-item"
            aria-pressed={v.id === props.view}
            onClick={() => {
              props.onView(v.id);
              props.close();
            }}
          >
            {v.name}
            {v.shared && <small>{t('deskList.sharedMark')}</small>}
          </button>
          {v.mine && mayShare && (
            <Button
              size="small"
              type="text"
              icon={<ShareAltOutlined />}
              aria-pressed={v.shared}
              aria-label={t(v.shared ? 'deskList.unshare' : 'deskList.share', { name: v.name })}
              title={t(v.shared ? 'deskList.unshare' : 'deskList.share', { name: v.name })}
              onClick={() => change.mutate({ id: v.id, body: { shared: !v.shared } })}
            />
          )}
          {v.mine && (
            <Button
              size="small"
              type="text"
              icon={<DeleteOutlined />}
              aria-label={t('deskList.removeView', { name: v.name })}
              title={t('deskList.removeView', { name: v.name })}
              onClick={() => remove.mutate(v.id)}
            />
          )}
        </div>
      ))}
      <hr />
      {props.current?.mine && (
        <button
          type="button"
          className="popup-item"
          onClick={() => props.current && change.mutate({ id: props.current.id, body: { query: props.query } })}
        >
          {t('deskList.updateView', { name: props.current.name })}
        </button>
      )}
      <form
        className="saved-form"
        onSubmit={(e) => {
          e.preventDefault();
          if (name.trim()) save.mutate();
        }}
      >
        <TextField label={t('deskList.saveAs')} value={name} onChange={setName} maxLength={40} />
        {mayShare && <Check label={t('deskList.shareWithAll')} checked={shared} onChange={setShared} />}
        <Button size="small" type="primary" htmlType="submit" disabled={name.trim() === '' || save.isPending}>
          {t('common.save')}
        </Button>
        <ProblemNotice error={save.error ?? change.error ?? remove.error} />
      </form>
    </div>
  );
}
