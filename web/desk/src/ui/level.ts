import type { Risk } from './RiskTag';

const risks: readonly Risk[] = ['good', 'none', 'low', 'mid', 'high', 'high'];

/** How much a level of feeling, L0–L5, weighs. */
export const levelRisk = (level: number): Risk => risks[level] ?? 'none';
