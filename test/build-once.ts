import { prepare } from '../scripts/setup/prepare.mjs';

/** Tests that run the program need dist/ as the sources say; `vitest` alone, in an editor, builds it too. */
export default async function buildOnce(): Promise<void> {
  const exitCode = await prepare();
  if (exitCode !== 0) throw new Error('orgctl could not be installed and built; the reason stands above');
}
