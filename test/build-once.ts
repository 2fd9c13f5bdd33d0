import { prepare } from '../scripts/setup/prepare.mjs';

/**
 * Tests that run the program need dist/ as the sources say; `vitest` alone, in an editor, builds it too.
 * Where the sources do not build, only those tests fail (run-orgctl.ts).
 */
export default async function buildOnce(): Promise<void> {
  if ((await prepare()) !== 0)
    process.env['ORGCTL_NOT_BUILT'] = 'orgctl does not build; the reason stands above';
}
