const known = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];
const longestSide = 2048;
const smallEnough = 1.5 * 1024 * 1024;

export function isPicture(file: File): boolean {
  return known.includes(file.type);
}

export function picturesOf(transfer: DataTransfer | null): File[] {
  return [...(transfer?.files ?? [])];
}

/** A photo of twelve megapixels says no more in a chat than one of two; redrawing it also leaves place and camera behind. */
export async function shrink(file: File): Promise<Blob> {
  if (file.type === 'image/gif') return file;
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
    if (scale === 1 && file.size <= smallEnough && file.type !== 'image/jpeg') return file;
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const type = file.type === 'image/png' && scale === 1 ? 'image/png' : 'image/jpeg';
    const small = await new Promise<Blob | null>((done) => canvas.toBlob(done, type, 0.88));
    return small && small.size < file.size ? small : file;
  } catch {
    return file;
  }
}

export interface Sent {
  status: number;
  body: unknown;
}

/** Posts one file with progress from 0 to 1; the status is 0 when the network failed. */
export function post(
  url: string,
  file: Blob,
  headers: Record<string, string>,
  progress: (part: number) => void,
): Promise<Sent> {
  return new Promise((done) => {
    const form = new FormData();
    form.append('file', file, `picture.${file.type.split('/')[1] ?? 'png'}`);
    const request = new XMLHttpRequest();
    request.open('POST', url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = (e) => e.lengthComputable && progress(e.loaded / e.total);
    request.onload = () => done({ status: request.status, body: read(request.responseText) });
    request.onerror = () => done({ status: 0, body: null });
    request.ontimeout = request.onerror;
    request.timeout = 120_000;
    request.send(form);
  });
}

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
