import type { BlockContent, DefinitionContent, PhrasingContent } from 'mdast';

/** A directive as typed by an editor: `::名称[标题]{属性="值"}`, or `:::名称` … `:::` around blocks. */
export interface Typed {
  /** The text in square brackets. */
  label: PhrasingContent[];
  /** The blocks inside; none for the one-line form. */
  children: (BlockContent | DefinitionContent)[];
  /** The value of the first of these attributes that is given, without surrounding space or Chinese quotation marks. */
  attribute(...names: string[]): string | undefined;
}

/** One kind of directive. */
export interface Directive {
  /** What editors may call it; Chinese first. */
  names: string[];
  /**
   * What stands on the page in its place, with every block that was inside; nothing when the directive is not usable, then it
   * is printed as typed.
   */
  render(typed: Typed): (BlockContent | DefinitionContent)[] | undefined;
}
