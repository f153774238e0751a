import type { ReactNode } from 'react';

/** How much something matters; colour and word always come together. */
export type Risk = 'none' | 'low' | 'mid' | 'high' | 'good';

export function riskClass(risk: Risk): string {
  return risk === 'none' ? 'risk' : `risk risk-${risk}`;
}

export function RiskTag(props: { risk: Risk; children: ReactNode }) {
  return <span className={`risk-tag ${riskClass(props.risk)}`}>{props.children}</span>;
}
