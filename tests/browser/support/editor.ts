import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';

/** The editing side in a browser, handled as an editor would: by what the labels say. */
export class Editor {
  readonly page: Page;
  /** Everything that went wrong in the page, and every request to another host. */
  readonly faults: string[] = [];
  /** What the editor writes when the page asks for a line of text; null when they would rather not. */
  answer: string | null = '';
  readonly #input: CDPSession;
  readonly #address: string;

  private constructor(page: Page, input: CDPSession, address: string) {
    this.page = page;
    this.#input = input;
    this.#address = address;
    page.on('console', (message) => {
      if (message.type() === 'error') this.faults.push(message.text());
    });
    // Leaving an unsaved form, deleting an entry: the test means it.
    page.on(
      'dialog',
      (dialog) => void (this.answer === null ? dialog.dismiss() : dialog.accept(this.answer)),
    );
    page.on('pageerror', (error) => this.faults.push(String(error)));
    page.on('request', (request) => {
      const url = request.url();
      if (!/^(blob|data):/.test(url) && !url.startsWith(new URL(address).origin))
        this.faults.push(`request to ${url}`);
    });
  }

  /**
   * Opens the editing side and logs in.
   * @param address - of `admin/`
   * @param zone - the editor's time zone
   * @param context - a browser that was used before, with what it remembers
   */
  static async open(
    browser: Browser,
    address: string,
    {
      width = 1280,
      zone = 'Asia/Shanghai',
      context,
    }: { width?: number; zone?: string; context?: BrowserContext } = {},
  ): Promise<Editor> {
    const used =
      context ??
      (await browser.newContext({
        viewport: { width, height: 900 },
        locale: 'zh-CN',
        timezoneId: zone,
      }));
    const editor = await Editor.#at(used, address);
    const { page } = editor;
    if (!context) await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('heading', { name: '活动报道' }).waitFor();
    return editor;
  }

  /**
   * Logs someone in at a desk, in a browser of their own.
   * @param address - of `admin/`
   */
  static async logIn(
    browser: Browser,
    address: string,
    { name, password }: { name: string; password: string },
  ): Promise<Editor> {
    const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
    const editor = await Editor.#at(context, address);
    const { page } = editor;
    await page.getByLabel('姓名').fill(name);
    await page.getByLabel('密码').fill(password);
    await page.getByRole('button', { name: '登录' }).click();
    await page.waitForURL(address);
    // Decap asks once more, for nothing.
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('heading', { name: '活动报道' }).waitFor();
    return editor;
  }

  static async #at(context: BrowserContext, address: string): Promise<Editor> {
    const page = await context.newPage();
    // Decap is a large program and test machines are small.
    page.setDefaultTimeout(120_000);
    const editor = new Editor(page, await context.newCDPSession(page), address);
    await page.goto(address);
    return editor;
  }

  /** Goes to a part of the editing side, e.g. `collections/stories/new`, and waits until it has loaded. */
  async go(place: string): Promise<void> {
    // A fresh page: on the old one, the form of before would still be there for a moment.
    await this.page.goto('about:blank');
    await this.page.goto(`${this.#address}#/${place}`);
    await this.page.locator('[class*="-ControlPaneContainer"] label').first().waitFor();
    await this.page.waitForLoadState('networkidle');
  }

  /** Answers at once, from now on, when a draft of before is offered: the test wants an empty form. */
  async declineDrafts(): Promise<void> {
    const question = this.page.getByRole('dialog', { name: '有没保存的内容' });
    await this.page.addLocatorHandler(question, () =>
      question.getByRole('button', { name: '丢弃' }).click(),
    );
  }

  field(label: string) {
    return this.page.getByLabel(label, { exact: true });
  }

  body() {
    return this.page.locator('[data-slate-editor]');
  }

  /** Puts the caret into the rich text, at the end of the line that is clicked. */
  async intoBody(): Promise<void> {
    await this.body().click();
    await this.toLineEnd();
  }

  /** Puts the caret at the end of its line and gives the rich text, which looks at it ten times a second, time to see it. */
  async toLineEnd(): Promise<void> {
    await this.page.waitForTimeout(300);
    await this.page.keyboard.press('End');
    await this.page.waitForTimeout(300);
  }

  /** Types letters one by one with a Chinese input method, then confirms the words. */
  async compose(letters: string, words: string): Promise<void> {
    for (let length = 1; length <= letters.length; length += 1) {
      await this.#input.send('Input.imeSetComposition', {
        text: letters.slice(0, length),
        selectionStart: length,
        selectionEnd: length,
      });
      // An input method is never faster; Decap's rich text needs the time between two letters.
      await this.page.waitForTimeout(120);
    }
    await this.#input.send('Input.insertText', { text: words });
  }

  async fill(values: Record<string, string>): Promise<void> {
    for (const [label, value] of Object.entries(values)) await this.field(label).fill(value);
  }

  /** Chooses from a list of options. */
  async choose(label: string, option: string): Promise<void> {
    await this.field(label).click();
    await this.page.getByRole('option', { name: option, exact: true }).first().click();
  }

  /** Uploads a file into the first picture field that is still empty. */
  async upload(name: string, photo: Buffer): Promise<void> {
    await this.page.getByRole('button', { name: '选择图片' }).first().click();
    await this.page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'image/jpeg', buffer: photo });
    await this.page.getByRole('button', { name: '选用已选中项目' }).click();
  }

  /** Saves, and returns what the editing side said. */
  async save(): Promise<string> {
    await this.page.getByRole('button', { name: '发布', exact: true }).click();
    await this.page.getByText('立即发布', { exact: true }).click();
    return this.told();
  }

  /** What the editing side says of the work just done; puts the message away. */
  async told(): Promise<string> {
    const said = this.page.locator('.Toastify__toast-body').last();
    const words = await said.innerText();
    // It also goes by itself, maybe at this very moment.
    await said.click({ timeout: 2_000 }).catch(() => undefined);
    await said.waitFor({ state: 'detached' });
    return words;
  }

  /** Code of the entry that is open, from the address of the page; a new entry has it once Decap shows it as saved. */
  async code(): Promise<string> {
    const saved = /\/entries\/([^/]+)\/index/;
    await this.page.waitForURL(saved);
    return saved.exec(this.page.url())?.[1] ?? '';
  }
}
