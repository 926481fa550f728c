import ts from 'typescript';

/**
 * The names of private members that are nothing else anywhere in a project: no public member, no key of data, no name
 * of the platform's. The one script may call them what it likes, and short names are cheaper.
 *
 * @param project the tsconfig.json of what browsers load
 * @returns what matches just these names
 */
export function privateNames(project: string): RegExp {
  const { fileNames = [], options } = ts.getParsedCommandLineOfConfigFile(project, {}, HOST) ?? {};
  const program = ts.createProgram(fileNames, options ?? {});
  // Sets what the nodes need to know their files.
  program.getTypeChecker();
  const own = new Set<string>();
  const others = new Set<string>();
  for (const file of program.getSourceFiles()) visit(file, own, others);
  return new RegExp(`^(?:${[...own].filter((name) => !others.has(name)).join('|')})$`);
}

const HOST: ts.ParseConfigFileHost = {
  ...ts.sys,
  onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
    throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
  },
};

/** Declarations tell: what is read somewhere without one, as from JSON, stands in the types of what is read. */
function visit(node: ts.Node, own: Set<string>, others: Set<string>): void {
  if (ts.isClassElement(node) && node.name && isPrivate(node)) {
    if (!node.getSourceFile().isDeclarationFile) own.add(nameOf(node.name));
  } else if (isDeclarationWithName(node)) others.add(nameOf(node.name));
  else if (isDataset(node)) others.add(nameOf(node.name));
  else if (ts.isStringLiteralLike(node)) others.add(node.text);
  ts.forEachChild(node, (child) => visit(child, own, others));
}

function isPrivate(node: ts.ClassElement): boolean {
  const modifiers = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []) : [];
  const decorators = ts.canHaveDecorators(node) ? (ts.getDecorators(node) ?? []) : [];
  // Lit keeps the name of a decorated member as a text.
  return decorators.length === 0 && modifiers.some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword);
}

function isDeclarationWithName(node: ts.Node): node is ts.Declaration & { name: ts.Node } {
  return (
    (ts.isTypeElement(node) || ts.isClassElement(node) || ts.isObjectLiteralElement(node)) &&
    node.name !== undefined
  );
}

/** What is read of an element's data attributes is declared nowhere. */
function isDataset(node: ts.Node): node is ts.PropertyAccessExpression {
  return (
    ts.isPropertyAccessExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    node.expression.name.text === 'dataset'
  );
}

function nameOf(name: ts.Node): string {
  return ts.isStringLiteralLike(name) || ts.isIdentifier(name) ? name.text : '';
}
