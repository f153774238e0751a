import '../../ui/form.css';
import { CaretRightOutlined, PauseOutlined, StopOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Crowd, practice } from '../../api/practice';
import { ProblemNotice } from '../../ui/Notice';
import { useDirecting } from './useCrowd';

const paces = [1, 2, 3, 4, 5] as const;
const counts = [1, 2, 3, 4, 6, 8, 12] as const;

/** Start, pause, pace, number and end. */
export function Controls(props: { crowd: Crowd }) {
  const { t } = useTranslation();
  const { state, pace, count } = props.crowd;
  const directing = useDirecting();
  const act = (run: () => Promise<Crowd>) => directing.mutate(run);
  return (
    <section className="block crowd" aria-label={t('practice.title')}>
      <div className="crowd-row">
        <span className={`crowd-state crowd-${state}`} role="status">
          {t(`practiceState.${state}`)}
        </span>
        {state === 'running' ? (
          <Button icon={<PauseOutlined />} disabled={directing.isPending} onClick={() => act(practice.pause)}>
            {t('practice.pause')}
          </Button>
        ) : (
          <Button
            type="primary"
            icon={<CaretRightOutlined />}
            disabled={directing.isPending}
            onClick={() => act(() => practice.start({ pace, count }))}
          >
            {t(state === 'paused' ? 'practice.goOn' : 'practice.start')}
          </Button>
        )}
        <Button
          danger
          icon={<StopOutlined />}
          disabled={state === 'stopped' || directing.isPending}
          onClick={() => act(practice.stop)}
        >
          {t('practice.stop')}
        </Button>
        <fieldset className="pace">
          <legend>{t('practice.pace')}</legend>
          {paces.map((step) => (
            <label key={step} className={step === pace ? 'pace-step pace-on' : 'pace-step'}>
              <input
                type="radio"
                name="pace"
                className="visually-hidden"
                checked={step === pace}
                onChange={() => act(() => practice.setting({ pace: step }))}
              />
              {t(`practicePace.pace${step}`)}
            </label>
          ))}
        </fieldset>
        <label className="crowd-count">
          <span>{t('practice.count')}</span>
          <select
            className="control"
            value={count}
            onChange={(e) => {
              const next = Number(e.target.value);
              act(() => practice.setting({ count: next }));
            }}
          >
            {counts.map((n) => (
              <option key={n} value={n}>
                {t('practice.countValue', { count: n })}
              </option>
            ))}
          </select>
        </label>
      </div>
      <ProblemNotice error={directing.error} />
    </section>
  );
}
