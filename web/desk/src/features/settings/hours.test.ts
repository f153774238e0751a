import { expect, test } from 'vitest';
import type { ServiceHours } from '../../api/settings';
import {
  datesBetween,
  faultsOf,
  localOf,
  minuteOf,
  sortedHours,
  soundHours,
  stateAt,
  tidyClock,
  weekdayOf,
} from './hours';

const shifts = [
  { from: '09:00', to: '12:00' },
  { from: '13:30', to: '22:00' },
];
const hours: ServiceHours = {
  week: [shifts, shifts, shifts, shifts, shifts, [], []],
  holidays: [{ date: '2026-11-23', name: '店庆休息' }],
  workdays: [{ date: '2026-11-28', name: '调休', intervals: [{ from: '10:00', to: '16:00' }] }],
};

test('a day ends at 24:00 and no later; half a clock is none', () => {
  expect([minuteOf('00:00'), minuteOf('24:00')]).toEqual([0, 1440]);
  for (const wrong of ['24:01', '25:00', '9:00', '09:60', '']) expect(minuteOf(wrong), wrong).toBeNaN();
});

test('what is typed for a time becomes a time', () => {
  expect(['9', '930', '9：30', '21.05', '24', '0900'].map(tidyClock)).toEqual([
    '09:00',
    '09:30',
    '09:30',
    '21:05',
    '24:00',
    '09:00',
  ]);
  expect(['25', '九点', '', '12:7'].map(tidyClock)).toEqual(['25', '九点', '', '12:7']);
});

test('an interval runs forward and meets no other; touching is fine', () => {
  expect(faultsOf(shifts)).toEqual([null, null]);
  expect(
    faultsOf([
      { from: '09:00', to: '12:00' },
      { from: '12:00', to: '13:00' },
    ]),
  ).toEqual([null, null]);
  expect(faultsOf([{ from: '22:00', to: '02:00' }])).toEqual(['order']);
  expect(faultsOf([{ from: '09:00', to: '09:00' }])).toEqual(['order']);
  expect(faultsOf([{ from: '9点', to: '12:00' }])).toEqual(['clock']);
  expect(
    faultsOf([
      { from: '09:00', to: '12:00' },
      { from: '11:00', to: '13:00' },
    ]),
  ).toEqual([null, 'overlap']);
  expect(
    faultsOf([
      { from: '11:00', to: '13:00' },
      { from: '09:00', to: '12:00' },
    ]),
  ).toEqual(['overlap', null]);
  expect(
    faultsOf([
      { from: '09:00', to: '12:00' },
      { from: '09:00', to: '12:00' },
    ]),
  ).toEqual([null, 'overlap']);
});

test('hours with a date written twice or left empty are not sent', () => {
  expect(soundHours(hours)).toBe(true);
  expect(soundHours({ ...hours, holidays: [...hours.holidays, { date: '2026-11-23', name: '' }] })).toBe(false);
  expect(soundHours({ ...hours, holidays: [{ date: '', name: '' }] })).toBe(false);
  expect(
    soundHours({ ...hours, workdays: [{ date: '2026-11-28', name: '', intervals: [{ from: '10:00', to: '9:00' }] }] }),
  ).toBe(false);
});

test('open and closed, with the moment that ends it', () => {
  const at = (date: string, clock: string) => stateAt(hours, { date, minute: minuteOf(clock) });
  expect(at('2026-11-24', '08:59')).toEqual({ open: false, until: { date: '2026-11-24', minute: 540 } });
  expect(at('2026-11-24', '09:00')).toEqual({ open: true, until: { date: '2026-11-24', minute: 720 } });
  expect(at('2026-11-24', '12:00')).toEqual({ open: false, until: { date: '2026-11-24', minute: 810 } });
  expect(at('2026-11-20', '22:00'), 'Friday night over weekend and holiday').toEqual({
    open: false,
    until: { date: '2026-11-24', minute: 540 },
  });
  expect(at('2026-11-28', '10:00'), 'a Saturday made up').toEqual({
    open: true,
    until: { date: '2026-11-28', minute: 960 },
  });
});

test('service over midnight is one service, and without any end it never ends', () => {
  const night: ServiceHours = {
    week: Array.from({ length: 7 }, () => [
      { from: '20:00', to: '24:00' },
      { from: '00:00', to: '02:00' },
    ]),
    holidays: [],
    workdays: [],
  };
  expect(stateAt(night, { date: '2026-11-22', minute: 1410 })).toEqual({
    open: true,
    until: { date: '2026-11-23', minute: 120 },
  });
  const always = { ...night, week: Array.from({ length: 7 }, () => [{ from: '00:00', to: '24:00' }]) };
  expect(stateAt(always, { date: '2026-11-22', minute: 0 })).toEqual({ open: true, until: null });
  expect(stateAt({ ...night, week: Array.from({ length: 7 }, () => []) }, { date: '2026-11-22', minute: 0 })).toEqual({
    open: false,
    until: null,
  });
  expect(stateAt(null, { date: '2026-11-22', minute: 0 })).toEqual({ open: true, until: null });
});

test('the clock is that of the shop', () => {
  const instant = new Date('2026-11-22T16:30:00Z');
  expect(localOf(instant, 'Asia/Shanghai')).toEqual({ date: '2026-11-23', minute: 30 });
  expect(localOf(instant, 'America/New_York')).toEqual({ date: '2026-11-22', minute: 690 });
  expect([weekdayOf('2026-11-23'), weekdayOf('2026-11-22')]).toEqual([0, 6]);
});

test('a holiday of several days is all of them', () => {
  expect(datesBetween('2027-02-27', '2027-03-01')).toEqual(['2027-02-27', '2027-02-28', '2027-03-01']);
  expect(datesBetween('2027-02-27', '2027-02-01')).toEqual(['2027-02-27']);
});

test('hours are sent in order', () => {
  const mixed = {
    week: [[...shifts].reverse()],
    holidays: [
      { date: '2027-01-02', name: '' },
      { date: '2027-01-01', name: '' },
    ],
    workdays: [],
  };
  expect(sortedHours(mixed).week[0]).toEqual(shifts);
  expect(sortedHours(mixed).holidays.map((h) => h.date)).toEqual(['2027-01-01', '2027-01-02']);
});
