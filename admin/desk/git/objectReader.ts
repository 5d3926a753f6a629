import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { gitArguments, gitEnvironment } from './git.ts';

export interface GitObject {
  id: string;
  type: string;
  content: Buffer;
}

interface Waiting {
  resolve: (object: GitObject | undefined) => void;
  reject: (error: Error) => void;
}

/** Reads objects through one `git cat-file --batch`, started when first needed: a process for each would be slow. */
export class ObjectReader {
  readonly #gitDir: string;
  #child: ChildProcessWithoutNullStreams | undefined;
  #waiting: Waiting[] = [];
  #parts: Buffer[] = [];
  #length = 0;
  /** Bytes that the answer under way still needs; 0 while its first line has not come. */
  #wanted = 0;

  constructor(gitDir: string) {
    this.#gitDir = gitDir;
  }

  /**
   * @param name - anything that git understands: `refs/heads/main:stories/x/index.md`, an object's id
   * @returns nothing when there is no such object
   */
  read(name: string): Promise<GitObject | undefined> {
    if (/[\n\0]/.test(name)) return Promise.resolve(undefined);
    const child = (this.#child ??= this.#start());
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      child.stdin.write(`${name}\n`);
    });
  }

  close(): void {
    this.#child?.stdin.end();
  }

  #start(): ChildProcessWithoutNullStreams {
    const child = spawn('git', [...gitArguments(this.#gitDir), 'cat-file', '--batch'], {
      env: gitEnvironment(),
    });
    child.stdin.on('error', () => undefined);
    child.stdout.on('data', (part: Buffer) => {
      this.#take(part);
    });
    child.on('close', () => {
      const left = this.#waiting;
      this.#child = undefined;
      this.#waiting = [];
      this.#parts = [];
      this.#length = 0;
      this.#wanted = 0;
      for (const { reject } of left) reject(new Error('git cat-file ended'));
    });
    child.on('error', () => undefined);
    return child;
  }

  #take(part: Buffer): void {
    this.#parts.push(part);
    this.#length += part.length;
    while (this.#length > 0 && this.#length >= this.#wanted) {
      const bytes =
        this.#parts.length === 1 ? (this.#parts[0] ?? part) : Buffer.concat(this.#parts);
      const used = this.#answer(bytes);
      const rest = bytes.subarray(used);
      this.#parts = [rest];
      this.#length = rest.length;
      if (used === 0) return;
    }
  }

  /** @returns how many bytes the first answer took; 0 when it has not all come. */
  #answer(bytes: Buffer): number {
    const lineEnd = bytes.indexOf(0x0a);
    if (lineEnd < 0) return 0;
    const line = bytes.toString('utf8', 0, lineEnd);
    const [, id = '', type = '', size = '0'] = /^([0-9a-f]{40,64}) (\w+) (\d+)$/.exec(line) ?? [];
    if (!id) {
      this.#waiting.shift()?.resolve(undefined);
      this.#wanted = 0;
      return lineEnd + 1;
    }
    const end = lineEnd + 1 + Number(size);
    if (bytes.length < end + 1) {
      this.#wanted = end + 1;
      return 0;
    }
    this.#wanted = 0;
    const content = Buffer.from(bytes.subarray(lineEnd + 1, end));
    this.#waiting.shift()?.resolve({ id, type, content });
    return end + 1;
  }
}
