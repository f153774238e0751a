const bell =
  'M6 16.5h12c-1.2-1.4-1.7-2.6-1.7-5.5a4.3 4.3 0 0 0-8.6 0c0 2.9-.5 4.1-1.7 5.5ZM10.3 19a1.8 1.8 0 0 0 3.4 0';

const paths = {
  chat: 'M12 3.5c-5 0-9 3.4-9 7.6 0 2.4 1.3 4.5 3.3 5.9-.1 1-.6 2-1.4 2.9-.2.2 0 .6.3.6 1.7-.1 3.2-.8 4.3-1.7.8.2 1.6.3 2.5.3 5 0 9-3.5 9-7.9s-4-7.7-9-7.7Z',
  down: 'm6 9.5 6 6 6-6',
  close: 'm6 6 12 12M18 6 6 18',
  send: 'M4.5 12 20 4.5 15 20l-3.6-6.4L4.5 12Zm6.9 1.6L20 4.5',
  picture:
    'M4 6.5A2.5 2.5 0 0 1 6.5 4h11A2.5 2.5 0 0 1 20 6.5v11a2.5 2.5 0 0 1-2.5 2.5h-11A2.5 2.5 0 0 1 4 17.5v-11Zm0 10 4.6-4.6a1.5 1.5 0 0 1 2.1 0L18 19M15.5 9h.01',
  smile: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm-3.5-7c.8 1.2 2 2 3.5 2s2.7-.8 3.5-2M9 9.5h.01M15 9.5h.01',
  more: 'M4.5 12a1 1 0 1 0 2 0 1 1 0 1 0-2 0Zm6.5 0a1 1 0 1 0 2 0 1 1 0 1 0-2 0Zm6.5 0a1 1 0 1 0 2 0 1 1 0 1 0-2 0Z',
  popout: 'M10 5H7a2 2 0 0 0-2 2v10a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2v-3M14 4h6v6M20 4l-9 9',
  bell,
  mute: `${bell}M4 4l16 16`,
  end: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM9 12h6',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  checks: 'm2.5 12.5 4.5 4.5 9.5-9.5M12 16.5l.5.5 9-9.5',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-14v5.2l3.2 2',
  alert: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-13.5v5M12 16.5h.01',
  star: 'm12 3.8 2.5 5.2 5.7.8-4.1 4 1 5.7-5.1-2.7-5.1 2.7 1-5.7-4.1-4 5.7-.8L12 3.8Z',
  bag: 'M6.5 8h11l.9 10.3a1.6 1.6 0 0 1-1.6 1.7H7.2a1.6 1.6 0 0 1-1.6-1.7L6.5 8ZM9 10.5V7a3 3 0 0 1 6 0v3.5',
};

export type IconName = keyof typeof paths;

/** Drawn in the colour of the text; says nothing to a screen reader: the button beside it does. */
export function Icon({ name, size = 20, filled = false }: { name: IconName; size?: number; filled?: boolean }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill={filled ? 'currentColor' : 'none'}
      stroke="currentColor"
      stroke-width={1.8}
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      <path d={paths[name]} />
    </svg>
  );
}
