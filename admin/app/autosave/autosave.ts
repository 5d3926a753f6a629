import { SaveRefused } from '../beforeSave.ts';
import { askToRestore } from './askToRestore.ts';
import type { Found, Keeper } from './kept.ts';
import { fillForm, onChange, openForm, type OpenForm } from './openForm.ts';

/**
 * Keeps what is typed into a form until it is saved, and offers it again when the entry is opened the next time.
 * Decap's own backup is read before the entry has loaded, and then overwritten by it.
 */
export class Autosave {
  readonly #keepers: Keeper[];
  /** The form that is open, as it was when somebody began to work on it. */
  #open: { name: string; begun?: OpenForm['data']; kept?: OpenForm['data'] } | undefined;
  /** Pictures that restored texts speak of and that are gone, by form. */
  readonly #lost = new Map<string, string[]>();

  /** @param keepers - the first is asked first; what one does not have the next may have */
  constructor(keepers: Keeper[]) {
    this.#keepers = keepers;
    onChange(() => {
      this.#look();
    });
    for (const event of ['keydown', 'pointerdown', 'paste', 'drop', 'input'])
      document.addEventListener(
        event,
        () => {
          this.#begin();
        },
        true,
      );
  }

  /** Forgets the form that was just saved. */
  saved(): void {
    const name = this.#open?.name;
    if (name === undefined) return;
    this.#forget(name);
    this.#lost.delete(name);
    this.#open = { name };
  }

  /** @throws SaveRefused when the form still speaks of a picture that was not kept */
  refuseLostPictures(data: Record<string, unknown>): void {
    const lost = this.#lost.get(this.#open?.name ?? '') ?? [];
    const left = mentioned(lost, data);
    if (left.length > 0)
      throw new SaveRefused([`图片${left.join('、')}没有留下来，请重新选择图片，或者删掉它。`]);
  }

  /** Forms change by themselves while they load, e.g. by filling in the time of now; that is nobody's work. */
  #begin(): void {
    const form = openForm();
    if (form && form.name === this.#open?.name) this.#open.begun ??= form.data;
  }

  #look(): void {
    const form = openForm();
    if (form?.name !== this.#open?.name) {
      this.#open = form && { name: form.name };
      if (form) void this.#offer(form);
    }
    const open = this.#open;
    if (!form || form.saving || !open?.begun || (open.kept ?? open.begun) === form.data) return;
    open.kept = form.data;
    if (form.data.equals(open.begun)) {
      this.#forget(form.name);
      return;
    }
    const data = form.data.toJS() as Record<string, unknown>;
    for (const keeper of this.#keepers)
      keeper.put(form.name, { data, pictures: mentioned(form.pictures, data), at: Date.now() });
  }

  async #offer({ name }: OpenForm): Promise<void> {
    const found = (await Promise.all(this.#keepers.map((keeper) => keeper.get(name))))
      .filter((kept): kept is Found => kept !== undefined)
      .sort((one, other) => other.at - one.at)[0];
    const form = openForm();
    if (!found || form?.name !== name || this.#open?.kept) return;
    if (JSON.stringify(found.data) === JSON.stringify(form.data.toJS())) {
      this.#forget(name);
    } else if (await askToRestore(found)) {
      this.#lost.set(name, found.pictures);
      this.#open = { name, begun: form.data };
      fillForm(found.data);
    } else {
      this.#forget(name);
    }
  }

  #forget(name: string): void {
    for (const keeper of this.#keepers) keeper.forget(name);
  }
}

function mentioned(pictures: string[], data: Record<string, unknown>): string[] {
  const text = JSON.stringify(data);
  return pictures.filter((name) => text.includes(name));
}
