import './people.css';
import { PlusOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agentsQuery, removeTeam, saveTeam, type Team, teamsQuery } from '../../api/people';
import { faultAt } from '../../lib/problem';
import { Dialog } from '../../ui/Dialog';
import { Check, TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { Loaded, Nothing, ProblemNotice, useProblem } from '../../ui/Notice';
import { PageHead } from '../../ui/PageHead';
import { RowButtons } from '../../ui/RowButtons';
import { SaveFoot } from '../../ui/SaveFoot';
import { Table } from '../../ui/Table';

/** Skill groups: who takes the conversations of which inbox. */
export default function TeamsPage() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const teams = useQuery({ ...teamsQuery, staleTime: 0 });
  const agents = useQuery({ ...agentsQuery, staleTime: 0 });
  const [open, setOpen] = useState<Team | 'new' | null>(null);
  const renew = () => {
    void queries.invalidateQueries({ queryKey: teamsQuery.queryKey });
    void queries.invalidateQueries({ queryKey: agentsQuery.queryKey });
  };
  const nameOf = (id: string) => agents.data?.items.find((a) => a.id === id)?.name ?? '';
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen('new')}>
      {t('teams.add')}
    </Button>
  );
  return (
    <>
      <PageHead title={t('settingsPage.teams')} hint={t('teams.hint')}>
        {(teams.data?.items.length ?? 0) > 0 && add}
      </PageHead>
      <Loaded of={teams}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing title={t('teams.none')} hint={t('teams.noneHint')}>
              {add}
            </Nothing>
          ) : (
            <Table
              name={t('settingsPage.teams')}
              rows={items}
              keyOf={(x) => x.id}
              columns={[
                { id: 'name', title: t('teams.name'), cell: (x) => <strong>{x.name}</strong> },
                {
                  id: 'members',
                  title: t('teams.members'),
                  cell: (x) => x.members.map(nameOf).filter(Boolean).join('、') || t('teams.nobody'),
                },
                {
                  id: 'do',
                  title: '',
                  kind: 'end',
                  cell: (x) => (
                    <RowButtons
                      name={x.name}
                      removeHint={t('teams.removeHint')}
                      onEdit={() => setOpen(x)}
                      remove={() => removeTeam(x.id)}
                      onRemoved={renew}
                    />
                  ),
                },
              ]}
            />
          )
        }
      </Loaded>
      {open && (
        <TeamDialog
          team={open === 'new' ? null : open}
          people={agents.data?.items.filter((a) => !a.disabled) ?? []}
          onSaved={renew}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

function TeamDialog(props: {
  team: Team | null;
  people: readonly { id: string; name: string }[];
  onSaved: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [name, setName] = useState(props.team?.name ?? '');
  const [members, setMembers] = useState<readonly string[]>(props.team?.members ?? []);
  const save = useMutation({
    mutationFn: () => saveTeam(props.team?.id ?? null, { name: name.trim(), members: [...members] }),
    onSuccess: () => {
      props.onSaved();
      props.onClose();
    },
  });
  const problem = useProblem(save.error);
  const taken = problem?.code === 'name_taken' ? problem.title : null;
  return (
    <Dialog title={t(props.team ? 'teams.edit' : 'teams.add')} onClose={props.onClose}>
      <Form onSubmit={() => save.mutate()}>
        <TextField
          label={t('teams.name')}
          value={name}
          onChange={setName}
          error={taken ?? faultAt(problem, 'name')}
          placeholder={t('teams.example')}
          maxLength={40}
          required
        />
        <fieldset className="fieldset">
          <legend>{t('teams.members')}</legend>
          <div className="checks">
            {props.people.map((a) => (
              <Check
                key={a.id}
                label={a.name}
                checked={members.includes(a.id)}
                onChange={(on) => setMembers(on ? [...members, a.id] : members.filter((id) => id !== a.id))}
              />
            ))}
          </div>
        </fieldset>
        {!taken && <ProblemNotice error={save.error} fields={['name']} />}
        <SaveFoot busy={save.isPending} onCancel={props.onClose} />
      </Form>
    </Dialog>
  );
}
