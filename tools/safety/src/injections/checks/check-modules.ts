import type { Emission } from './emission.ts'
import { type SyntaxFacts, syntaxFacts } from './syntax-facts.ts'

/** What the modules of a harmless document are made of: those of a hostile one may be made of nothing else. */
export function moduleFacts(files: Emission): SyntaxFacts {
  const facts = [...files].filter(([path]) => path.endsWith('.ts')).map(([, text]) => syntaxFacts(text))
  return {
    kinds: new Set(facts.flatMap(({ kinds }) => [...kinds])),
    globals: new Set(facts.flatMap(({ globals }) => [...globals])),
    specifiers: new Set(facts.flatMap(({ specifiers }) => [...specifiers])),
  }
}

/** Modules that do not parse, or that have something in them that the harmless ones have not. */
export function checkModules(files: Emission, harmless: SyntaxFacts): readonly string[] {
  return [...files]
    .filter(([path]) => path.endsWith('.ts'))
    .flatMap(([path, text]) => checkModule(text, harmless).map((problem) => `${path}: ${problem}`))
}

function checkModule(text: string, harmless: SyntaxFacts): readonly string[] {
  let facts: SyntaxFacts
  try {
    facts = syntaxFacts(text)
  } catch (error) {
    return [`does not parse, ${error instanceof Error ? error.message : error}`]
  }
  return [
    ...foreign(facts.kinds, harmless.kinds).map((kind) => `has a ${kind}`),
    ...foreign(facts.globals, harmless.globals).map((name) => `uses the global ${name}`),
    ...foreign(facts.specifiers, harmless.specifiers)
      .filter((specifier) => !/^\.\/[\w/-]+(?:\.[\w-]+)*\.gen\.ts$/.test(specifier))
      .map((specifier) => `imports ${specifier}`),
  ]
}

function foreign(found: ReadonlySet<string>, known: ReadonlySet<string>): readonly string[] {
  return [...found].filter((one) => !known.has(one))
}
