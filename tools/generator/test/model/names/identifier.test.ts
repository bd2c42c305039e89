import { describe, expect, test } from 'vitest'
import { camelCase, pascalCase } from '../../../src/model/names/identifier.ts'

describe('identifiers', () => {
  test.each([
    ['describeClusterKubeconfig', 'DescribeClusterKubeconfig', 'describeClusterKubeconfig'],
    ['DescribeURLs', 'DescribeURLs', 'describeURLs'],
    ['URLForPet', 'URLForPet', 'urlForPet'],
    ['repos/list-for-org', 'ReposListForOrg', 'reposListForOrg'],
    ['get_pet.by id', 'GetPetById', 'getPetById'],
    ['GET_PET', 'GetPet', 'getPet'],
    ['API', 'API', 'api'],
    ['2fa', 'N2fa', 'n2fa'],
    ['__proto__', 'Proto', 'proto'],
    ['查询集群', '查询集群', '查询集群'],
    ['été', 'Été', 'été'],
    ['🚀 launch', 'U1f680Launch', 'u1f680Launch'],
    ['', 'N', 'n'],
    ['*/ alert(1) /*', 'Alert1', 'alert1'],
  ])('of %j', (text, pascal, camel) => {
    expect([pascalCase(text), camelCase(text)]).toEqual([pascal, camel])
  })

  test('are identifiers to JavaScript, whatever the text', () => {
    const texts = ['a\u2028b', '\u0000', '・中点', '\u200d', "it's", '𝒳', 'ﬁ', '٣']
    for (const text of texts) {
      for (const name of [pascalCase(text), camelCase(text)])
        expect(() => new Function(`const ${name} = 1`)).not.toThrow()
    }
  })
})
