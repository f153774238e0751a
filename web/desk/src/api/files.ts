import { type Schemas, send } from './client';

export type FileWork = 'audit' | 'optimize';
export type KeptReport = Schemas['KeptReport'];

/** Sends a file to be checked; the report can be opened for a while at the address that comes back. */
export async function report(work: FileWork, file: File, signal: AbortSignal): Promise<KeptReport> {
  const body = new FormData();
  body.append('file', file);
  return (await (await send(`/api/v1/${work}?format=keep`, { method: 'POST', body, signal })).json()) as KeptReport;
}
