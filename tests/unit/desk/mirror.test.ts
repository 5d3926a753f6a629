import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { git, gitLine } from '../../../admin/desk/git/git.ts';
import { openRepository } from '../../../admin/desk/git/repository.ts';
import { Mirror } from '../../../admin/desk/release/mirror.ts';
import { temporaryContent } from '../../browser/support/content.ts';

describe('a mirror', () => {
  it('says that it is behind while the other machine does not answer, and catches up', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mirror-'));
    const gitDir = join(folder, 'content.git');
    const remote = join(folder, 'mirror.git');
    await openRepository(gitDir, { contentFolder: await temporaryContent(), branch: 'main' });
    const mirror = new Mirror(gitDir, remote);
    await mirror.push();
    expect(mirror.state).toMatchObject({
      state: 'behind',
      error: expect.stringContaining('push') as string,
    });

    await git(remote, ['init', '--quiet', '--bare']);
    await git(gitDir, ['branch', 'desk/stories/a', 'main']);
    await mirror.push();
    expect(mirror.state.state).toBe('ok');
    expect(await gitLine(remote, ['rev-parse', 'desk/stories/a'])).toBe(
      await gitLine(gitDir, ['rev-parse', 'main']),
    );
    await mirror.stop();
  });

  it('does not show the password of its address', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mirror-'));
    const gitDir = join(folder, 'content.git');
    await openRepository(gitDir, { contentFolder: await temporaryContent(), branch: 'main' });
    const mirror = new Mirror(gitDir, 'http://office:geheim@127.0.0.1:1/x.git');
    await mirror.push();
    expect(mirror.state.state).toBe('behind');
    expect(mirror.state.error).toContain('127.0.0.1');
    expect(mirror.state.error).not.toContain('geheim');
    await mirror.stop();
  });
});
