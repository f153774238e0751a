import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { atHour, fromLocal, toLocal, whenText } from '../../../lib/clock';

/** A later time: three usual ones and any other, in the shop's zone. */
export function WhenForm(props: {
  zone: string;
  now: number;
  disabled?: boolean;
  word: string;
  onPick: (at: Date) => void;
}) {
  const { t } = useTranslation();
  const { zone, now } = props;
  const [own, setOwn] = useState('');
  const chosen = fromLocal(own, zone);
  const evening = atHour(now, zone, 0, 18);
  const presets: [string, Date][] = [
    [t('when.hour'), new Date(now + 3_600_000)],
    [t('when.threeHours'), new Date(now + 3 * 3_600_000)],
    ...(evening.getTime() > now + 600_000 ? [[t('when.evening'), evening] as [string, Date]] : []),
    [t('when.tomorrow'), atHour(now, zone, 1, 9)],
    [t('when.nextWeek'), atHour(now, zone, 7, 9)],
  ];
  return (
    <div className="strip-form">
      {presets.map(([name, at]) => (
        <Button key={name} disabled={props.disabled ?? false} onClick={() => props.onPick(at)}>
          {name}
          <span className="faint number">{whenText(at.toISOString(), zone, now)}</span>
        </Button>
      ))}
      <form
        className="strip-own"
        onSubmit={(e) => {
          e.preventDefault();
          if (chosen && chosen.getTime() > now) props.onPick(chosen);
        }}
      >
        <input
          type="datetime-local"
          className="control"
          aria-label={t('when.own')}
          min={toLocal(now, zone)}
          value={own}
          onChange={(e) => setOwn(e.target.value)}
        />
        <Button
          htmlType="submit"
          disabled={props.disabled === true || chosen === null || chosen.getTime() <= now}
          title={chosen !== null && chosen.getTime() <= now ? t('when.past') : undefined}
        >
          {props.word}
        </Button>
      </form>
    </div>
  );
}
