import { type CostlyDocument, head, times } from './costly-document.ts'

/** Overlays that select much. */
export const costlyOverlays: readonly CostlyDocument[] = [
  ...(
    [
      ['$..*..*..*..*', 'overlay-update'],
      ['$[?@..*[?@..*[?@..*]]]', 'made'],
      ["$[?match(@.a, '(a+)+b')]", 'overlay-no-target'],
      [`$${'..*'.repeat(60)}`, 'overlay-no-target'],
      [`$${'[?@'.repeat(2000)}${']'.repeat(2000)}`, 'overlay-path'],
    ] as const
  ).map(
    ([target, outcome]): CostlyDocument => ({
      name: `an overlay's target ${target.slice(0, 30)}`,
      outcome,
      lang: 'xx',
      files: () => ({
        'api.json': `{${head},"paths":{},"x-a":[${times(300, (n) => `{"a":"${'a'.repeat(40)}","b":[${n},[1,[2,[3]]]]}`)}],"a":"${'a'.repeat(40)}"}`,
        'api.xx.overlay.yaml': JSON.stringify({
          overlay: '1.0.0',
          info: { title: 't', version: '1' },
          actions: [{ target, update: { a: 1 } }],
        }),
      }),
    }),
  ),
  {
    name: 'an overlay of 50,000 actions',
    outcome: 'too-many-entries',
    lang: 'xx',
    files: () => ({
      'api.json': `{${head},"paths":{}}`,
      'api.xx.overlay.yaml': JSON.stringify({
        overlay: '1.0.0',
        info: { title: 't', version: '1' },
        actions: Array.from({ length: 50_000 }, (_, n) => ({ target: '$.info', update: { [`x-${n}`]: 1 } })),
      }),
    }),
  },
  {
    name: 'an overlay that doubles 40 times',
    outcome: 'overlay-update',
    lang: 'xx',
    files: () => ({
      'api.json': `{${head},"paths":{},"x-a":[1]}`,
      'api.xx.overlay.yaml': JSON.stringify({
        overlay: '1.0.0',
        info: { title: 't', version: '1' },
        actions: Array.from({ length: 40 }, () => ({ target: "$['x-a']..*", update: [[1], [2]] })),
      }),
    }),
  },
]
