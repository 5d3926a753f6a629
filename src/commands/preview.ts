import { createServer } from 'node:http';
import { staticSite } from '../server/staticSite.ts';
import { contentFolder, outputFolder } from '../source/environment.ts';
import { readSettings } from '../source/settings.ts';
import { runCommand } from './runCommand.ts';

await runCommand(async () => {
  const { site } = await readSettings(contentFolder());
  const port = Number(process.env['PORT'] ?? 4321);
  createServer(staticSite(outputFolder(), site.basePath)).listen(port, '127.0.0.1', () => {
    console.log(`网站预览：http://127.0.0.1:${port}${site.basePath}`);
  });
});
