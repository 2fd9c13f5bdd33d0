import type { OpenedOrg } from '../rules/opened-org.ts';

/** The files an answer rests on, for its `inputs`. */
export function inputsOf(org: OpenedOrg): readonly { readonly file: string; readonly sha256: string }[] {
  return org.files.filter(({ sha256 }) => sha256 !== '').map(({ path, sha256 }) => ({ file: path, sha256 }));
}
