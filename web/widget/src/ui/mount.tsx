import { render } from 'preact';
import { App, type Base } from './App';
import composer from './composer.css?inline';
import frame from './frame.css?inline';
import launcher from './launcher.css?inline';
import log from './log.css?inline';
import narrow from './narrow.css?inline';
import panel from './window.css?inline';

/** Puts the widget into a shadow root of its own: the shop's styles do not reach it, its own do not leave it. */
export function mount(base: Base): void {
  const host = document.createElement('div');
  host.id = 'zhiyin-widget';
  const root = host.attachShadow({ mode: 'open' });
  dress(root, frame + launcher + panel + composer + narrow + log);
  const room = document.createElement('div');
  root.append(room);
  document.body.append(host);
  render(<App {...base} />, room);
}

/** Sheets made by script pass a strict content policy; a style element is for browsers that have none of them. */
function dress(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = css;
    root.append(style);
  }
}
