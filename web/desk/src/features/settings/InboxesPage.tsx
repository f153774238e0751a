import './inboxes.css';
import { PlusOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { teamsQuery } from '../../api/people';
import { addInbox, inboxesQuery } from '../../api/settings';
import { faultAt } from '../../lib/problem';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { Loaded, Nothing, ProblemNotice, useProblem } from '../../ui/Notice';
import { PageHead } from '../../ui/PageHead';
import { RiskTag } from '../../ui/RiskTag';
import { SaveFoot } from '../../ui/SaveFoot';
import { Table } from '../../ui/Table';
import { InboxView } from './parts/InboxView';

/** The ways buyers reach the shop, or one of them. */
export default function InboxesPage() {
  const { item } = useParams();
  return item ? <InboxView key={item} id={item} /> : <InboxList />;
}

function InboxList() {
  const { t } = useTranslation();
  const inboxes = useQuery({ ...inboxesQuery, staleTime: 0 });
  const teams = useQuery(teamsQuery);
  const [adding, setAdding] = useState(false);
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
      {t('inboxes.add')}
    </Button>
  );
  return (
    <>
      <PageHead title={t('settingsPage.inboxes')} hint={t('inboxes.hint')}>
        {(inboxes.data?.items.length ?? 0) > 0 && add}
      </PageHead>
      <Loaded of={inboxes}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing title={t('inboxes.none')} hint={t('inboxes.noneHint')}>
              {add}
            </Nothing>
          ) : (
            <Table
              name={t('settingsPage.inboxes')}
              rows={items}
              keyOf={(x) => x.id}
              columns={[
                {
                  id: 'name',
                  title: t('inboxes.name'),
                  cell: (x) => (
                    <>
                      <i className="swatch" style={{ background: x.widget.color }} aria-hidden="true" />{' '}
                      <Link className="link" to={`/settings/inboxes/${x.id}`}>
                        {x.name}
                      </Link>
                    </>
                  ),
                },
                {
                  id: 'open',
                  title: t('inboxes.now'),
                  cell: (x) => (
                    <RiskTag risk={x.open ? 'good' : 'none'}>{t(x.open ? 'hours.open' : 'hours.closed')}</RiskTag>
                  ),
                },
                {
                  id: 'team',
                  title: t('inboxes.team'),
                  cell: (x) => teams.data?.items.find((team) => team.id === x.teamId)?.name ?? t('inboxes.everybody'),
                },
                {
                  id: 'origins',
                  title: t('inboxes.origins'),
                  cell: (x) => x.origins.join('、') || t('inboxes.anyOrigin'),
                },
                {
                  id: 'do',
                  title: '',
                  kind: 'end',
                  cell: (x) => (
                    <span className="cell-buttons">
                      <Link className="link" to={`/settings/inboxes/${x.id}/hours`}>
                        {t('inboxes.tab_hours')}
                      </Link>
                      <Link className="link" to={`/settings/inboxes/${x.id}/install`}>
                        {t('inboxes.tab_install')}
                      </Link>
                    </span>
                  ),
                },
              ]}
            />
          )
        }
      </Loaded>
      {adding && <AddDialog onClose={() => setAdding(false)} />}
    </>
  );
}

function AddDialog(props: { onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const add = useMutation({
    mutationFn: () => addInbox({ name: name.trim() }),
    onSuccess: (inbox) => {
      void queries.invalidateQueries({ queryKey: inboxesQuery.queryKey });
      props.onClose();
      navigate(`/settings/inboxes/${inbox.id}`);
    },
  });
  const problem = useProblem(add.error);
  return (
    <Dialog title={t('inboxes.add')} onClose={props.onClose}>
      <Form onSubmit={() => add.mutate()}>
        <TextField
          label={t('inboxes.name')}
          hint={t('inboxes.nameHint')}
          value={name}
          onChange={setName}
          error={faultAt(problem, 'name')}
          placeholder={t('inboxes.example')}
          maxLength={40}
          required
        />
        <ProblemNotice error={add.error} fields={['name']} />
        <SaveFoot busy={add.isPending} action={t('inboxes.add')} onCancel={props.onClose} />
      </Form>
    </Dialog>
  );
}
