import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { narrowPolicy } from '../../../src/outputs/policy.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (policy: string) =>
  `<head><meta http-equiv="content-security-policy" content="${policy}"><style>p{}</style></head><body><script>go()</script></body>`;

it('keeps the hashes of what the page has and drops the others', () => {
  const html = page(
    `script-src 'self' ${hash('go()')} ${hash('other()')}; style-src 'self' ${hash('p{}')} ${hash('h1{}')};`,
  );
  expect(narrowPolicy(html)).toBe(
    page(`script-src 'self' ${hash('go()')}; style-src 'self' ${hash('p{}')};`),
  );
});

it('leaves a page without a policy alone', () => {
  const html = '<p>没有策略</p>';
  expect(narrowPolicy(html)).toBe(html);
});
