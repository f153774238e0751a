import type { Finding } from '../../lib/review';
import type { Risk } from '../RiskTag';

export const riskOf = (finding: Pick<Finding, 'severity'>): Risk =>
  finding.severity === 'error' ? 'high' : finding.severity === 'warning' ? 'mid' : 'none';
