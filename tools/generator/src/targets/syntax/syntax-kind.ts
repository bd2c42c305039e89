import type { TokenKind } from './syntax-node.ts'

const KEYWORDS = [
  ...[
    'Abstract',
    'Any',
    'Async',
    'Await',
    'BigInt',
    'Boolean',
    'Const',
    'Declare',
    'Default',
    'Export',
    'False',
    'KeyOf',
  ],
  ...[
    'Never',
    'Null',
    'Number',
    'Object',
    'Override',
    'Private',
    'Protected',
    'Public',
    'Readonly',
    'Static',
    'String',
  ],
  ...['Symbol', 'True', 'Undefined', 'Unique', 'Unknown', 'Void'],
]

const TOKENS: Readonly<Record<string, string>> = {
  DotDotDotToken: '...',
  ExclamationToken: '!',
  MinusToken: '-',
  PlusToken: '+',
  QuestionToken: '?',
}

const texts: Readonly<Record<string, string>> = {
  ...Object.fromEntries(KEYWORDS.map((word) => [`${word}Keyword`, word.toLowerCase()])),
  ...TOKENS,
}

/** TypeScript's enumeration of the kinds that an engine names: each stands for itself. */
export const SyntaxKind: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.keys(texts).map((kind) => [kind, kind])),
  MultiLineCommentTrivia: 'MultiLineCommentTrivia',
  SingleLineCommentTrivia: 'SingleLineCommentTrivia',
}

/** What a keyword or another token looks like. */
export function tokenText(kind: TokenKind): string {
  const text = texts[kind]
  if (text === undefined) throw new Error(`No engine has printed a ${kind} before.`)
  return text
}
