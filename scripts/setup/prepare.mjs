import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { SetupProblem, say } from './say.mjs';

/**
 * Installs and builds where that is needed; costs some milliseconds where it is not.
 * @returns {Promise<number>} the exit code: 0, 70 for a set-up that failed, 130 when interrupted
 */
export async function prepare() {
  try {
    await ensureInstalled();
    await ensureBuilt();
    return 0;
  } catch (error) {
    if (!(error instanceof SetupProblem)) throw error;
    if (error.message !== '') say(error.message);
    return error.exitCode;
  }
}
