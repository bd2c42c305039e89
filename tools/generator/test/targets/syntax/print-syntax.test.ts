import fc from 'fast-check'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { typescript } from '../../../src/targets/syntax/typescript.ts'
import { type Make, statement } from './random-syntax.ts'

const ours = typescript as typeof ts

test('whatever the engines declare is printed as TypeScript prints it', () => {
  fc.assert(
    fc.property(statement, (make) => {
      expect(printed(make, ours)).toBe(printed(make, ts))
    }),
    { numRuns: 1000 },
  )
})

test('so are files of several declarations', () => {
  fc.assert(
    fc.property(fc.array(statement, { maxLength: 4 }), (makes) => {
      expect(printedFile(makes, ours)).toBe(printedFile(makes, ts))
    }),
  )
})

test('so are comments, with lines that are empty or stand deeper', () => {
  for (const lines of [['one'], ['one', '', '  two'], ['']]) {
    expect(comment(lines, ours)).toBe(comment(lines, ts))
  }
})

test('a file of one helper type is read as that', () => {
  const helper = 'type WithRequired<T, K extends keyof T> = T & { [P in K]-?: T[P] };'
  const [statement] = ours.createSourceFile('', helper, ts.ScriptTarget.ESNext).statements
  expect(statement && ours.isTypeAliasDeclaration(statement) && statement.name.escapedText).toBe('WithRequired')
  expect(printedFile(statement ? [() => statement] : [], ours)).toBe(`${helper}\n`)
})

function printed(make: Make, compiler: typeof ts): string {
  const file = compiler.createSourceFile('', '', ts.ScriptTarget.ESNext, false, ts.ScriptKind.TS)
  const printer = compiler.createPrinter({ newLine: ts.NewLineKind.LineFeed, removeComments: false })
  return printer.printNode(ts.EmitHint.Unspecified, make(compiler), file)
}

function printedFile(makes: readonly Make[], compiler: typeof ts): string {
  const file = compiler.createSourceFile('file.ts', '', ts.ScriptTarget.ESNext, false, ts.ScriptKind.TS)
  Object.assign(file, { statements: compiler.factory.createNodeArray(makes.map((make) => make(compiler))) })
  return compiler.createPrinter({ newLine: ts.NewLineKind.LineFeed }).printFile(file)
}

function comment(lines: readonly string[], compiler: typeof ts): string {
  const texts = compiler.factory.createNodeArray(lines.map((line) => compiler.factory.createJSDocText(`${line}\n`)))
  return printed(() => compiler.factory.createJSDocComment(texts, undefined), compiler)
}
