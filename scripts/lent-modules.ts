import { dirname, resolve } from 'node:path';
import ts from 'typescript';
import type { Plugin } from 'vite';
import { PLACE } from '../src/elements/lazy-load/arrived-parts.ts';

/** Lit's own directives import its templates by the name of their file. */
const TEMPLATES_OF_LIT = /(?:^|[/])lit-html[/]lit-html[.]js$/;
const MARK = '\0lent:';

/**
 * In the script of a part, takes what the elements' own script lends from there instead of bringing it again. What is
 * not lent of a module that lends something cannot be imported: the build says so.
 *
 * @param file the module that lends what it imports
 */
export function lentModules(file: string): Plugin {
  const lent = readImports(file);
  return {
    name: 'lent-modules',
    enforce: 'pre',
    resolveId(source, importer) {
      const path = source.startsWith('.') && importer ? resolve(dirname(importer), source) : source;
      const module = TEMPLATES_OF_LIT.test(path) ? 'lit' : path;
      return lent.has(module) ? MARK + module : null;
    },
    load(id) {
      const names = id.startsWith(MARK) ? lent.get(id.slice(MARK.length)) : undefined;
      return names ? `export const { ${names.join(', ')} } = lent;` : null;
    },
    // A part that came ahead of the elements leaves without a fault; they ask for it again.
    intro: ({ modules }) =>
      Object.keys(modules).some((id) => id.startsWith(MARK))
        ? `const lent = globalThis[Symbol.for('${PLACE}')]?.lent; if (!lent) return;`
        : '',
  };
}

/** The names that a module imports, by where they come from: the path of a file, or a package. */
function readImports(file: string): Map<string, string[]> {
  const source = ts.createSourceFile(file, ts.sys.readFile(file) ?? '', ts.ScriptTarget.Latest);
  const imports = new Map<string, string[]>();
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const bindings = statement.importClause?.namedBindings;
    if (!bindings || !ts.isNamedImports(bindings)) continue;
    const { text } = statement.moduleSpecifier;
    const names = bindings.elements.map(({ name }) => name.text);
    imports.set(text.startsWith('.') ? resolve(dirname(file), text) : text, names);
  }
  return imports;
}
