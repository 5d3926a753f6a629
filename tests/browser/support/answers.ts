import { expect, vi } from 'vitest';
import type { DeskProcess } from '../../unit/desk/support/deskProcess.ts';

/** Waits until readers find a page (200), or do not find it any more (404): a release takes its time. */
export const answers = (desk: DeskProcess, address: string, status: number): Promise<void> =>
  vi.waitFor(
    async () => {
      expect((await fetch(address, { redirect: 'manual' })).status, desk.said).toBe(status);
    },
    { timeout: 240_000, interval: 300 },
  );
