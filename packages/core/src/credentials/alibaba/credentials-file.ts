import { join } from 'node:path'
import type { Credentials } from '../../signer.ts'
import type { Source } from '../chain.ts'
import { readIni } from '../read-ini.ts'
import { readTextFile } from '../read-text-file.ts'
import { SourceProblem } from '../source-problem.ts'
import type { Surroundings } from '../surroundings.ts'
import { assumeAlibabaRole } from './assume-role.ts'
import { alibabaVariable } from './environment-variables.ts'
import { readInstanceRole } from './instance-role.ts'

type Section = Readonly<Record<string, string>>

function accessKey({ access_key_id: accessKeyId, access_key_secret: accessKeySecret }: Section): Credentials {
  if (!accessKeyId || !accessKeySecret) throw new SourceProblem('access_key_id or access_key_secret is missing')
  return { accessKeyId, accessKeySecret }
}

async function readSection(place: Surroundings, section: Section): Promise<Credentials> {
  const { type, role_arn: arn, role_session_name: sessionName, role_name: roleName } = section
  switch (type) {
    case 'access_key':
      return accessKey(section)
    case 'ram_role_arn':
      if (!arn) throw new SourceProblem('role_arn is missing')
      return assumeAlibabaRole(place, accessKey(section), { arn, sessionName })
    case 'ecs_ram_role': {
      const found = await readInstanceRole(place, roleName)
      if (typeof found === 'string') throw new SourceProblem(found)
      return found.credentials
    }
    default:
      throw new SourceProblem(`type is ${type ?? 'missing'}, not one of access_key, ram_role_arn, ecs_ram_role`)
  }
}

/** `~/.alibabacloud/credentials`, or the file that `ALIBABA_CLOUD_CREDENTIALS_FILE` names. */
export function alibabaCredentialsFile(place: Surroundings): Source {
  const path = alibabaVariable(place, 'CREDENTIALS_FILE') ?? join(place.home, '.alibabacloud', 'credentials')
  const find: Source['find'] = async () => {
    const text = await readTextFile(path)
    if (text === undefined) return `${path} is not there`
    const name = place.profile ?? alibabaVariable(place, 'PROFILE') ?? 'default'
    const section = readIni(text).get(name)
    if (!section) throw new SourceProblem(`${path} has no section [${name}]`)
    try {
      return { credentials: await readSection(place, section), from: `section [${name}] of ${path}` }
    } catch (error) {
      if (error instanceof SourceProblem) throw new SourceProblem(`section [${name}] of ${path}: ${error.message}`)
      throw error
    }
  }
  return { name: 'credentials file', find }
}
