import { readFileSync } from 'node:fs';
import { programmeSettings } from '../../../src/models/settings/programme.ts';
import { parseYaml } from '../../../src/source/yaml.ts';

/** The programme that ships. */
export const programme = programmeSettings.schema.parse(
  parseYaml(readFileSync('content/settings/programme.yaml', 'utf8')).data,
);
