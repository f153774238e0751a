import type { Message } from '../../api/desk.types';

const muted = 'zhiyin.muted';

export const isMuted = (): boolean => localStorage.getItem(muted) === 'yes';
export const mute = (on: boolean): void => localStorage.setItem(muted, on ? 'yes' : 'no');

let audio: AudioContext | null = null;

/** Two short soft tones. Silent while muted, or before the first click: browsers forbid it. */
export function ring(): void {
  if (isMuted()) return;
  try {
    audio ??= new AudioContext();
    const start = audio.currentTime;
    for (const [at, pitch] of [
      [0, 660],
      [0.14, 880],
    ] as const) {
      const tone = audio.createOscillator();
      const volume = audio.createGain();
      tone.frequency.value = pitch;
      volume.gain.setValueAtTime(0, start + at);
      volume.gain.linearRampToValueAtTime(0.12, start + at + 0.02);
      volume.gain.exponentialRampToValueAtTime(0.001, start + at + 0.13);
      tone.connect(volume).connect(audio.destination);
      tone.start(start + at);
      tone.stop(start + at + 0.14);
    }
  } catch {
    // No audio device: the desktop notice and the title still tell.
  }
}

export const canNotify = (): boolean => typeof Notification !== 'undefined';
export const mayNotify = (): boolean => canNotify() && Notification.permission === 'granted';

/** Asks the user; only ever called from a click. */
export async function askToNotify(): Promise<boolean> {
  return canNotify() && (await Notification.requestPermission()) === 'granted';
}

/** A desktop notice of a new bubble; a click opens the conversation. What was said stays off the lock screen. */
export function notify(title: string, body: string, message: Message, onOpen: () => void): void {
  if (!mayNotify() || isMuted()) return;
  const notice = new Notification(title, { body, tag: message.conversationId, icon: '/mark.svg' });
  notice.onclick = () => {
    window.focus();
    onOpen();
    notice.close();
  };
}
