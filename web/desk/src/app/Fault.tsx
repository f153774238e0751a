import { Component, type ReactNode } from 'react';

/** Stands in the place of a page that failed. */
export class Fault extends Component<
  { words: { title: string; reload: string }; children: ReactNode },
  { failed: boolean }
> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <main className="page-loading" role="alert">
        <p>{this.props.words.title}</p>
        <button type="button" onClick={() => location.reload()}>
          {this.props.words.reload}
        </button>
      </main>
    );
  }
}
