import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Gzipped bytes of script that may load before the first conversation shows. */
export const firstLoad = 350 * 1024;

/** What a page asks for before it can show itself; what is only imported later on demand is not among it. */
const entries = ['main.tsx', 'app/App.tsx', 'features/desk/DeskLive.tsx', 'features/desk/DeskPage.tsx'];

/** Fails a build whose first page has grown past the budget, and says by how much. */
export function budget(): Plugin {
  return {
    name: 'zhiyin-budget',
    apply: 'build',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((c) => c.type === 'chunk');
      const wanted = chunks.filter(
        (c) => c.isEntry || entries.some((e) => c.facadeModuleId?.replaceAll('\\', '/').endsWith(`/src/${e}`)),
      );
      const files = new Set<string>();
      const take = (file: string) => {
        if (files.has(file)) return;
        files.add(file);
        const chunk = chunks.find((c) => c.fileName === file);
        for (const next of chunk?.imports ?? []) take(next);
      };
      for (const chunk of wanted) take(chunk.fileName);
      const size = chunks
        .filter((c) => files.has(c.fileName))
        .reduce((sum, c) => sum + gzipSync(c.code, { level: 9 }).length, 0);
      const said = `first conversation: ${(size / 1024).toFixed(0)} KB of script, gzipped, in ${files.size} files; allowed ${firstLoad / 1024} KB`;
      if (wanted.length < 3) this.error(`the pages to be weighed were not found among ${chunks.length} chunks`);
      if (size > firstLoad) this.error(said);
      this.info(said);
    },
  };
}
