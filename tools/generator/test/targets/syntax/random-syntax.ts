import fc from 'fast-check'
import type ts from 'typescript'

/** Makes a node with what is given for the compiler. */
export type Make<Node extends ts.Node = ts.Node> = (compiler: typeof ts) => Node

type Arbitrary<Node extends ts.Node> = fc.Arbitrary<Make<Node>>

const word = fc.constantFrom('a', 'Pet', 'z', 'data', '$ref', 't0_12_')
const text = fc.oneof(word, fc.string({ unit: 'binary', maxLength: 6 }), fc.constantFrom("it's", '"', '\\', '\0' + '7'))
const commentLine = fc.oneof(word, fc.constantFrom('', '  deeper', 'a b', '@deprecated', '// not code'))
const few = { maxLength: 3 }
const some = { minLength: 1, maxLength: 3 }

function all<Node extends ts.Node>(makes: readonly Make<Node>[], compiler: typeof ts): Node[] {
  return makes.map((make) => make(compiler))
}

/** With a comment as the engines write them, or one in a line. */
function commented<Node extends ts.Node>(node: Arbitrary<Node>): Arbitrary<Node> {
  const comment = fc.record({ lines: fc.array(commentLine, { minLength: 1, maxLength: 3 }), endsLine: fc.boolean() })
  return fc.tuple(node, fc.option(comment, { nil: undefined })).map(([make, found]) => (compiler) => {
    const made = make(compiler)
    if (found === undefined) return made
    const written = `*\n * ${found.lines.join('\n * ')}\n `
    const kind = compiler.SyntaxKind.MultiLineCommentTrivia
    return compiler.addSyntheticLeadingComment(made, kind, written, found.endsLine)
  })
}

const literals: Arbitrary<ts.LiteralTypeNode['literal']> = fc.oneof(
  fc.tuple(text, fc.boolean()).map(([value, single]): Make<ts.LiteralTypeNode['literal']> => {
    return ({ factory }) => factory.createStringLiteral(value, single)
  }),
  fc.nat(99).map(
    (value): Make<ts.LiteralTypeNode['literal']> =>
      ({ factory }) =>
        factory.createNumericLiteral(value),
  ),
  fc.constant<Make<ts.LiteralTypeNode['literal']>>(({ factory, SyntaxKind }) =>
    factory.createPrefixUnaryExpression(SyntaxKind.MinusToken, factory.createNumericLiteral(1.5)),
  ),
  fc.constant<Make<ts.LiteralTypeNode['literal']>>(({ factory }) => factory.createTrue()),
  fc.constant<Make<ts.LiteralTypeNode['literal']>>(({ factory }) => factory.createNull()),
)

const keyword: Arbitrary<ts.TypeNode> = fc
  .constantFrom('StringKeyword', 'UnknownKeyword', 'NeverKeyword', 'BigIntKeyword')
  .map((name) => (compiler) => compiler.factory.createKeywordTypeNode(compiler.SyntaxKind[name as 'StringKeyword']))

