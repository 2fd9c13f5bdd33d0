import { fileURLToPath } from 'node:url';

/** The folder of the sample organisation. */
export const sampleFolder = fileURLToPath(new URL('../../', import.meta.url));
