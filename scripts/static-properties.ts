import { idiomaticDecoratorsTransformer } from '@lit/ts-transformers';
import ts from 'typescript';
import type { Plugin } from 'vite';

/**
 * Writes Lit's decorators as the static properties that they stand for, by Lit's own transformer: the one script is then
 * spared the decorators' code (400 bytes after brotli).
 *
 * @param project the tsconfig.json of what browsers load
 */
export function staticProperties(project: string): Plugin {
  let program: ts.Program;
  return {
    name: 'static-properties',
    enforce: 'pre',
    buildStart() {
      program = readProgram(project);
    },
    load(id) {
      const source = program.getSourceFile(id);
      return source?.text.includes("from 'lit/decorators.js'") ? transformed(program, source) : null;
    },
  };
}

function readProgram(project: string): ts.Program {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: report };
  const { fileNames, options = {} } = ts.getParsedCommandLineOfConfigFile(project, {}, host) ?? {};
  return ts.createProgram(fileNames ?? [], {
    ...options,
    noEmit: false,
    rewriteRelativeImportExtensions: false,
  });
}

function transformed(program: ts.Program, source: ts.SourceFile): string {
  let code = '';
  const before = [idiomaticDecoratorsTransformer(program)];
  program.emit(source, (_, text) => (code = text), undefined, false, { before });
  return code;
}

function report({ messageText }: ts.Diagnostic): never {
  throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
}
