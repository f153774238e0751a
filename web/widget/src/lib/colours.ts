/** Colours worked out of the one the shop chose, so that text on them can always be read (4.5:1). */
export interface Palette {
  brand: string;
  /** Text on the brand colour. */
  ink: string;
  /** The brand colour as text and lines on light and on dark ground. */
  onLight: string;
  onDark: string;
}

type Rgb = [number, number, number];

const fallback = '#1d5450';
const white: Rgb = [255, 255, 255];
const black: Rgb = [14, 22, 20];
const darkGround: Rgb = [42, 50, 48];

export function palette(color: string): Palette {
  const rgb = parse(color) ?? (parse(fallback) as Rgb);
  const ink = contrast(rgb, white) >= 4.5 || contrast(rgb, white) > contrast(rgb, black) ? white : black;
  return {
    brand: hex(reach(rgb, ink, ink === white ? black : white)),
    ink: hex(ink),
    onLight: hex(reach(rgb, white, black)),
    onDark: hex(reach(rgb, darkGround, white)),
  };
}

export function contrast(a: Rgb, b: Rgb): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

export function parse(color: string): Rgb | null {
  const m = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(color);
  return m ? (m.slice(1).map((part) => Number.parseInt(part, 16)) as Rgb) : null;
}

/** The colour, moved towards `to` until it stands out against `ground`. */
function reach(color: Rgb, ground: Rgb, to: Rgb): Rgb {
  for (let step = 0; step <= 20; step++) {
    const tried = mix(color, to, step / 20);
    if (contrast(tried, ground) >= 4.5) return tried;
  }
  return to;
}

function mix(a: Rgb, b: Rgb, part: number): Rgb {
  return a.map((x, i) => Math.round(x + ((b[i] ?? 0) - x) * part)) as Rgb;
}

function hex(rgb: Rgb): string {
  return `#${rgb.map((x) => x.toString(16).padStart(2, '0')).join('')}`;
}

function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((x) => {
    const s = x / 255;
    return s <= 0.03928 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
