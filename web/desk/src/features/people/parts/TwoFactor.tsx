import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe, useSession } from '../../../api/me';
import { beginTwoFactor, confirmTwoFactor, endTwoFactor } from '../../../api/people';
import { TextField } from '../../../ui/Field';
import { Form } from '../../../ui/Form';
import { ProblemNotice, Secret, useProblem } from '../../../ui/Notice';
import { RiskTag } from '../../../ui/RiskTag';

/** The second factor: off, being set up, or on. */
export function TwoFactor() {
  const { t } = useTranslation();
  const me = useMe();
  const { change } = useSession();
  const [ending, setEnding] = useState(false);
  const [codes, setCodes] = useState<string[] | null>(null);
  const begin = useMutation({ mutationFn: beginTwoFactor });
  if (codes) return <RecoveryCodes codes={codes} onKept={() => setCodes(null)} />;
  if (me.twoFactor)
    return ending ? (
      <EndForm
        onDone={() => {
          setEnding(false);
          change({ ...me, twoFactor: false });
        }}
        onCancel={() => setEnding(false)}
      />
    ) : (
      <div className="form-foot">
        <RiskTag risk="good">{t('security.on')}</RiskTag>
        <Button onClick={() => setEnding(true)}>{t('security.turnOff')}</Button>
      </div>
    );
  if (begin.data)
    return (
      <EnrolForm
        enrolment={begin.data}
        onCancel={begin.reset}
        onDone={(fresh) => {
          setCodes(fresh);
          begin.reset();
          change({ ...me, twoFactor: true });
        }}
      />
    );
  return (
    <>
      <div className="form-foot">
        <RiskTag risk="low">{t('security.off')}</RiskTag>
        <Button type="primary" loading={begin.isPending} onClick={() => begin.mutate()}>
          {t('security.turnOn')}
        </Button>
      </div>
      <ProblemNotice error={begin.error} />
    </>
  );
}

function EnrolForm(props: {
  enrolment: { secret: string; qrSvg: string };
  onDone: (codes: string[]) => void;
  onCancel: () => void;
}) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const confirm = useMutation({
    mutationFn: () => confirmTwoFactor(code.replaceAll(/\s/g, '')),
    onSuccess: (answer) => props.onDone(answer.recoveryCodes),
  });
  const problem = useProblem(confirm.error);
  const wrong = problem?.code === 'bad_code' ? problem.title : null;
  return (
    <form
      className="enrol"
      onSubmit={(e: FormEvent) => {
        e.preventDefault();
        confirm.mutate();
      }}
    >
      <img
        className="enrol-qr"
        src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(props.enrolment.qrSvg)}`}
        alt={t('security.qr')}
        width={176}
        height={176}
      />
      <ol className="enrol-steps">
        <li>{t('security.step1')}</li>
        <li>
          {t('security.step2')}
          <details>
            <summary>{t('security.noCamera')}</summary>
            <code>{props.enrolment.secret.replaceAll(/(.{4})/g, '$1 ').trim()}</code>
          </details>
        </li>
        <li>
          <TextField
            label={t('security.step3')}
            value={code}
            onChange={setCode}
            error={wrong}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={8}
            required
          />
        </li>
      </ol>
      {!wrong && <ProblemNotice error={confirm.error} />}
      <div className="form-foot">
        <Button type="primary" htmlType="submit" loading={confirm.isPending}>
          {t('security.confirm')}
        </Button>
        <Button onClick={props.onCancel}>{t('common.cancel')}</Button>
      </div>
    </form>
  );
}

function RecoveryCodes(props: { codes: string[]; onKept: () => void }) {
  const { t } = useTranslation();
  const text = props.codes.join('\n');
  return (
    <Secret title={t('security.codes')} text={text}>
      <Button
        size="small"
        href={`data:text/plain;charset=utf-8,${encodeURIComponent(`${text}\n`)}`}
        download="zhiyin-recovery-codes.txt"
      >
        {t('common.download')}
      </Button>
      <Button size="small" type="primary" onClick={props.onKept}>
        {t('security.codesKept')}
      </Button>
    </Secret>
  );
}

function EndForm(props: { onDone: () => void; onCancel: () => void }) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const end = useMutation({ mutationFn: () => endTwoFactor(password), onSuccess: props.onDone });
  const problem = useProblem(end.error);
  const wrong = problem?.code === 'wrong_password' ? problem.title : null;
  return (
    <Form onSubmit={() => end.mutate()}>
      <TextField
        label={t('security.endPassword')}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        error={wrong}
        required
      />
      {!wrong && <ProblemNotice error={end.error} />}
      <div className="form-foot">
        <Button danger type="primary" htmlType="submit" loading={end.isPending}>
          {t('security.turnOff')}
        </Button>
        <Button onClick={props.onCancel}>{t('common.cancel')}</Button>
      </div>
    </Form>
  );
}
