import packageJson from '../../package.json' with { type: 'json' };

/** The version of this program. */
export const version: string = packageJson.version;

/** Put in by the build: the hash of the sources. */
declare const ORGCTL_BUILD: string | undefined;

/** The version and the very sources: what another build has cached is not read. */
export const build: string = `${version}+${typeof ORGCTL_BUILD === 'string' ? ORGCTL_BUILD : 'source'}`;
