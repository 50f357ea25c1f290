import ts from 'typescript';

/** One fault that can be put into a file: `text.slice(start, end)` becomes `by`. */
export interface Fault {
  operator: string;
  start: number;
  end: number;
  by: string;
  /** What has to be chosen as a whole where the fault is to be turned on and off as the code runs. */
  whole: Whole;
}

/** The expression or statement that holds a fault, or the dot and name of a call: `text.slice(start, end)`. */
export interface Whole {
  is: 'expression' | 'statement' | 'name';
  start: number;
  end: number;
}

interface Edit {
  node: ts.Node;
  by: string;
  /** The expression that holds the node, the node itself unless told. */
  whole?: ts.Node;
}

/** What an operator makes of a node, null where it makes nothing. */
type Operator = (node: ts.Node, source: ts.SourceFile) => Edit | null;

/** Replaces the sign of a binary expression by the one it is easily taken for. */
const swapSign =
  (
    pairs: Readonly<Record<string, string>>,
    fits: (node: ts.BinaryExpression) => boolean = () => true,
  ): Operator =>
  (node) => {
    if (!ts.isBinaryExpression(node) || !fits(node)) return null;
    const by = pairs[node.operatorToken.getText()];
    return by === undefined ? null : { node: node.operatorToken, by, whole: node };
  };

/** Calls that are easily taken for another of the same form. */
const likeCalls: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  min: 'max',
  max: 'min',
  floor: 'ceil',
  ceil: 'floor',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  push: 'unshift',
  find: 'findLast',
  findLast: 'find',
  indexOf: 'lastIndexOf',
};

const isWords = (node: ts.Node): boolean =>
  ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);

const isNumeric = ({ left, right }: ts.BinaryExpression): boolean =>
  !isWords(left) && !isWords(right) && !(ts.isBinaryExpression(left) && isWords(left.right));

/** Whether a text or number is no value: of a type, of an import, the name of a field. */
const isNoValue = ({ parent }: ts.Node): boolean =>
  ts.isTypeNode(parent) || ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent);

/** Whether a text is an address that a bundler looks for as it is written. */
const isOfBundler = ({ parent }: ts.Node): boolean =>
  (ts.isCallExpression(parent) && /^import\b/.test(parent.expression.getText())) ||
  (ts.isNewExpression(parent) && parent.expression.getText() === 'URL');

const isName = (node: ts.Node): boolean => (node.parent as { name?: ts.Node }).name === node;

/** The ten ways in which code is made wrong, each by one small change. */
export const operators: Readonly<Record<string, Operator>> = {
  'edge of a comparison': swapSign({ '<': '<=', '<=': '<', '>': '>=', '>=': '>' }),
  'equal for unequal': swapSign({ '===': '!==', '!==': '===' }),
  'one sum for another': swapSign({ '+': '-', '-': '+', '*': '/', '/': '*' }, isNumeric),
  'and for or': swapSign({ '&&': '||', '||': '&&' }),
  'no default': (node) =>
    ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken
      ? { node, by: node.right.getText() }
      : null,
  'condition turned round': (node) =>
    ts.isIfStatement(node)
      ? { node: node.expression, by: `!(${node.expression.getText()})` }
      : ts.isConditionalExpression(node)
        ? { node: node.condition, by: `!(${node.condition.getText()})` }
        : null,
  'number off by one': (node) =>
    ts.isNumericLiteral(node) && !isNoValue(node) && !isName(node)
      ? { node, by: String(Number(node.text) + 1) }
      : null,
  'words gone': (node) =>
    ts.isStringLiteral(node) &&
    node.text !== '' &&
    !isNoValue(node) &&
    !isName(node) &&
    !isOfBundler(node) &&
    !ts.isPropertyAssignment(node.parent.parent ?? node) &&
    !ts.isExpressionStatement(node.parent)
      ? { node, by: "''" }
      : null,
  'call for another': (node) => {
    if (!ts.isPropertyAccessExpression(node) || !ts.isCallExpression(node.parent)) return null;
    const by = Object.hasOwn(likeCalls, node.name.text) ? likeCalls[node.name.text] : undefined;
    return by === undefined ? null : { node: node.name, by };
  },
  'statement left out': (node) =>
    ts.isExpressionStatement(node) && !node.expression.getText().startsWith('super')
      ? { node, by: ';' }
      : null,
};

/**
 * Every fault that an operator can put into a file.
 *
 * @param text source in TypeScript, or of a page of Astro, of which the script at its top is looked at
 */
export function faultsIn(path: string, text: string): Fault[] {
  const code = path.endsWith('.astro') ? scriptOf(text) : { text, start: 0 };
  const source = ts.createSourceFile(
    path,
    code.text,
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TS,
  );
  const found: Fault[] = [];
  const visit = (node: ts.Node): void => {
    for (const [operator, make] of Object.entries(operators)) {
      const edit = make(node, source);
      if (!edit) continue;
      const start = code.start + edit.node.getStart(source);
      const end = code.start + edit.node.getEnd();
      found.push({ operator, start, end, by: edit.by, whole: wholeOf(edit, source, code.start) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function wholeOf({ node, whole = node }: Edit, source: ts.SourceFile, offset: number): Whole {
  const isCalled = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node;
  const start = isCalled ? node.parent.expression.getEnd() : whole.getStart(source);
  const is = isCalled ? 'name' : ts.isExpressionStatement(whole) ? 'statement' : 'expression';
  return { is, start: offset + start, end: offset + whole.getEnd() };
}

function scriptOf(text: string): { text: string; start: number } {
  const [, open = '', script = ''] = /^(\s*---\n)([\s\S]*?)^---$/m.exec(text) ?? [];
  return { text: script, start: open.length };
}