const { type, member } = fc.letrec<{ type: Make<ts.TypeNode>; member: Make<ts.TypeElement> }>((tie) => ({
  type: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    keyword,
    literals.map(
      (literal): Make<ts.TypeNode> =>
        (c) =>
          c.factory.createLiteralTypeNode(literal(c)),
    ),
    fc.tuple(word, fc.array(tie('type'), few)).map(
      ([name, types]): Make<ts.TypeNode> =>
        (c) =>
          c.factory.createTypeReferenceNode(name, all(types, c)),
    ),
    fc.array(tie('type'), some).map(
      (types): Make<ts.TypeNode> =>
        (c) =>
          c.factory.createUnionTypeNode(all(types, c)),
    ),
    fc.array(tie('type'), some).map(
      (types): Make<ts.TypeNode> =>
        (c) =>
          c.factory.createIntersectionTypeNode(all(types, c)),
    ),
    fc.tuple(fc.array(tie('type'), some), tie('type')).map(
      ([types, rest]): Make<ts.TypeNode> =>
        (c) => {
          const elements = [...all(types, c), c.factory.createRestTypeNode(c.factory.createArrayTypeNode(rest(c)))]
          return c.factory.createTupleTypeNode(types.length === 1 ? all(types, c) : types.length === 0 ? [] : elements)
        },
    ),
    tie('type').map(
      (element): Make<ts.TypeNode> =>
        (c) =>
          c.factory.createArrayTypeNode(element(c)),
    ),
    fc.tuple(tie('type'), tie('type')).map(
      ([object, key]): Make<ts.TypeNode> =>
        (c) =>
          c.factory.createIndexedAccessTypeNode(object(c), key(c)),
    ),
    fc.tuple(fc.boolean(), tie('type')).map(
      ([isKeyOf, operand]): Make<ts.TypeNode> =>
        (c) => {
          const { KeyOfKeyword, ReadonlyKeyword } = c.SyntaxKind
          return c.factory.createTypeOperatorNode(isKeyOf ? KeyOfKeyword : ReadonlyKeyword, operand(c))
        },
    ),
    fc.tuple(tie('type'), tie('type')).map(
      ([keys, value]): Make<ts.TypeNode> =>
        (c) => {
          const parameter = c.factory.createTypeParameterDeclaration(undefined, 'key', keys(c))
          const question = c.factory.createToken(c.SyntaxKind.QuestionToken)
          return c.factory.createMappedTypeNode(undefined, parameter, undefined, question, value(c), undefined)
        },
    ),
    fc.array(tie('member'), few).map(
      (members): Make<ts.TypeNode> =>
        (c) =>
          c.factory.createTypeLiteralNode(all(members, c)),
    ),
  ),
  member: memberOf(tie('type')),
}))

function memberOf(type: Arbitrary<ts.TypeNode>): Arbitrary<ts.TypeElement> {
  return commented<ts.TypeElement>(
    fc.oneof(
      fc.tuple(fc.oneof(word, literals), fc.boolean(), fc.boolean(), type).map(
        ([key, isReadonly, isOptional, value]): Make<ts.TypeElement> =>
          (c) => {
            const { factory, SyntaxKind } = c
            const name = typeof key === 'string' ? key : (key(c) as ts.StringLiteral)
            const modifiers = isReadonly ? [factory.createModifier(SyntaxKind.ReadonlyKeyword)] : undefined
            const question = isOptional ? factory.createToken(SyntaxKind.QuestionToken) : undefined
            return factory.createPropertySignature(modifiers, name, question, value(c))
          },
      ),
      type.map(
        (value): Make<ts.TypeElement> =>
          (c) => {
            const parameter = c.factory.createParameterDeclaration(undefined, undefined, 'key', undefined, keyOf(c))
            return c.factory.createIndexSignature(undefined, [parameter], value(c))
          },
      ),
    ),
  )
}

function keyOf({ factory, SyntaxKind }: typeof ts): ts.TypeNode {
  return factory.createKeywordTypeNode(SyntaxKind.StringKeyword)
}

