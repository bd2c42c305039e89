import type { Declaration } from './declarations.ts'

// What may hold a name without meaning it: comments, texts and regular expressions; then names, with what tells members
// (`.name`) and keys (`name:`) from references. The printed modules divide nothing and have no template literals.
const TOKEN =
  /\/\*[\s\S]*?\*\/|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|\/(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*|(\.{3}|\.)?([$_\p{ID_Start}][$\p{ID_Continue}]*)(\s*\??:)?/gu

const known = new WeakMap<Declaration, ReadonlySet<string>>()

/** The names that a declaration refers to, found once. */
export function namesUsedBy(declaration: Declaration): ReadonlySet<string> {
  const found = known.get(declaration) ?? usedNames(declaration.text)
  known.set(declaration, found)
  return found
}

/** The names that printed code refers to, its own and the language's words among them. */
export function usedNames(text: string): ReadonlySet<string> {
  const names = new Set<string>()
  for (const [, dots, name, colon] of text.matchAll(TOKEN)) {
    if (name !== undefined && dots !== '.' && colon === undefined) names.add(name)
  }
  return names
}
