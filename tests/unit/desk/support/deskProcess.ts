import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { temporaryContent } from '../../../browser/support/content.ts';
import { PASSWORD } from './deskUnderTest.ts';
import { Visitor } from './visitor.ts';

/** The real command, with a state folder and content of its own. */
export class DeskProcess {
  readonly state: string;
  readonly #environment: NodeJS.ProcessEnv;
  #child: ChildProcess | undefined;
  said = '';
  /** Address of the site, with a final slash. */
  address = '';

  private constructor(state: string, content: string, more: Record<string, string>) {
    this.state = state;
    this.#environment = {
      ...process.env,
      DESK_STATE: state,
      CONTENT: content,
      BASE_PATH: '/wmsj/',
      PORT: '0',
      BUILD_TIME: '2026-11-25 12:00',
      NODE_ENV: 'production',
      ...more,
    };
  }

  /** @param required - reviews before publication, by different people */
  static async create(required: number, more: Record<string, string> = {}): Promise<DeskProcess> {
    const content = await temporaryContent();
    await appendFile(
      join(content, 'settings/site.yaml'),
      // What the desk starts with is older.
      `\nreviews:\n  required: ${required}\n  distinct: true\n  since: 2026-11-03\n`,
    );
    return new DeskProcess(await mkdtemp(join(tmpdir(), 'desk-')), content, more);
  }

  addPerson(name: string, role: string): void {
    this.run('deskUser', ['add', name, '--role', role], `${PASSWORD}\n`);
  }

  /** Runs a command of the project on the same state. @returns what it printed */
  run(command: string, parameters: string[], input = ''): string {
    return execFileSync(process.execPath, [`src/commands/${command}.ts`, ...parameters], {
      env: this.#environment,
      input,
      encoding: 'utf8',
    });
  }

  async start(): Promise<void> {
    const child = spawn(process.execPath, ['src/commands/desk.ts'], {
      env: this.#environment,
      // A kill takes the whole group, as a power cut would.
      detached: true,
    });
    this.#child = child;
    const from = this.said.length;
    for (const output of [child.stdout, child.stderr])
      output.on('data', (part: Buffer) => (this.said += part.toString()));
    await new Promise<void>((resolve, reject) => {
      child.stdout.on('data', () => {
        const address = /编辑后台：(\S+)admin\//.exec(this.said.slice(from))?.[1];
        if (address === undefined) return;
        this.address = address;
        resolve();
      });
      child.once('exit', (code) => {
        reject(new Error(`the desk ended with ${code}: ${this.said.slice(from)}`));
      });
    });
  }

  /** Kills the desk, its gits and its build without a warning. */
  async kill(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (child?.pid === undefined || child.exitCode !== null) return;
    const gone = once(child, 'exit');
    process.kill(-child.pid, 'SIGKILL');
    await gone;
  }

  async visit(name: string): Promise<Visitor> {
    const visitor = new Visitor(`${this.address}admin/`);
    await visitor.logIn(name, PASSWORD);
    return visitor;
  }
}
