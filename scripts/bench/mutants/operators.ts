import ts from 'typescript';

/** One fault that can be put into a file: `text.slice(start, end)` becomes `by`. */
export interface Fault {
  operator: string;
  start: number;
  end: number;
  by: string;
}

interface Edit {
  node: ts.Node;
  by: string;
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
    return by === undefined ? null : { node: node.operatorToken, by };
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

const isOfType = (node: ts.Node): boolean =>
  ts.isTypeNode(node.parent) ||
  ts.isImportDeclaration(node.parent) ||
  ts.isExportDeclaration(node.parent);

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
    ts.isNumericLiteral(node) && !isOfType(node) && !ts.isLiteralTypeNode(node.parent)
      ? { node, by: String(Number(node.text) + 1) }
      : null,
  'words gone': (node) =>
    ts.isStringLiteral(node) &&
    node.text !== '' &&
    !isOfType(node) &&
    !ts.isPropertyAssignment(node.parent.parent ?? node) &&
    !(ts.isPropertyAssignment(node.parent) && node.parent.name === node)
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
      found.push({ operator, start, end: code.start + edit.node.getEnd(), by: edit.by });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function scriptOf(text: string): { text: string; start: number } {
  const [, open = '', script = ''] = /^(\s*---\n)([\s\S]*?)^---$/m.exec(text) ?? [];
  return { text: script, start: open.length };
}
