import type { Browser } from 'playwright-core';

export interface Loading {
  /** Seconds to the largest paint of the content. */
  lcp: number;
  /** Cumulative layout shift. */
  cls: number;
  requests: number;
  /** Scripts, compressed, in bytes. */
  scriptBytes: number;
}

/** Slow 4G: 1.6 Mbit/s, 150 ms; a processor four times slower than this one. */
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 94_000,
};
const SLOWER = 4;
const SETTLED_MS = 1000;

interface Shift extends PerformanceEntry {
  value: number;
}

/** Loads a page on a small phone with a slow network several times, each in a fresh browser context. @returns the best */
export async function measureLoading(
  browser: Browser,
  url: string,
  runs: number,
): Promise<Loading> {
  const all: Loading[] = [];
  for (let run = 0; run < runs; run += 1) {
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      deviceScaleFactor: 2,
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', NETWORK);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    const types = new Map<string, string>();
    let scriptBytes = 0;
    session.on('Network.requestWillBeSent', ({ requestId, type = '' }) => {
      types.set(requestId, type);
    });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (types.get(requestId) === 'Script') scriptBytes += encodedDataLength;
    });
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForTimeout(SETTLED_MS);
    const paint = await page.evaluate(
      () =>
        new Promise<{ lcp: number; cls: number }>((resolve) => {
          const seen = { lcp: 0, cls: 0 };
          const watch = (type: string, take: (entry: PerformanceEntry) => void) => {
            new PerformanceObserver((list) => {
              list.getEntries().forEach(take);
            }).observe({ type, buffered: true });
          };
          watch('largest-contentful-paint', ({ startTime }) => (seen.lcp = startTime / 1000));
          watch('layout-shift', (entry) => (seen.cls += (entry as Shift).value));
          setTimeout(() => {
            resolve(seen);
          }, 300);
        }),
    );
    all.push({ ...paint, requests: types.size, scriptBytes });
    await context.close();
  }
  const [best] = all.sort((a, b) => a.lcp - b.lcp);
  if (!best) throw new Error('Nothing was measured.');
  return best;
}
