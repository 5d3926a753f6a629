import { contentFolder, outputFolder } from '../source/environment.ts';
import { buildSite } from './buildSite.ts';
import { runCommand } from './runCommand.ts';

await runCommand(() => buildSite(contentFolder(), outputFolder()));
