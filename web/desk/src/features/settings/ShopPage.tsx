import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMe, useSession } from '../../api/me';
import { changeShop, type Shop, shopQuery } from '../../api/settings';
import { faultAt } from '../../lib/problem';
import { AreaField, TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { Loaded, ProblemNotice, useProblem } from '../../ui/Notice';
import { Block, PageHead } from '../../ui/PageHead';
import { SaveFoot } from '../../ui/SaveFoot';

const fields = ['name', 'zone', 'retentionDays', 'autoAcknowledge'];

/** The shop: name, clock, how long chats are kept, and what is said by itself. */
export default function ShopPage() {
  const { t } = useTranslation();
  const shop = useQuery({ ...shopQuery, staleTime: 0 });
  return (
    <>
      <PageHead title={t('settingsPage.shop')} hint={t('settingsPageHint.shop')} />
      <Loaded of={shop}>{(data) => <ShopForm shop={data} />}</Loaded>
    </>
  );
}

function ShopForm(props: { shop: Shop }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const me = useMe();
  const { change } = useSession();
  const { shop } = props;
  const [form, setForm] = useState({
    name: shop.name,
    zone: shop.zone,
    retentionDays: String(shop.retentionDays),
    autoAcknowledge: shop.autoAcknowledge ?? '',
  });
  const [saved, setSaved] = useState(false);
  const put = (part: Partial<typeof form>) => {
    setSaved(false);
    setForm({ ...form, ...part });
  };
  const save = useMutation({
    mutationFn: () =>
      changeShop({
        name: form.name.trim(),
        zone: form.zone.trim(),
        retentionDays: Math.round(Number(form.retentionDays)),
        autoAcknowledge: form.autoAcknowledge.trim(),
      }),
    onSuccess: (next) => {
      queries.setQueryData(shopQuery.queryKey, next);
      change({ ...me, shop: { ...me.shop, name: next.name, zone: next.zone } });
      setSaved(true);
    },
  });
  const problem = useProblem(save.error);
  const fewer = Number(form.retentionDays) < shop.retentionDays;
  return (
    <Block title={t('shop.basic')}>
      <Form onSubmit={() => save.mutate()}>
        <div className="form-columns">
          <TextField
            label={t('shop.name')}
            hint={t('shop.nameHint')}
            value={form.name}
            onChange={(name) => put({ name })}
            error={faultAt(problem, 'name')}
            maxLength={40}
            required
          />
          <TextField
            label={t('shop.zone')}
            hint={t('shop.zoneHint')}
            value={form.zone}
            onChange={(zone) => put({ zone })}
            error={faultAt(problem, 'zone')}
            list="zones"
            spellCheck={false}
            required
          />
        </div>
        <datalist id="zones">
          {Intl.supportedValuesOf('timeZone').map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
        <TextField
          label={t('shop.retention')}
          hint={t('shop.retentionHint')}
          type="number"
          min={30}
          max={3650}
          value={form.retentionDays}
          onChange={(retentionDays) => put({ retentionDays })}
          error={faultAt(problem, 'retentionDays')}
          required
        />
        {fewer && (
          <p className="notice risk risk-mid" role="status">
            {t('shop.fewer', { count: Number(form.retentionDays) })}
          </p>
        )}
        <AreaField
          label={t('shop.acknowledge')}
          hint={t('shop.acknowledgeHint')}
          value={form.autoAcknowledge}
          onChange={(autoAcknowledge) => put({ autoAcknowledge })}
          error={faultAt(problem, 'autoAcknowledge')}
          maxLength={500}
          rows={2}
        />
        <ProblemNotice error={save.error} fields={fields} />
        <SaveFoot busy={save.isPending} saved={saved} />
        <p className="field-hint">
          {t('shop.privacy')}{' '}
          <Link className="link" to="/settings/privacy">
            {t('settingsPage.privacy')}
          </Link>
        </p>
      </Form>
    </Block>
  );
}
