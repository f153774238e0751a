/** Tells the shop's page, under our name and under the one pages made for Chatwoot listen to. */
export function emit(name: string, detail?: unknown): void {
  for (const prefix of ['zhiyin', 'chatwoot']) {
    window.dispatchEvent(new CustomEvent(`${prefix}:${name}`, { detail }));
  }
}