const { expression } = fc.letrec<{ expression: Make<ts.Expression>; body: Make<ts.ConciseBody> }>((tie) => ({
  expression: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    word.map(
      (name): Make<ts.Expression> =>
        (c) =>
          c.factory.createIdentifier(name),
    ),
    literals as Arbitrary<ts.Expression>,
    fc.constant<Make<ts.Expression>>((c) => c.factory.createBigIntLiteral('12n')),
    fc.constant<Make<ts.Expression>>((c) => c.factory.createRegularExpressionLiteral('/t0_1_/u')),
    fc.tuple(tie('expression'), fc.array(type, { maxLength: 2 }), fc.array(tie('expression'), few)).map(
      ([called, types, given]): Make<ts.Expression> =>
        (c) => {
          return c.factory.createCallExpression(called(c), types.length > 0 ? all(types, c) : undefined, all(given, c))
        },
    ),
    fc.tuple(tie('expression'), word).map(
      ([holder, name]): Make<ts.Expression> =>
        (c) => {
          const { factory } = c
          return factory.createPropertyAccessExpression(factory.createCallExpression(holder(c), undefined, []), name)
        },
    ),
    fc.tuple(fc.array(fc.tuple(word, commented(tie('expression'))), few), fc.boolean()).map(
      ([members, multiLine]): Make<ts.Expression> =>
        (c) => {
          const properties = members.map(([name, value]) => c.factory.createPropertyAssignment(name, value(c)))
          return c.factory.createObjectLiteralExpression(properties, multiLine)
        },
    ),
    fc.tuple(fc.array(tie('expression'), few), fc.boolean()).map(
      ([elements, multiLine]): Make<ts.Expression> =>
        (c) => {
          return c.factory.createArrayLiteralExpression(all(elements, c), multiLine)
        },
    ),
    fc.tuple(fc.array(fc.tuple(word, fc.option(type)), few), fc.option(type), tie('body')).map(
      ([names, returned, body]): Make<ts.Expression> =>
        (c) => {
          const parameters = names.map(([name, of]) =>
            c.factory.createParameterDeclaration(undefined, undefined, name, undefined, of?.(c)),
          )
          return c.factory.createArrowFunction(undefined, undefined, parameters, returned?.(c), undefined, body(c))
        },
    ),
  ),
  body: fc.oneof(
    tie('expression'),
    fc.tuple(fc.array(tie('expression'), { maxLength: 2 }), fc.option(tie('expression')), fc.boolean()).map(
      ([done, returned, multiLine]): Make<ts.ConciseBody> =>
        (c) => {
          const { factory } = c
          const statements = done.map((made) =>
            factory.createExpressionStatement(
              factory.createCallExpression(factory.createIdentifier('f'), [], [made(c)]),
            ),
          )
          return factory.createBlock([...statements, factory.createReturnStatement(returned?.(c))], multiLine)
        },
    ),
  ),
}))

function exported({ factory, SyntaxKind }: typeof ts): ts.Modifier[] {
  return [factory.createModifier(SyntaxKind.ExportKeyword)]
}

/** Statements as the engines declare types, constants and imports with. */
export const statement: Arbitrary<ts.Statement> = fc.oneof(
  commented<ts.Statement>(
    fc.tuple(fc.option(type), type).map(([bound, value]) => (c) => {
      const parameter = c.factory.createTypeParameterDeclaration(undefined, 'T', bound?.(c), bound?.(c))
      return c.factory.createTypeAliasDeclaration(exported(c), 'Pet', bound === null ? [] : [parameter], value(c))
    }),
  ),
  commented<ts.Statement>(
    fc.array(member, few).map((members) => (c) => {
      return c.factory.createInterfaceDeclaration(exported(c), 'paths', undefined, undefined, all(members, c))
    }),
  ),
  commented<ts.Statement>(
    fc.tuple(fc.option(type), expression).map(([of, value]) => (c) => {
      const declaration = c.factory.createVariableDeclaration('zPet', undefined, of?.(c), value(c))
      const list = c.factory.createVariableDeclarationList([declaration], c.NodeFlags.Const)
      return c.factory.createVariableStatement(exported(c), list)
    }),
  ),
  fc.tuple(fc.boolean(), fc.array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 3 })).map(
    ([isType, names]): Make<ts.Statement> =>
      ({ factory }) => {
        const specifiers = names.map(([isTypeOnly, isRenamed]) => {
          const renamed = isRenamed ? factory.createIdentifier('Other') : undefined
          return factory.createImportSpecifier(isTypeOnly, renamed, factory.createIdentifier('Own'))
        })
        const clause = factory.createImportClause(isType, undefined, factory.createNamedImports(specifiers))
        return factory.createImportDeclaration(undefined, clause, factory.createStringLiteral('./x.ts', true))
      },
  ),
  fc.constant<Make<ts.Statement>>(({ factory }) => {
    const all = factory.createNamespaceImport(factory.createIdentifier('z'))
    const clause = factory.createImportClause(false, undefined, all)
    return factory.createImportDeclaration(undefined, clause, factory.createStringLiteral('zod', true))
  }),
)
