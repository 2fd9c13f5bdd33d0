import { createRequire } from 'node:module';

/** The slow reader's package. */
export type YamlPackage = typeof import('yaml');

/** The package takes long to load and is needed only where the fast reader refuses, so it is no static import. */
export function loadYamlPackage(): YamlPackage {
  const yaml: YamlPackage = createRequire(import.meta.url)('yaml');
  return yaml;
}
