import { argon2, randomBytes, timingSafeEqual, type Argon2Parameters } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(
  (parameters: Argon2Parameters, done: (error: Error | null, key: Buffer) => void) => {
    argon2('argon2id', parameters, done);
  },
);

/** The first choice of the OWASP Password Storage Cheat Sheet (2024): 19 MiB, two passes, one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };

/** Fewest characters of a password (NIST SP 800-63B asks for 8 at least; without other factors, more). */
const SHORTEST = 10;
const LONGEST = 200;

/** @returns what is wrong with a new password, in Chinese */
export function passwordFault(password: string, name: string): string | undefined {
  const { length } = password;
  if (length < SHORTEST) return `密码至少要${SHORTEST}个字符。`;
  if (length > LONGEST) return `密码最多${LONGEST}个字符。`;
  if (new Set(password).size < 5) return '密码里不同的字符太少。';
  if (password.includes(name)) return '密码里不能有自己的名字。';
  return undefined;
}

/** Hashes a password. @returns a text in the PHC format that carries its own cost and salt */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const key = await derive({ ...COST, message: password, nonce });
  const { memory, passes, parallelism } = COST;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${plain(nonce)}$${plain(key)}`;
}

/** @param hash - as `hashPassword` made it, perhaps at another cost */
export async function verifyPassword(password: string, hash: string): Promise<boolean> {
  const [, memory, passes, parallelism, salt = '', expected = ''] =
    /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(hash) ?? [];
  const wanted = Buffer.from(expected, 'base64');
  if (wanted.length === 0) return false;
  const key = await derive({
    message: password.slice(0, LONGEST),
    nonce: Buffer.from(salt, 'base64'),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: wanted.length,
  });
  return timingSafeEqual(key, wanted);
}

const plain = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');
