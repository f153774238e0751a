import { newId } from '../lib/ids';
import { isPicture, post, shrink } from '../lib/pictures';
import type { Attachment, Refusal } from '../protocol/frames';
import type { Session } from './session';
import type { Upload } from './store';

/** The buyer's pictures: shown at once, sent with progress, and said in the conversation when the desk has them. */
export class Uploads {
  readonly #session: Session;
  constructor(session: Session) {
    this.#session = session;
  }

  add(files: readonly File[]): void {
    for (const file of files) {
      const upload: Upload = { clientId: newId(), preview: URL.createObjectURL(file), progress: 0, file };
      this.#show([...this.#all, isPicture(file) ? upload : { ...upload, refused: local('notPicture') }]);
      if (isPicture(file)) void this.#send(upload);
    }
  }

  retry(clientId: string): void {
    const upload = this.#all.find((u) => u.clientId === clientId);
    if (!upload) return;
    this.#change(clientId, { progress: 0, refused: undefined });
    void this.#send(upload);
  }

  discard(clientId: string): void {
    const upload = this.#all.find((u) => u.clientId === clientId);
    if (upload) URL.revokeObjectURL(upload.preview);
    this.#show(this.#all.filter((u) => u.clientId !== clientId));
  }

  async #send(upload: Upload): Promise<void> {
    const session = this.#session;
    const visitor = session.visitor;
    const headers = { 'X-Zhiyin-Visitor': visitor ?? '', 'X-Zhiyin-Token': session.token };
    const small = await shrink(upload.file);
    const { status, body } = await post(`${session.baseUrl}/widget/v1/attachments`, small, headers, (progress) =>
      this.#change(upload.clientId, { progress }),
    );
    // Whoever signed out meanwhile takes the picture along.
    if (session.visitor !== visitor || !this.#all.some((u) => u.clientId === upload.clientId)) return;
    if (status >= 200 && status < 300 && isAttachment(body)) {
      session.put({
        clientId: upload.clientId,
        contentType: 'image',
        content: '',
        at: session.host.now(),
        attachment: body,
      });
      this.discard(upload.clientId);
    } else {
      this.#change(upload.clientId, { refused: refusalOf(status, body) });
    }
  }

  get #all(): readonly Upload[] {
    return this.#session.store.state.uploads;
  }

  #show(uploads: readonly Upload[]): void {
    this.#session.store.set({ uploads });
  }

  #change(clientId: string, part: { progress?: number; refused?: Refusal | undefined }): void {
    this.#show(this.#all.map((u) => (u.clientId === clientId ? ({ ...u, ...part } as Upload) : u)));
  }
}

function isAttachment(body: unknown): body is Attachment {
  return typeof body === 'object' && body !== null && typeof (body as Attachment).id === 'string';
}

/** The desk's own words when it gave some; its code otherwise says which of ours to show. */
function refusalOf(status: number, body: unknown): Refusal {
  const given = body as Partial<Refusal> | null;
  if (given?.title) return { code: given.code ?? '', title: given.title, titleEn: given.titleEn ?? given.title };
  return local(status === 413 ? 'tooLarge' : status === 415 ? 'notPicture' : 'uploadFailed');
}

function local(code: string): Refusal {
  return { code, title: '', titleEn: '' };
}
